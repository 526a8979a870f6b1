import type { Ctl } from '../tcp/segment.ts';
import type { TcpState } from '../tcp/state.ts';
import type { PraiseCode } from './finding.ts';
import type { HostId } from './host-id.ts';

/** A part of the move that a hint can be about: how many segments, a field of one of them, or the state after it. */
export type HintField = 'segments' | 'flags' | 'seq' | 'ack' | 'len' | 'becomes';

export interface HintTarget {
  readonly field: HintField;
  /** Which segment of the move, from 0. */
  readonly segment: number;
}

/** The flags of a segment, and the option that stands beside them on the screen. */
export type HintValue = number | TcpState | readonly (Ctl | 'Fast Open')[];

/**
 * What a player is told on request, step by step: which rule the moment is about (told by what would be praised, or to
 * let the clock go on), which field needs care, and what stands in it.
 */
export type Hint =
  | { readonly step: 'rule'; readonly about: PraiseCode | 'wait'; readonly rule: string | null }
  | ({ readonly step: 'field' } & HintTarget)
  | ({ readonly step: 'value'; readonly value: HintValue } & HintTarget);

/** A hint that was given, and what it cost. */
export interface GivenHint {
  readonly hint: Hint;
  readonly cost: number;
}

export type Hints = Readonly<Record<HostId, readonly GivenHint[]>>;
export const NO_HINTS: Hints = { clientHost: [], serverHost: [] };
