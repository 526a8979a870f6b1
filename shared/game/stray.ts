import { has } from '../tcp/segment.ts';
import type { Arrival, ArrivalId, Position } from './position.ts';

// A stray segment is a wrong one that went out all the same (consequences.ts), and whatever answers nothing but strays.

/**
 * So often hosts may answer what a stray segment has called forth. Two hosts whose numbers no longer agree answer each
 * other's ACKs for ever (stacks break that off by sending few of them: RFC 5961, section 7): the match is lost then.
 */
const ANSWERS_MOST = 4;
/** The end of such a match, as `Outcome.end`: no lesson declares it, for it is the same in all. */
export const ENDLESS_ANSWERS = 'endless-answers';

const isStray = (a: Arrival): boolean => a.type === 'segment' && a.stray !== undefined;

/** What of these is the lesson's own: what a stray segment has called forth weighs nothing for or against anybody. */
export const ofTheLesson = (arrivals: readonly Arrival[]): readonly Arrival[] =>
  arrivals.filter((a) => !isStray(a));

/** How far behind a stray segment the answer to these arrivals is; null where it is the lesson's own. */
export function strayAfter(inbox: readonly Arrival[], taken: readonly ArrivalId[]): number | null {
  const answered = inbox.filter((a) => taken.includes(a.id));
  const strays = answered.flatMap((a) => (a.type === 'segment' && a.stray !== undefined ? [a.stray] : []));
  return strays.length === 0 || strays.length < answered.length ? null : Math.max(...strays) + 1;
}

/** Whether the hosts would answer each other for ever. */
export const isEndless = ({ hosts }: Position): boolean =>
  Object.values(hosts).some(({ inbox }) =>
    inbox.some((a) => a.type === 'segment' && (a.stray ?? 0) > ANSWERS_MOST && !has(a.seg, 'RST')),
  );
