import type { HostId } from './host-id.ts';

/** The part of a move that a finding is about; the screen puts the finding beside it. */
export type Field = 'flags' | 'seq' | 'ack' | 'len' | 'becomes' | 'segments' | 'calls' | 'answers';

/**
 * The closed catalogue of what can be wrong with a move: the field, the section of RFC 9293 that settles it, and
 * the numbers its text speaks of. `given` is what the player filled in, `expected` what the nearest legal move has.
 */
export const FINDINGS = {
  // The acknowledgment number
  'syn-not-counted-in-ack': { field: 'ack', section: '3.4', values: ['given', 'expected'] },
  'fin-not-counted-in-ack': { field: 'ack', section: '3.4', values: ['given', 'expected'] },
  'ack-is-last-byte': { field: 'ack', section: '3.4', values: ['last', 'expected'] },
  'ack-is-own-seq': { field: 'ack', section: '3.4', values: ['given', 'expected'] },
  'ack-beyond-received': { field: 'ack', section: '3.4', values: ['given', 'expected'] },
  'ack-behind-received': { field: 'ack', section: '3.4', values: ['given', 'expected'] },
  'ack-empty': { field: 'ack', section: '3.1', values: ['expected'] },
  'ack-without-flag': { field: 'ack', section: '3.1', values: ['given'] },
  'reset-ack-differs': { field: 'ack', section: '3.5.2', values: ['given', 'expected'] },
  // The sequence number
  'syn-not-counted-in-seq': { field: 'seq', section: '3.4', values: ['given', 'expected'] },
  'fin-not-counted-in-seq': { field: 'seq', section: '3.4', values: ['given', 'expected'] },
  'seq-is-peers': { field: 'seq', section: '3.4', values: ['given', 'expected'] },
  'seq-is-not-the-iss': { field: 'seq', section: '3.4.1', values: ['given', 'expected'] },
  'seq-counts-an-ack': { field: 'seq', section: '3.4', values: ['given', 'expected'] },
  'seq-skips': { field: 'seq', section: '3.4', values: ['given', 'expected'] },
  'seq-repeats': { field: 'seq', section: '3.4', values: ['given', 'expected'] },
  'seq-empty': { field: 'seq', section: '3.1', values: ['expected'] },
  'retransmission-with-new-seq': { field: 'seq', section: '3.8', values: ['given', 'expected'] },
  'reset-seq-differs': { field: 'seq', section: '3.5.2', values: ['given', 'expected'] },
  // The control bits
  'ack-flag-missing': { field: 'flags', section: '3.1', values: [] },
  'ack-before-anything-came': { field: 'flags', section: '3.5', values: [] },
  'syn-ack-without-syn': { field: 'flags', section: '3.5', values: [] },
  'syn-missing': { field: 'flags', section: '3.5', values: [] },
  'syn-again': { field: 'flags', section: '3.5', values: [] },
  'fin-missing': { field: 'flags', section: '3.6', values: [] },
  'fin-without-close': { field: 'flags', section: '3.6', values: [] },
  'fin-echoed': { field: 'flags', section: '3.6', values: [] },
  'fin-before-text': { field: 'flags', section: '3.10.4', values: ['unsent'] },
  'fin-twice': { field: 'flags', section: '3.6', values: [] },
  'reset-where-patience-is-due': { field: 'flags', section: '3.5.2', values: [] },
  'reset-missing': { field: 'flags', section: '3.5.2', values: [] },
  'no-flags': { field: 'flags', section: '3.1', values: [] },
  // The length
  'text-nobody-sent': { field: 'len', section: '3.8', values: ['given'] },
  'text-after-fin': { field: 'len', section: '3.6', values: ['given'] },
  'text-missing': { field: 'len', section: '3.8', values: ['expected'] },
  'text-too-long': { field: 'len', section: '3.7.1', values: ['given', 'expected'] },
  // Whether to speak at all
  'silence-where-segment-is-owed': { field: 'segments', section: '3.10.7', values: ['state'] },
  'silence-on-open': { field: 'segments', section: '3.10.1', values: [] },
  'silence-on-close': { field: 'segments', section: '3.10.4', values: [] },
  'silence-on-syn': { field: 'segments', section: '3.10.7.2', values: [] },
  'silence-on-syn-ack': { field: 'segments', section: '3.10.7.3', values: [] },
  'silence-on-fin': { field: 'segments', section: '3.10.7.4', values: [] },
  'silence-on-timeout': { field: 'segments', section: '3.8.1', values: [] },
  'ack-of-an-ack': { field: 'segments', section: '3.4', values: [] },
  'segment-on-passive-open': { field: 'segments', section: '3.10.1', values: [] },
  'segment-in-time-wait-end': { field: 'segments', section: '3.10.8', values: [] },
  'segment-without-cause': { field: 'segments', section: '3.8', values: [] },
  'too-many-segments': { field: 'segments', section: '3.8', values: ['given', 'expected'] },
  'too-few-segments': { field: 'segments', section: '3.8', values: ['given', 'expected'] },
  // Calls and answers
  'call-not-made': { field: 'calls', section: '3.9.1', values: ['call'] },
  'call-out-of-order': { field: 'calls', section: '3.9.1', values: ['call'] },
  'call-not-allowed-here': { field: 'calls', section: '3.9.1', values: ['call', 'state'] },
  'answer-out-of-order': { field: 'answers', section: '3.10.7', values: [] },
  'nothing-handled': { field: 'answers', section: '3.10.7', values: [] },
  'nothing-to-answer': { field: 'answers', section: '3.10.7', values: [] },
  // The state
  'state-empty': { field: 'becomes', section: '3.3.2', values: [] },
  'state-stays': { field: 'becomes', section: '3.3.2', values: ['given', 'expected'] },
  'state-is-the-peers': { field: 'becomes', section: '3.3.2', values: ['given', 'expected'] },
  'state-too-early': { field: 'becomes', section: '3.3.2', values: ['given', 'expected'] },
  'state-one-behind': { field: 'becomes', section: '3.3.2', values: ['given', 'expected'] },
  'time-wait-is-the-active-closers': { field: 'becomes', section: '3.6', values: ['given', 'expected'] },
  'close-wait-is-not-time-wait': { field: 'becomes', section: '3.6', values: ['given', 'expected'] },
  'closed-before-2msl': { field: 'becomes', section: '3.4.2', values: ['given', 'expected'] },
  'fin-closes-one-direction': { field: 'becomes', section: '3.6', values: ['given', 'expected'] },
  'state-differs': { field: 'becomes', section: '3.3.2', values: ['given', 'expected', 'from'] },
} as const satisfies Record<
  string,
  { readonly field: Field; readonly section: string; readonly values: readonly string[] }
