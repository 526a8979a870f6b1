import type { Seq } from './seq.ts';
import type { TcpState } from './state.ts';

/** What the peer has not acknowledged yet, as it was sent: the entries of the retransmission queue. */
export interface Unacknowledged {
  readonly seq: Seq;
  readonly len: number;
  readonly syn: boolean;
  readonly fin: boolean;
}

/** Text (and perhaps the FIN behind it) that arrived ahead of RCV.NXT and waits for the hole to be filled. */
export interface OutOfOrder {
  readonly seq: Seq;
  readonly len: number;
  readonly fin: boolean;
}

/**
 * An acknowledgment that has not gone out yet, and how urgent it is:
 * - `now`: the RFC wants one in answer (a FIN, a challenge, the handshake's third segment);
 * - `later`: in-order text; it may wait for the ack-due timeout or travel with data (section 3.8.6.3);
 * - `allowed`: a duplicate ACK for text out of order; helpful, not compulsory.
 */
export type AckOwed = 'no' | 'allowed' | 'later' | 'now';

/** The timers of a TCB. Each holds the match time (ms) at which it runs out, or null while it is off. */
export interface Timers {
  readonly retransmission: number | null;
  readonly ackDue: number | null;
  readonly timeWait: number | null;
  readonly user: number | null;
}
export type TimerName = keyof Timers;

/** The transmission control block (section 3.3.1), with the queues and timers that RFC 9293 describes beside it. */
export interface Tcb {
  readonly state: Exclude<TcpState, 'CLOSED'>;
  /** Whether it came from a passive OPEN: such a connection falls back to LISTEN (section 3.10.7.4, second). */
  readonly passive: boolean;
  readonly snd: {
    readonly una: Seq;
    readonly nxt: Seq;
    readonly wnd: number;
    readonly wl1: Seq;
    readonly wl2: Seq;
    readonly iss: Seq;
    /** MAX.SND.WND (RFC 5961, section 5.2): the largest window that the peer has offered. */
    readonly maxWnd: number;
  };
  readonly rcv: { readonly nxt: Seq; readonly wnd: number; readonly irs: Seq };
  /** Octets handed over by SEND that are in no segment yet. */
  readonly unsent: number;
  /** CLOSE was called and the FIN is in no segment yet: it goes out behind the unsent text. */
  readonly finUnsent: boolean;
  /** Whether the application still reads (section 3.6.1): text that arrives for one that does not is reset. */
  readonly receives: boolean;
  /** Octets in order that the application has not taken yet. */
  readonly unread: number;
  readonly retransmissionQueue: readonly Unacknowledged[];
  /** Ordered by sequence number; pieces neither overlap nor touch. */
  readonly reassemblyQueue: readonly OutOfOrder[];
  readonly ackOwed: AckOwed;
  /** Octets of in-order text taken since the last acknowledgment went out: two full segments' worth forces one. */
  readonly unacknowledgedText: number;
  readonly timers: Timers;
  /** The current retransmission timeout, ms, doubled at each expiry (RFC 6298). */
  readonly rto: number;
  /** How often the segment at the head of the queue has been sent again. */
  readonly retries: number;
  readonly duplicateAcks: number;
  /** They have had their answer: the head of the queue was sent again for them (RFC 5681, section 3.2). */
  readonly fastRetransmitted: boolean;
}

/** What a host's TCP is set to. Times in ms of match time. */
export interface TcpParams {
  /** Octets of text in one segment at the most. */
  readonly mss: number;
  /** RCV.WND of a fresh connection, octets. */
  readonly rcvWnd: number;
  readonly rtoInitial: number;
  readonly rtoMax: number;
  /** RTO for data after a SYN was retransmitted (RFC 6298, 5.7). */
  readonly rtoAfterSynTimeout: number;
  /** How often a SYN is sent again before the caller is told. */
  readonly synRetries: number;
  readonly synAckRetries: number;
  readonly dataRetries: number;
  readonly ackDelay: number;
  readonly msl: number;
  readonly userTimeout: number | null;
}

/** A TCB, or null for CLOSED. */
export type MaybeTcb = Tcb | null;
export const stateOf = (tcb: MaybeTcb): TcpState => tcb?.state ?? 'CLOSED';
