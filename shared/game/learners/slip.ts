import type { Ctl, Segment } from '../../tcp/segment.ts';
import type { TcpState } from '../../tcp/state.ts';
import { type MaybeTcb, stateOf } from '../../tcp/tcb.ts';
import { handle } from '../handle.ts';
import { connectionOf } from '../inbox.ts';
import type { Draft, Move } from '../move.ts';
import type { HostView } from '../position.ts';

/** The right move of the moment, and what somebody who gets it wrong has before them. */
export interface Moment {
  readonly right: Move;
  /** The connection before the move, and after its arrivals and calls, before anything is sent. */
  readonly before: MaybeTcb;
  readonly after: MaybeTcb;
  readonly from: TcpState;
  /** The segments that it answers, oldest first. */
  readonly arrived: readonly Segment[];
  readonly timers: readonly string[];
}

/** What somebody with a misconception would do instead; null where it does not show. */
export type Slip = (moment: Moment) => Move | null;

export function momentOf(view: HostView, right: Move): Moment {
  const before = connectionOf(view.host, right.conn)?.tcb ?? null;
  const answered = view.host.inbox.filter((a) => right.answers.includes(a.id));
  return {
    right,
    before,
    after: handle(view, right.conn, right.answers, right.calls)?.tcb ?? null,
    from: stateOf(before),
    arrived: answered.flatMap((a) => (a.type === 'segment' ? [a.seg] : [])),
    timers: answered.flatMap((a) => (a.type === 'timeout' ? [a.timer] : [])),
  };
}

/** The move with other segments, or another state. */
export const instead = (right: Move, segments: readonly Draft[], becomes = right.becomes): Move => ({
  ...right,
  segments,
  becomes,
});

/** The only segment of the move; null where it has none, or several. */
export const onlySegment = ({ segments }: Move): Draft | null =>
  segments.length === 1 ? (segments[0] ?? null) : null;

export const bears = (of: Pick<Draft, 'ctl'>, ...ctl: readonly Ctl[]): boolean =>
  ctl.every((one) => of.ctl.includes(one));

export const isPureAck = ({ ctl, len }: Pick<Draft, 'ctl' | 'len'>): boolean =>
  ctl.join() === 'ACK' && len === 0;

/** So much less, as sequence numbers go round. */
export const less = (n: number, by: number): number => (n - by) >>> 0;
