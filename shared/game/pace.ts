import type { LogHeader } from './log.ts';
import type { Pattern } from './pattern.ts';
import type { Arrival, HostView } from './position.ts';
import { budgetOf } from './score.ts';

/** However short the timer is, one has to read, think and type: 20 s of wall time at the usual stretch. */
const LEAST = 2_000;

/**
 * In the live pace, how long an arrival may stand in the inbox, ms of match time: as long as the partner's
 * retransmission timer leaves for it beside the journey there and back, for a slow answer looks just like a loss.
 */
export function allowanceOf({ lesson: { params, link } }: LogHeader): number {
  const journeys = link.clientHost.delay + link.serverHost.delay;
  return Math.max(LEAST, params.rtoInitial - journeys);
}

/**
 * Whether a move comes later than that after something that it handles. Match time stands while the clock does, so
 * pauses do not count. A player may let something wait on purpose, but not a segment that has to be answered now.
 */
export function isLate(header: LogHeader, view: HostView, pattern: Pattern): boolean {
  if (budgetOf(header).pace === 0) return false;
  const taken = view.host.inbox.filter(({ id }) => [...pattern.answers, ...pattern.calls].includes(id));
  const owed = pattern.marks.includes('owed');
  const counts = (arrival: Arrival) => {
    if (arrival.type === 'call' && arrival.free) return false;
    return (owed && arrival.type === 'segment') || !view.host.waitedFor.includes(arrival.id);
  };
  return taken.some((arrival) => counts(arrival) && view.now - arrival.at > allowanceOf(header));
}
