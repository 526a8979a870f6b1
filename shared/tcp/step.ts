import type { Segment } from './segment.ts';
import type { Seq } from './seq.ts';
import type { MaybeTcb, TcpParams } from './tcb.ts';

/** Everything that can happen to a TCP: user calls (section 3.10.1-6), segments (3.10.7), timeouts (3.10.8). */
export type TcpEvent =
  /** `len`: octets handed over with an active OPEN; they go out with the SYN if there is a Fast Open cookie. */
  | { readonly type: 'openCall'; readonly passive: boolean; readonly len?: number }
  | { readonly type: 'sendCall'; readonly len: number }
  | { readonly type: 'receiveCall'; readonly len: number }
  | { readonly type: 'closeCall'; readonly receives: boolean }
  | { readonly type: 'abortCall' }
  | { readonly type: 'segmentArrives'; readonly seg: Segment }
  | { readonly type: 'retransmissionTimeout' }
  | { readonly type: 'ackDueTimeout' }
  | { readonly type: 'timeWaitTimeout' }
  | { readonly type: 'userTimeout' };

/** What a step may not find out by itself: the match time (ms), the settings, and the ISS for a new connection. */
export interface Surroundings {
  readonly now: number;
  readonly params: TcpParams;
  readonly iss: Seq;
  /**
   * The Fast Open cookie (RFC 7413) between this host and the remote one: as a server, the one it grants; as a client,
   * the one it has been granted, '' to ask for one. Left out: no Fast Open.
   */
  readonly fastOpenCookie?: string;
}

/** What the application is told (the RFC's `connection reset`, `connection refused` …) */
export type Signal =
  | 'connection-reset'
  | 'connection-refused'
  | 'connection-closing'
  | 'connection-timed-out'
  | 'connection-established'
  | 'connection-already-exists'
  | 'connection-does-not-exist'
  | 'remote-socket-unspecified'
  | 'text-acknowledged';

/**
 * Why a segment has to go out, in the game's words. Findings, praise and hints are told apart by it.
 */
export type SendReason =
  | 'open' // SYN of an active OPEN
  | 'syn-ack' // the answer to a SYN
  | 'repeat-syn-ack' // to a repeated SYN in SYN-RECEIVED
  | 'retransmission'
  | 'reset-no-connection' // CLOSED: any segment but a RST
  | 'reset-bad-ack' // an ACK of something never sent, before the connection is synchronized
  | 'reset-not-listening-for-ack' // an ACK in LISTEN
  | 'reset-backlog-full' // a SYN for which there is no room
  | 'reset-text-unread' // text for an application that reads no more
  | 'reset-abort'; // ABORT

/**
 * Effects are data. `send` names the one canonical segment; `instead` lists others that the RFC allows in its
 * place, and `silence` says whether none at all is allowed too. Acknowledgments and fresh text are no effects:
 * they stand in the TCB (`ackOwed`, `unsent`, `finUnsent`) and `output` turns them into segments, because the
 * player may merge them. `deliver` counts octets that have become readable in order; RECEIVE takes them from `unread`.
 */
export type Effect =
  | {
      readonly type: 'send';
      readonly reason: SendReason;
      readonly seg: Segment;
      readonly instead: readonly Segment[];
      readonly silence: boolean;
    }
  | { readonly type: 'deliver'; readonly len: number }
  | { readonly type: 'signal'; readonly signal: Signal };

/** What one event made of a TCB. */
export interface Step {
  readonly tcb: MaybeTcb;
  readonly effects: readonly Effect[];
  /** The rule of rules.md that settled it, such as `SR2`. */
  readonly rule: string;
}
