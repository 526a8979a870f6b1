import { ladderLines, segmentText } from '../game/ladder-lines.ts';
import type { LadderStep } from '../game/lesson.ts';
import type { Match } from '../game/match.ts';

/** The ladder of a match, with x and y for the ISSs, as a lesson's file writes it. */
export const ladderOf = (match: Match): readonly LadderStep[] =>
  ladderLines(match.story).map(({ host, handles, sends, becomes }) => ({
    host,
    handles,
    sends:
      sends.length === 0
        ? null
        : sends.map(({ seg }) => segmentText(host, seg, { iss: match.header.iss })).join(' | '),
    becomes,
  }));
