import { reuseTimeWait } from '../tcp/host-table.ts';
import { deliveredBy, type Handled, handle, type Send, surroundings } from './handle.ts';
import { connectionOf, listensOn } from './inbox.ts';
import { listenerOf, takenByListener } from './listener.ts';
import type { Arrival, ArrivalId, Connection, ConnId, HostView } from './position.ts';

/**
 * All that can be done with these arrivals and calls, what a good stack would do first: one thing by section 3.10, and
 * more where a listener's backlog is full, or where a SYN meets TIME-WAIT. None where a call is not possible.
 */
export function courses(
  view: HostView,
  conn: ConnId,
  answers: readonly ArrivalId[],
  calls: readonly ArrivalId[],
): readonly Handled[] {
  const connection = connectionOf(view.host, conn);
  if (connection === null) return [];
  const first = view.host.inbox.find((a) => a.id === answers[0]);
  const { listener } = connection;
  if (listener !== undefined && listensOn(connection) && first?.type === 'segment') {
    const alone = answers.length === 1 && calls.length === 0;
    return alone ? takenByListener(view, connection, listener, first) : [];
  }
  const reused = answers.length === 1 && calls.length === 0 ? reuse(view, connection, first) : null;
  const plain = handle(view, conn, answers, calls);
  return [...(reused === null ? [] : [reused]), ...(plain === null ? [] : [plain])];
}

/** MAY-2: where a listener stands behind it, TIME-WAIT may give way to a SYN that opens the connection anew. */
function reuse(view: HostView, connection: Connection, first: Arrival | undefined): Handled | null {
  const { tcb } = connection;
  if (first?.type !== 'segment' || tcb === null || listenerOf(view.host, connection) === null) return null;
  const step = reuseTimeWait(tcb, first.seg, surroundings(view, connection));
  if (step === null) return null;
  const sends = step.effects.filter((effect): effect is Send => effect.type === 'send');
  return { tcb: step.tcb, sends, delivered: deliveredBy(step), rules: [step.rule], course: 'reuse' };
}
