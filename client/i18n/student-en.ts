import findings from '#shared/texts/en/findings.ts';
import ladder from '#shared/texts/en/ladder.ts';
import play from '#shared/texts/en/play.ts';
import praises from '#shared/texts/en/praises.ts';

/** All that a student reads in this language but what a lesson is about, in one chunk: one request, and no language that is not wanted. */
export const student = { play, findings, praises, ladder } as const;
