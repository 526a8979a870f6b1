import { HOST_IDS, type HostId } from './host-id.ts';
import type { LogHeader } from './log.ts';
import type { Match } from './match.ts';
import { allowanceOf } from './pace.ts';
import type { Host, MatchTime } from './position.ts';
import { type Budget, budgetOf, leftOf, type Scored, type StepAccount } from './score.ts';
import type { StoryLine } from './story.ts';
import { ofTheLesson } from './stray.ts';

/** What a missed goal costs a seat that answers for it at the least, points. */
const MISSED_LEAST = 5;

/**
 * Who answers for it that the goal of a match that is over was missed: what one has done costs nobody else a point.
 * Whose wrong segments went out, who let something wait, and whose choices lead to such an end; both, where nothing
 * shows who it was. Never nobody: a match whose goal is missed is not worth 100.
 */
export function answerable({ header, position, story }: Match): readonly HostId[] {
  const { outcome, hosts } = position;
  if (header.rubric < 4 || outcome === null) return HOST_IDS;
  const inStory = (id: HostId, is: (line: StoryLine) => boolean) =>
    story.some((line) => line.host === id && is(line));
  const strayed = HOST_IDS.filter((id) => inStory(id, (line) => line.type === 'sent' && line.stray === true));
  const waited = HOST_IDS.filter((id) =>
    // Where nothing can come any more, nothing waits any more either.
    outcome.type === 'lost'
      ? leavesWaiting(header, hosts[id], position.now)
      : inStory(id, ({ type }) => type === 'waited'),
  );
  const declared =
    outcome.type === 'lost' ? header.lesson.lost?.find(({ id }) => id === outcome.end) : undefined;
  const chose = strayed.length === 0 ? (declared?.by ?? []) : [];
  const those = HOST_IDS.filter((id) => [...strayed, ...waited, ...chose].includes(id));
  return those.length > 0 ? those : HOST_IDS;
}

/** Whether something stands in the inbox for longer than it takes to think about it. */
function leavesWaiting(header: LogHeader, { inbox }: Host, now: MatchTime): boolean {
  const thinking = header.settings.pace === 'live' ? allowanceOf(header) : 0;
  return ofTheLesson(inbox).some(({ at }) => now - at > thinking);
}

/**
 * What a seat that answers for it loses: it does not earn the points of steps that were never done, and has reached
 * nothing with few segments. That is never nothing while there is something left.
 */
export function costOfMissing({ header, tally, deductions }: Scored, host: HostId): Budget {
  const undone = tally[host].filter((step) => !step.done);
  const sum = (kind: StepAccount) => undone.reduce((points, step) => points + step.left[kind], 0);
  const { accuracy, economy, pace } = leftOf(budgetOf(header), deductions, host);
  return {
    accuracy: Math.max(sum('accuracy'), Math.min(MISSED_LEAST - economy, accuracy)),
    state: sum('state'),
    economy,
    pace: undone.length > 0 ? pace : 0,
  };
}
