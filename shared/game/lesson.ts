import type { TcpState } from '../tcp/state.ts';
import type { TcpParams } from '../tcp/tcb.ts';
import type { HostId } from './host-id.ts';
import type { TaughtSo } from './taught-so.ts';

/**
 * When the application makes a call, ms of match time: `at` a time; `in` a state, so much `later` than it is reached;
 * `free`: the player chooses the moment, after the calls before it.
 */
export type When =
  | { readonly type: 'at'; readonly t: number }
  | { readonly type: 'in'; readonly state: TcpState; readonly later: number }
  | { readonly type: 'free' };

/** The user calls of RFC 9293, section 3.10, that an application can want of a host. */
export type Call =
  | { readonly type: 'OPEN'; readonly passive: boolean }
  | { readonly type: 'SEND'; readonly len: number }
  | { readonly type: 'CLOSE' }
  | { readonly type: 'ABORT' };

export interface ScheduledCall {
  readonly when: When;
  readonly call: Call;
}

/**
 * One direction of the link, ms of match time. A segment takes `delay`, plus 0…`spread` drawn once for the match
 * (how long the road is today), plus 0…`jitter` drawn for itself, by which segments can overtake each other.
 */
export interface ChannelParams {
  readonly delay: number;
  readonly spread: number;
  readonly jitter: number;
}

/** How a match ends: both connections in these states, and nothing left on the link or in an inbox. */
export interface Goal {
  readonly clientHost: TcpState;
  readonly serverHost: TcpState;
}

/** Where a lesson starts: from nothing, or in the middle of a connection without anything in flight. */
export type Start =
  | { readonly type: 'closed' }
  | { readonly type: 'established'; readonly sent: Readonly<Record<HostId, number>> };

/**
 * A lesson as the engine plays it: data, nothing else. It stands whole in the header of every log, so that an
 * edited lesson never changes an old match. The schema of the files is in shared/lessons.
 */
export interface Lesson {
  readonly id: string;
  readonly start: Start;
  readonly calls: Readonly<Record<HostId, readonly ScheduledCall[]>>;
  readonly link: Readonly<Record<HostId, ChannelParams>>;
  readonly params: TcpParams;
  readonly goal: Goal;
  /** Simplifications of the sources that cost nothing the first time in a match, and are explained. */
  readonly taughtSo: readonly TaughtSo[];
  /**
   * The canonical ladder: what every host handles and does, in the one-line notation, with x and y for the ISSs.
   * A test plays the lesson and compares. The weights of the score come from it.
   */
  readonly ladder: readonly LadderStep[];
}

/** One step of the canonical ladder: a host handles something, sends something or stays silent, is in a state. */
export interface LadderStep {
  readonly host: HostId;
  readonly handles: string;
  readonly sends: string | null;
  readonly becomes: TcpState;
}
