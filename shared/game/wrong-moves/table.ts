import type { TcpState } from '../../tcp/state.ts';
import type { FindingCode } from '../finding.ts';
import type { Place } from './places.ts';
import type { Past } from './view-of.ts';

/**
 * What was drafted (flags, seq, ack, length, `o` for the Fast Open option, `-` for an empty field; several segments joined by `+`; null for silence),
 * the state that was named, and what a teacher would say to it, the main thing first. Nothing to say: the move is legal.
 */
export type Row = readonly [segments: string | null, becomes: TcpState, ...findings: readonly FindingCode[]];

/** Moves that handle all that waits (several arrivals joined by `|`) at a host with this past. */
export interface Table {
  /** The rule or section, and the lesson that comes here. */
  readonly title: string;
  /** Where, if not at a host with one connection in the RFC's own world. */
  readonly place?: Place;
  readonly past: Past | readonly string[];
  readonly waiting: string;
  readonly rows: readonly Row[];
}
