import { has, type Segment, segEnd } from '../tcp/segment.ts';
import { add, distance } from '../tcp/seq.ts';
import type { TcpState } from '../tcp/state.ts';
import { type MaybeTcb, stateOf, type TimerName } from '../tcp/tcb.ts';
import type { Praise } from './finding.ts';
import { connectionOf } from './inbox.ts';
import type { Pattern, SegmentPattern } from './pattern.ts';
import type { HostView } from './position.ts';

/** The text segment or SYN or FIN that the move answers: the last one that took sequence numbers. */
function answered(view: HostView, pattern: Pattern): Segment | null {
  const segments = view.host.inbox
    .filter((a) => pattern.answers.includes(a.id))
    .flatMap((a) => (a.type === 'segment' ? [a.seg] : []));
  return segments.findLast((s) => has(s, 'SYN') || has(s, 'FIN') || s.len > 0) ?? segments.at(-1) ?? null;
}

/** What was right about a legal move, told by the most telling thing in it. */
export function praise(view: HostView, pattern: Pattern, segments: readonly SegmentPattern[]): Praise {
  const before = connectionOf(view.host, pattern.conn)?.tcb ?? null;
  const { becomes } = pattern;
  const arrived = answered(view, pattern);
  const timers = view.host.inbox.flatMap((a) =>
    pattern.answers.includes(a.id) && a.type === 'timeout' ? [a.timer] : [],
  );
  const first = segments[0];
  if (connectionOf(view.host, pattern.conn)?.listener !== undefined) {
    const listener = atListener(pattern, first, arrived);
    if (listener !== null) return listener;
  }
  if (first === undefined) return silent(stateOf(before), becomes, arrived, timers);

  const { seq, len, ack } = first;
  const finAt = (s: Segment) => add(s.seq, s.len);
  switch (first.purpose) {
    case 'open':
      return { code: 'syn-sent', values: { seq, next: add(seq, 1) } };
    case 'syn-ack':
    case 'repeat-syn-ack':
      return {
        code: 'syn-counted',
        values: { peerSyn: arrived?.seq ?? 0, ack: ack ?? 0, iss: seq },
      };
    case 'retransmission':
      return { code: 'retransmitted', values: { seq } };
    case 'reset-backlog-full':
      return { code: 'syn-refused', values: {} };
    case 'reset-no-connection':
    case 'reset-bad-ack':
    case 'reset-not-listening-for-ack':
    case 'reset-text-unread':
    case 'reset-abort':
      return { code: 'reset-right', values: {} };
    case 'fin': {
      const values = { seq: finAt(first), next: add(finAt(first), 1) };
      return { code: becomes === 'LAST-ACK' ? 'fin-sent-last' : 'fin-sent', values };
    }
    case 'text':
      return { code: 'text-sent', values: { seq, len, next: add(seq, len) } };
    case 'acknowledge': {
      if (arrived !== null && has(arrived, 'SYN') && before?.state === 'SYN-SENT') {
        return { code: 'handshake-confirmed', values: { peerSyn: arrived.seq, ack: ack ?? 0, seq } };
      }
      if (arrived !== null && has(arrived, 'FIN') && becomes !== before?.state) {
        const values = { peerFin: finAt(arrived), ack: ack ?? 0 };
        return { code: becomes === 'TIME-WAIT' ? 'time-wait-entered' : 'fin-counted', values };
      }
      if (arrived !== null && has(arrived, 'FIN') && becomes === 'TIME-WAIT') {
        return { code: 'time-wait-again', values: { peerFin: finAt(arrived), ack: ack ?? 0 } };
      }
      return { code: textPraise(before, arrived), values: { ack: ack ?? 0 } };
    }
  }
}

/** What a listener does with a segment: it stays, and a connection comes of it or does not. */
function atListener(
  { course }: Pattern,
  first: SegmentPattern | undefined,
  arrived: Segment | null,
): Praise | null {
  if (course === 'drop') return { code: 'syn-dropped', values: {} };
  if (first?.purpose === 'syn-ack') {
    const { seq: iss, ack } = first;
    if (course === 'cookie') return { code: 'cookie-sent', values: { iss } };
    return { code: 'connection-made', values: { peerSyn: arrived?.seq ?? 0, ack: ack ?? 0, iss } };
  }
  const good = first === undefined && arrived !== null && arrived.ack !== null && !has(arrived, 'RST');
  return good ? { code: 'cookie-good', values: { ack: arrived.ack ?? 0 } } : null;
}

/** An ACK for text in order, for text behind a hole, or for what was here already. */
function textPraise(before: MaybeTcb, arrived: Segment | null) {
  if (before === null || arrived === null) return 'text-acknowledged';
  if (distance(before.rcv.nxt, segEnd(arrived)) <= 0) return 'acknowledged-again';
  return distance(before.rcv.nxt, arrived.seq) > 0 ? 'hole-reported' : 'text-acknowledged';
}

function silent(
  from: TcpState,
  becomes: TcpState,
  arrived: Segment | null,
  timers: readonly TimerName[],
): Praise {
  const ack = arrived?.ack ?? 0;
  const resetCame = arrived !== null && has(arrived, 'RST');
  if (resetCame) return { code: 'reset-taken', values: { state: becomes } };
  if (timers.includes('timeWait')) return { code: 'time-wait-over', values: {} };
  if (timers.includes('retransmission')) return { code: 'gave-up', values: { state: becomes } };
  if (becomes === 'LISTEN' && from === 'CLOSED') return { code: 'listening', values: {} };
  if (becomes === 'LISTEN' && from !== 'LISTEN') return { code: 'back-to-listen', values: { from } };
  if (from === 'SYN-RECEIVED' && becomes === 'ESTABLISHED')
    return { code: 'handshake-done', values: { ack } };
  if (from === 'FIN-WAIT-1' && becomes === 'FIN-WAIT-2') return { code: 'fin-acknowledged', values: { ack } };
  if (from === 'LAST-ACK' && becomes === 'CLOSED') return { code: 'connection-over', values: { ack } };
  if (arrived === null) return { code: 'right', values: { state: becomes } };
  return { code: arrived.len > 0 ? 'ack-may-wait' : 'silence-right', values: {} };
}
