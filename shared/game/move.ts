import type { Ctl } from '../tcp/segment.ts';
import type { TcpState } from '../tcp/state.ts';
import type { ArrivalId, ConnId } from './position.ts';

/** A segment as a player fills it in: a field may be empty, and `ack` may be filled without the ACK bit. */
export interface Draft {
  readonly ctl: readonly Ctl[];
  readonly seq: number | null;
  readonly ack: number | null;
  readonly len: number;
}

/**
 * A player's decision. A `move` handles some arrivals (a prefix of the connection's waiting segments and
 * timeouts), makes some calls of the application with them, sends segments or none, and names the connection's
 * state after it all. `wait` lets the clock go on with everything unanswered.
 */
export type Command =
  | {
      readonly type: 'move';
      readonly conn: ConnId;
      readonly answers: readonly ArrivalId[];
      readonly calls: readonly ArrivalId[];
      readonly segments: readonly Draft[];
      readonly becomes: TcpState;
    }
  | { readonly type: 'wait' };

export type Move = Extract<Command, { type: 'move' }>;
