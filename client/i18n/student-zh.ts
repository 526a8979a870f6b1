import findings from '#shared/texts/zh/findings.ts';
import ladder from '#shared/texts/zh/ladder.ts';
import play from '#shared/texts/zh/play.ts';
import praises from '#shared/texts/zh/praises.ts';

/** All that a student reads in this language but what a lesson is about, in one chunk: one request, and no language that is not wanted. */
export const student = { play, findings, praises, ladder } as const;