>;

export type FindingCode = keyof typeof FINDINGS;

/** One thing that was wrong with a refused move, with the numbers of the moment for its text. */
export interface Finding {
  readonly code: FindingCode;
  readonly field: Field;
  /** Which segment of the move it is about, from 0. */
  readonly segment: number;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What was right about an accepted move, in one line that says why. */
export const PRAISES = {
  listening: [],
  'syn-sent': ['seq', 'next'],
  'syn-counted': ['peerSyn', 'ack', 'iss'],
  'handshake-confirmed': ['peerSyn', 'ack', 'seq'],
  'handshake-done': ['ack'],
  'fin-sent': ['seq', 'next'],
  'fin-counted': ['peerFin', 'ack'],
  'fin-sent-last': ['seq', 'next'],
  'fin-acknowledged': ['ack'],
  'time-wait-entered': ['peerFin', 'ack'],
  'connection-over': ['ack'],
  'time-wait-over': [],
  'text-sent': ['seq', 'len', 'next'],
  'text-acknowledged': ['ack'],
  'silence-right': [],
  retransmitted: ['seq'],
  'reset-right': [],
  right: ['state'],
} as const satisfies Record<string, readonly string[]>;

export type PraiseCode = keyof typeof PRAISES;

export interface Praise {
  readonly code: PraiseCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Points taken from the pair, and for what: `entry` is the log entry that cost them. */
export interface Deduction {
  readonly entry: number;
  readonly seat: HostId;
  readonly kind: 'accuracy' | 'state';
  readonly points: number;
  readonly finding: FindingCode;
}
