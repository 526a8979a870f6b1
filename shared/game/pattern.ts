import type { Segment } from '../tcp/segment.ts';
import type { Seq } from '../tcp/seq.ts';
import type { TcpState } from '../tcp/state.ts';
import type { SendReason } from '../tcp/step.ts';
import type { Move } from './move.ts';
import type { ArrivalId, ConnId } from './position.ts';

/** Why a segment is in a pattern: a reason of the engine's, or the player's own acknowledgment, text and FIN. */
export type Purpose = SendReason | 'acknowledge' | 'text' | 'fin';

/** One segment of a legal move, every field exact, but for an ISS that is the player's to choose. */
export type SegmentPattern = Segment & {
  readonly purpose: Purpose;
  /** Any sequence number will do: the player chooses the ISS, and `seq` is the clock's. */
  readonly anySeq?: true;
};

/** Text that may be split: octets from `seq` on, in segments of 1 to `mss` octets, with a FIN behind or none. */
export interface StreamPattern {
  readonly purpose: 'stream';
  readonly seq: Seq;
  readonly len: number;
  readonly fin: boolean;
  readonly ack: Seq;
  readonly wnd: number;
  readonly mss: number;
}

/**
 * - `owed`: the RFC wants it now; `allowed`: it leaves the choice;
 * - `early`: a retransmission before its time; `wasteful`: more segments than the matter needs.
 */
export type Mark = 'owed' | 'allowed' | 'early' | 'wasteful';

/**
 * A SYN that finds the backlog full is left unanswered (`drop`), turned away (`refuse`) or answered by a `cookie`; one
 * that finds TIME-WAIT may open the connection anew (`reuse`, MAY-2).
 */
export type Course = 'drop' | 'refuse' | 'cookie' | 'reuse';

/** A family of legal moves, and the one of them that a good stack would make. */
export interface Pattern {
  readonly conn: ConnId;
  readonly answers: readonly ArrivalId[];
  readonly calls: readonly ArrivalId[];
  readonly segments: readonly (SegmentPattern | StreamPattern)[];
  readonly becomes: TcpState;
  readonly marks: readonly Mark[];
  /** The rules of shared/tcp/rules.md that it rests on. */
  readonly rules: readonly string[];
  readonly canonical: Move;
  /** What is done with the arrivals where the RFC and the stacks leave more than one way. */
  readonly course?: Course;
}
