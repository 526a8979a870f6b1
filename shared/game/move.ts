import type { Ctl } from '../tcp/segment.ts';
import type { TcpState } from '../tcp/state.ts';
import type { Setting } from './choices.ts';
import type { Call } from './lesson.ts';
import type { ArrivalId, ConnId } from './position.ts';

/** A segment as a player fills it in: a field may be empty, and `ack` may be filled without the ACK bit. */
export interface Draft {
  readonly ctl: readonly Ctl[];
  readonly seq: number | null;
  readonly ack: number | null;
  readonly len: number;
  /** With the Fast Open option; the host puts its cookie in. */
  readonly fastOpen?: boolean | undefined;
}

/**
 * A player's decision. A `move` handles some arrivals (a prefix of the connection's waiting segments and
 * timeouts), makes some calls of the application with them, sends segments or none, and names the connection's
 * state after it all. `wait` lets the clock go on with everything unanswered. A choice is for lessons that offer it.
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
  | { readonly type: 'wait' }
  | Choice;

/** What some lessons leave to a player: `set` sets something at the host, `call` lets the application call. */
export type Choice =
  | { readonly type: 'set'; readonly setting: Setting }
  | { readonly type: 'call'; readonly conn: ConnId; readonly call: Call };

export type Move = Extract<Command, { type: 'move' }>;
