import type { Field, ValueKinds, ValuesOf } from './findings/entry.ts';
import { FLAGS_FINDINGS } from './findings/flags.ts';
import { HANDLING_FINDINGS, REMARKS } from './findings/handling.ts';
import { ACK_FINDINGS, SEQ_FINDINGS } from './findings/numbers.ts';
import { CHOICE_REMARKS, FAST_OPEN_FINDINGS, SEVERAL_FINDINGS, WORLD_FINDINGS } from './findings/several.ts';
import { SPEAKING_FINDINGS, TEXT_FINDINGS } from './findings/speaking.ts';
import { STATE_FINDINGS } from './findings/states.ts';
import type { HostId } from './host-id.ts';

export type { Field } from './findings/entry.ts';

/**
 * The closed catalogue of what can be wrong with a move, or wasteful about it: the field, the section of RFC 9293
 * and our rule that settle it, and the values that its text speaks of. `given` is what the player filled in,
 * `expected` what the nearest legal move has.
 */
export const FINDINGS = {
  ...FLAGS_FINDINGS,
  ...SEQ_FINDINGS,
  ...ACK_FINDINGS,
  ...TEXT_FINDINGS,
  ...SPEAKING_FINDINGS,
  ...HANDLING_FINDINGS,
  ...STATE_FINDINGS,
  ...SEVERAL_FINDINGS,
  ...FAST_OPEN_FINDINGS,
  ...WORLD_FINDINGS,
  ...REMARKS,
  ...CHOICE_REMARKS,
} as const;

type Findings = typeof FINDINGS;
export type FindingCode = keyof Findings;

/** The values that a finding of this code bears: what its text tells, and what it reveals. */
export type FindingValues<C extends FindingCode> = ValuesOf<Findings[C]['tells']> &
  ValuesOf<Findings[C]['reveals']>;

interface FindingOf<C extends FindingCode> {
  readonly code: C;
  readonly field: Field;
  /** Which segment of the move it is about, from 0. */
  readonly segment: number;
  /** The numbers and states of the moment, for the text. */
  readonly values: FindingValues<C>;
  /** Other fields that are wrong for the same reason; left out where there are none. */
  readonly explains?: readonly Field[];
}

/** One thing that was wrong with a refused move, or worth a remark about an accepted one. */
export type Finding = { readonly [C in FindingCode]: FindingOf<C> }[FindingCode];

/** What was right about an accepted move, in one line that says why, with the values that it speaks of. */
export const PRAISES = {
  listening: {},
  'back-to-listen': { from: 'state' },
  'syn-sent': { seq: 'number', next: 'number' },
  'syn-counted': { peerSyn: 'number', ack: 'number', iss: 'number' },
  'handshake-confirmed': { peerSyn: 'number', ack: 'number', seq: 'number' },
  'handshake-done': { ack: 'number' },
  'fin-sent': { seq: 'number', next: 'number' },
  'fin-counted': { peerFin: 'number', ack: 'number' },
  'fin-sent-last': { seq: 'number', next: 'number' },
  'fin-acknowledged': { ack: 'number' },
  'time-wait-entered': { peerFin: 'number', ack: 'number' },
  'time-wait-again': { peerFin: 'number', ack: 'number' },
  'connection-over': { ack: 'number' },
  'time-wait-over': {},
  'text-sent': { seq: 'number', len: 'number', next: 'number' },
  'text-acknowledged': { ack: 'number' },
  'hole-reported': { ack: 'number' },
  'acknowledged-again': { ack: 'number' },
  'ack-may-wait': {},
  'silence-right': {},
  'reset-taken': { state: 'state' },
  retransmitted: { seq: 'number' },
  'gave-up': { state: 'state' },
  'reset-right': {},
  'connection-made': { peerSyn: 'number', ack: 'number', iss: 'number' },
  'cookie-sent': { iss: 'number' },
  'cookie-good': { ack: 'number' },
  'syn-dropped': {},
  'syn-refused': {},
  right: { state: 'state' },
} as const satisfies Readonly<Record<string, ValueKinds>>;

type Praises = typeof PRAISES;
export type PraiseCode = keyof Praises;

export type Praise = {
  readonly [C in PraiseCode]: { readonly code: C; readonly values: ValuesOf<Praises[C]> };
}[PraiseCode];

/**
 * What costs points and is no finding: a hint that was taken; a move that came late; a goal that was missed, at the
 * entry with which that was certain.
 */
export const OTHER_COSTS = ['hint', 'late', 'goal-missed'] as const;
export type OtherCost = (typeof OTHER_COSTS)[number];

/** Points taken from the pair, and for what: `entry` is the log entry that cost them. */
export interface Deduction {
  readonly entry: number;
  readonly seat: HostId;
  readonly kind: 'accuracy' | 'state' | 'economy' | 'pace';
  readonly points: number;
  /** What was wrong, or needless, or else. */
  readonly finding: FindingCode | OtherCost;
}

export const isOtherCost = (what: Deduction['finding']): what is OtherCost =>
  OTHER_COSTS.some((one) => one === what);
