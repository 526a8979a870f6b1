import type { Segment } from '#shared/tcp/segment.ts';

/** The control bits as courses write them: `SYN,ACK`; a segment without any has none to write. */
export const flagsOf = (seg: Pick<Segment, 'ctl'>): string => seg.ctl.join(',');

/** The sequence and acknowledgment numbers, the latter only where it counts. */
export const sequenceOf = (seg: Pick<Segment, 'seq' | 'ack'>): string =>
  seg.ack === null ? `seq=${seg.seq}` : `seq=${seg.seq} ack=${seg.ack}`;

/** How much text it bears, where it bears any. */
export const lengthOf = (seg: Pick<Segment, 'len'>): string => (seg.len > 0 ? `len=${seg.len}` : '');

export const numbersOf = (seg: Pick<Segment, 'seq' | 'ack' | 'len'>): string =>
  `${sequenceOf(seg)} ${lengthOf(seg)}`.trimEnd();
