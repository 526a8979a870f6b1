import { ladderLines, segmentText } from '../game/ladder-lines.ts';
import type { LadderStep } from '../game/lesson.ts';
import type { Match } from '../game/match.ts';
import { distance, seq } from '../tcp/seq.ts';

/** The ladder of a match, with x and y for the ISSs and k for a SYN cookie, as a lesson's file writes it. */
export const ladderOf = (match: Match): readonly LadderStep[] =>
  ladderLines(match.story).map(({ host, handles, sends, becomes }) => ({
    host,
    handles,
    sends:
      sends.length === 0
        ? null
        : sends
            .map(({ seg }) => withCookies(match, segmentText(host, seg, { iss: match.header.iss })))
            .join(' | '),
    becomes,
  }));

/** A cookie is another number for each seed: it and its next one get a letter of their own. */
const withCookies = (match: Match, text: string): string =>
  match.story
    .flatMap((line) =>
      line.type === 'moved' && line.praise.code === 'cookie-sent' ? [line.praise.values.iss] : [],
    )
    .map((iss) => distance(seq(match.header.iss.serverHost), seq(iss)))
    .reduce(
      (before, ahead) =>
        before.replace(new RegExp(`y\\+${ahead}\\b`), 'k').replace(new RegExp(`y\\+${ahead + 1}\\b`), 'k+1'),
      text,
    );
