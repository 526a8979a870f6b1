import { CTLS } from '../tcp/segment.ts';
import { stateOf } from '../tcp/tcb.ts';
import type { Finding } from './finding.ts';
import { fits } from './fits.ts';
import { handle } from './handle.ts';
import { answerable, connectionOf, makeable } from './inbox.ts';
import { patternsFor } from './legal-moves.ts';
import type { Call } from './lesson.ts';
import type { Move } from './move.ts';
import type { Pattern } from './pattern.ts';
import type { ArrivalId, HostView } from './position.ts';
import { finding, finSent } from './refused.ts';

/** Whether the move handles what it should: the right arrivals, the right calls, in their order; empty if it does. */
export function diagnoseHandling(
  view: HostView,
  move: Move,
  nearest: Pattern | null,
  inOrder: boolean,
): readonly Finding[] {
  if (waitsElsewhere(view, move)) return [finding('other-connection', {})];
  if (!inOrder) return [outOfOrder(view, move)];
  const idle = move.answers.length === 0 && move.calls.length === 0;
  if (idle && !repeatsTheOldest(move, nearest)) return [idleFinding(view, move)];
  const unmade = callNotMade(view, move);
  if (unmade !== null) return [unmade];
  const turnedDown = callTurnedDown(view, move);
  if (turnedDown !== null) return [turnedDown];
  if (nearest === null) return [finding('nothing-to-answer', {})];
  const missing = nearest.calls.find((id) => !move.calls.includes(id));
  if (missing !== undefined && nearest.answers.join() === move.answers.join()) {
    return [finding('call-not-made', { call: callOf(view, missing) })];
  }
  const same = nearest.answers.join() === move.answers.join() && nearest.calls.join() === move.calls.join();
  return same ? [] : [finding('nothing-handled', {})];
}

/** What the move is about waits at another connection of the host, and nothing at this one. */
function waitsElsewhere({ host }: HostView, { conn, answers, calls, segments }: Move): boolean {
  if (Object.keys(host.connections).length < 2 || connectionOf(host, conn) === null) return false;
  if (host.inbox.length === 0 || host.inbox.some((a) => a.conn === conn)) return false;
  return answers.length + calls.length > 0 || segments.length > 0;
}

/** A call that section 3.10 turns down in the state that it would be made in. */
function callTurnedDown(view: HostView, { conn, answers, calls }: Move): Finding | null {
  for (let n = 0; n < calls.length; n += 1) {
    if (handle(view, conn, answers, calls.slice(0, n + 1)) !== null) continue;
    const state = stateOf(handle(view, conn, answers, calls.slice(0, n))?.tcb ?? null);
    return finding('call-not-allowed-here', { call: callOf(view, calls[n]!), state });
  }
  return null;
}

function callOf(view: HostView, id: ArrivalId): Call['type'] {
  const arrival = view.host.inbox.find((a) => a.id === id);
  return arrival?.type === 'call' ? arrival.call.type : 'CLOSE';
}

function outOfOrder(view: HostView, move: Move): Finding {
  const waiting = makeable(view.host, move.conn);
  const wrong = move.calls.find((id, i) => waiting[i] !== id);
  return wrong === undefined || view.host.inbox.every((a) => a.id !== wrong)
    ? finding('answer-out-of-order', {})
    : finding('call-out-of-order', { call: callOf(view, wrong) });
}

/** The move would be legal if only the application's calls that wait were made with it. */
function callNotMade(view: HostView, move: Move): Finding | null {
  const waiting = makeable(view.host, move.conn);
  for (let n = move.calls.length + 1; n <= waiting.length; n += 1) {
    const calls = waiting.slice(0, n);
    const made = { ...move, calls };
    if (patternsFor(view, move.conn, move.answers, calls).some((p) => fits(p, made) !== null)) {
      return finding('call-not-made', { call: callOf(view, calls[n - 1]!) });
    }
  }
  return null;
}

/** A retransmission before its time, with something wrong in it: it is compared field by field. */
function repeatsTheOldest(move: Move, nearest: Pattern | null): boolean {
  const [draft] = move.segments;
  const [wanted] = nearest?.segments ?? [];
  if (draft === undefined || wanted?.purpose !== 'retransmission') return false;
  const same = CTLS.every((ctl) => draft.ctl.includes(ctl) === wanted.ctl.includes(ctl));
  return same && (wanted.len === 0) === (draft.len === 0) && (wanted.len > 0 || draft.ctl.join() !== 'ACK');
}

/** A move that answers nothing and makes no call: something stands first in line, or nothing is to be done at all. */
function idleFinding(view: HostView, move: Move): Finding {
  const tcb = connectionOf(view.host, move.conn)?.tcb ?? null;
  const from = stateOf(tcb);
  const elsewhere = connectionOf(view.host, move.conn) === null && view.host.inbox.length > 0;
  if (elsewhere || answerable(view.host, move.conn).length + makeable(view.host, move.conn).length > 0) {
    return finding('nothing-handled', {});
  }
  const [draft] = move.segments;
  if (draft === undefined) {
    if (move.becomes === from) return finding('nothing-to-answer', {});
    const values = { given: move.becomes, expected: from };
    return from === 'SYN-RECEIVED' && move.becomes === 'ESTABLISHED'
      ? finding('established-when-sent', values)
      : finding('state-moves-without-cause', values);
  }
  if (draft.ctl.includes('RST')) return finding('reset-where-patience-is-due', {});
  if (draft.ctl.includes('SYN')) return finding('syn-again', {});
  if (draft.ctl.includes('FIN')) return finding(finSent(tcb) ? 'fin-twice' : 'fin-without-close', {});
  if (draft.len > 0) {
    return finding(finSent(tcb) ? 'text-after-fin' : 'text-nobody-sent', { given: draft.len });
  }
  return finding('nothing-arrived-yet', {});
}
