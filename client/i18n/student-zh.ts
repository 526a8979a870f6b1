import findings from '#shared/texts/zh/findings.ts';
import ladder from '#shared/texts/zh/ladder.ts';
import lessons from '#shared/texts/zh/lessons.ts';
import play from '#shared/texts/zh/play.ts';
import praises from '#shared/texts/zh/praises.ts';

/** All that a student reads in this language, in one chunk: one request, and no language that is not wanted. */
export const student = { play, findings, praises, lessons, ladder } as const;
