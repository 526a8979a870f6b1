import { has, type Segment } from '../tcp/segment.ts';
import { distance, seq } from '../tcp/seq.ts';
import { chance } from './chance.ts';
import { type HostId, peerOf } from './host-id.ts';
import type { LogHeader } from './log.ts';
import type { ConnId, Packet, Position } from './position.ts';

/**
 * What a segment is, for its fate: the same segment of the same seed always fares alike, and no needless segment
 * changes the luck of another. Numbers count from the ISSs; a pure ACK is told apart by what it acknowledges.
 */
function fateKey(header: LogHeader, from: HostId, conn: ConnId, seg: Segment): string {
  const marks = (['SYN', 'FIN', 'RST'] as const).filter((ctl) => has(seg, ctl)).join(',');
  const pureAck = marks === '' && seg.len === 0 && seg.ack !== null;
  const what = pureAck
    ? `ack ${distance(seq(header.iss[peerOf(from)]), seg.ack)}`
    : `${marks} len ${seg.len}`;
  return `${from} ${conn} ${distance(seq(header.iss[from]), seg.seq)} ${what}`;
}

/** The position with the segment on its way, and how long that takes. */
export function putOnLink(
  header: LogHeader,
  position: Position,
  from: HostId,
  conn: ConnId,
  seg: Segment,
): { readonly position: Position; readonly packet: Packet } {
  const key = fateKey(header, from, conn, seg);
  const copy = (position.copies[key] ?? 0) + 1;
  const channel = header.lesson.link[from];
  const upTo = (most: number, what: string) => Math.floor(chance(header.seed, what) * (most + 1));
  const road = channel.delay + upTo(channel.spread, `road ${from}`);
  const packet: Packet = {
    id: position.packets + 1,
    from,
    conn,
    seg,
    sentAt: position.now,
    due: position.now + road + upTo(channel.jitter, `delay ${key} copy ${copy}`),
  };
  return {
    packet,
    position: {
      ...position,
      packets: packet.id,
      copies: { ...position.copies, [key]: copy },
      inFlight: [...position.inFlight, packet],
    },
  };
}
