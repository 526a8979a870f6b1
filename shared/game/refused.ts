import type { Segment } from '../tcp/segment.ts';
import type { TcpState } from '../tcp/state.ts';
import { type MaybeTcb, stateOf } from '../tcp/tcb.ts';
import { courses } from './courses.ts';
import { FINDINGS, type Finding, type FindingCode, type FindingValues } from './finding.ts';
import { connectionOf } from './inbox.ts';
import type { Move } from './move.ts';
import type { Pattern } from './pattern.ts';
import type { Arrival, HostView } from './position.ts';

/** A refused move, the legal one that it comes closest to, and what that one starts from. */
export interface Refused {
  readonly view: HostView;
  readonly move: Move;
  readonly nearest: Pattern;
  /** The connection before the move. */
  readonly before: MaybeTcb;
  readonly from: TcpState;
  /** What the RFC makes of it with what the nearest legal move handles, before anything is sent. */
  readonly tcb: MaybeTcb;
  readonly handled: readonly Arrival[];
  /** The segments among them, oldest first. */
  readonly arrived: readonly Segment[];
  /** How many half-open connections its listener may have; 0 where it is none. */
  readonly backlog: number;
}

export function refusedMove(view: HostView, move: Move, nearest: Pattern): Refused {
  const before = connectionOf(view.host, nearest.conn)?.tcb ?? null;
  const handled = view.host.inbox.filter(
    (a) => nearest.answers.includes(a.id) || nearest.calls.includes(a.id),
  );
  return {
    view,
    move,
    nearest,
    before,
    from: stateOf(before),
    tcb: tcbAfter(view, nearest),
    backlog: connectionOf(view.host, nearest.conn)?.listener?.backlog ?? 0,
    handled,
    arrived: handled.flatMap((a) => (a.type === 'segment' ? [a.seg] : [])),
  };
}

/** What the RFC makes of the arrivals and calls; of a listener's, the connection that it makes. */
function tcbAfter(view: HostView, { conn, answers, calls, course }: Pattern): MaybeTcb {
  const handled = courses(view, conn, answers, calls).find((one) => one.course === course);
  return handled?.born?.connection.tcb ?? handled?.unkept ?? handled?.tcb ?? null;
}

export const finding = <C extends FindingCode>(code: C, values: FindingValues<C>, segment = 0): Finding =>
  ({ code, field: FINDINGS[code].field, segment, values }) as Finding;

/** A part of a move that can differ: the whole move's silence or state, or a field of one of its segments. */
export type Part = number;
export const SEGMENTS: Part = -1;
export const BECOMES: Part = -2;
const SEGMENT_FIELDS = ['flags', 'seq', 'ack', 'len', 'option'] as const;
export type SegmentField = (typeof SEGMENT_FIELDS)[number];
export const part = (field: SegmentField, segment: number): Part =>
  SEGMENT_FIELDS.length * segment + SEGMENT_FIELDS.indexOf(field);
export const fieldOf = (one: Part): Finding['field'] => {
  if (one === SEGMENTS) return 'segments';
  return one === BECOMES ? 'becomes' : SEGMENT_FIELDS[one % SEGMENT_FIELDS.length]!;
};

/** A finding that fits, and all that it would explain. */
export interface Candidate {
  readonly finding: Finding;
  readonly explains: readonly Part[];
}

/** States in which a connection's own FIN has gone out. */
const FIN_SENT: readonly TcpState[] = ['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'];
export const finSent = (tcb: MaybeTcb): boolean =>
  tcb !== null && !tcb.finUnsent && FIN_SENT.includes(tcb.state);

/** States that the peer's FIN leads to: what was received last took a number without being an octet. */
const FIN_RECEIVED: readonly TcpState[] = ['CLOSE-WAIT', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'];
export const finReceived = (tcb: MaybeTcb): boolean => tcb !== null && FIN_RECEIVED.includes(tcb.state);

/** The timers among what the nearest legal move handles. */
export const timedOut = ({ handled }: Refused, timer: 'retransmission' | 'ackDue' | 'timeWait'): boolean =>
  handled.some((a) => a.type === 'timeout' && a.timer === timer);

export const called = ({ handled }: Refused, call: 'OPEN' | 'SEND' | 'CLOSE' | 'ABORT'): boolean =>
  handled.some((a) => a.type === 'call' && a.call.type === call);
