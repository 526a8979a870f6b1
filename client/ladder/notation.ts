import type { Segment } from '#shared/tcp/segment.ts';

/** The control bits as courses write them: `SYN,ACK`; a segment without any has none to write. */
export const flagsOf = (seg: Pick<Segment, 'ctl'>): string => seg.ctl.join(',');

/** The numbers of a segment, with their RFC names; the acknowledgment number only where it counts. */
export function numbersOf(seg: Pick<Segment, 'seq' | 'ack' | 'len'>): string {
  const parts = [`seq=${seg.seq}`];
  if (seg.ack !== null) parts.push(`ack=${seg.ack}`);
  if (seg.len > 0) parts.push(`len=${seg.len}`);
  return parts.join(' ');
}
