import { add, type Seq } from './seq.ts';

/** The control bits that the game plays with, in the order in which they are written. */
export const CTLS = ['SYN', 'FIN', 'RST', 'ACK'] as const;
export type Ctl = (typeof CTLS)[number];

/**
 * A segment as it travels. `ack` is null exactly when the ACK bit is off. Text is not carried as octets: what an
 * octet is follows from its place in the stream, so its length says it all.
 */
export interface Segment {
  readonly seq: Seq;
  readonly ack: Seq | null;
  /** In the order of `CTLS`. */
  readonly ctl: readonly Ctl[];
  /** Octets of text, without SYN and FIN. */
  readonly len: number;
  /** SEG.WND, octets. */
  readonly wnd: number;
  /** The Fast Open option (RFC 7413): the cookie, or '' for a request. */
  readonly fastOpen?: string;
}

export const has = (seg: Pick<Segment, 'ctl'>, ctl: Ctl): boolean => seg.ctl.includes(ctl);

/** SEG.LEN (section 3.4): SYN and FIN take one sequence number each, like an octet of text. */
export const segLen = (seg: Pick<Segment, 'ctl' | 'len'>): number =>
  seg.len + (has(seg, 'SYN') ? 1 : 0) + (has(seg, 'FIN') ? 1 : 0);

/** The sequence number after the segment's last one. */
export const segEnd = (seg: Segment): Seq => add(seg.seq, segLen(seg));
