import type { TcpState } from '../tcp/state.ts';
import type { TcpParams } from '../tcp/tcb.ts';
import type { Call } from './lesson.ts';

/** What a lesson lets a player set at the own host. */
export type Setting =
  /** SYN cookies, for when the backlog is full (RFC 4987, section 3.6). */
  | { readonly tool: 'cookies'; readonly value: boolean }
  /** How often a SYN,ACK is sent again. */
  | { readonly tool: 'synAckRetries'; readonly value: number }
  /** DEVIATION (3.4.2): a shorter MSL, ms, for connections that enter TIME-WAIT from now on. */
  | { readonly tool: 'msl'; readonly value: number };

/** A call that the player, not a script, lets the application make: in these states of a connection. */
export interface OfferedCall {
  readonly call: Call;
  readonly in: readonly TcpState[];
  /** Whether the relaxed clock stands until the player has made such a call or has said to wait. */
  readonly asks: boolean;
}

/** What the reference bot chooses, one after the other: when nothing waits and the connection is in that state. */
export interface Plan {
  readonly conn: string;
  readonly in: TcpState;
  readonly choice:
    | { readonly type: 'call'; readonly call: Call }
    | { readonly type: 'set'; readonly setting: Setting };
}

/** What a lesson leaves to one player beyond the moves. */
export interface Choices {
  readonly settings: readonly Setting[];
  readonly calls: readonly OfferedCall[];
  readonly plan: readonly Plan[];
}

/** The lesson's parameters, but for what the player has set. */
export const withSettings = (params: TcpParams, settings: readonly Setting[] = []): TcpParams => ({
  ...params,
  ...Object.fromEntries(
    settings.filter(({ tool }) => tool !== 'cookies').map(({ tool, value }) => [tool, value]),
  ),
});
