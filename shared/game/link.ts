import { has } from '../tcp/segment.ts';
import { distance, seq } from '../tcp/seq.ts';
import { chance } from './chance.ts';
import { peerOf } from './host-id.ts';
import type { LogHeader } from './log.ts';
import type { Endpoint, Packet, Position } from './position.ts';

/** A segment that leaves a host. */
export type Departure = Pick<Packet, 'from' | 'source' | 'destination' | 'seg'>;

const named = ({ address, port }: Endpoint): string => `${address}:${port}`;

/**
 * What a segment is, for its fate: the same segment of the same seed always fares alike, and no needless segment
 * changes the luck of another. Numbers count from the ISSs; a pure ACK is told apart by what it acknowledges.
 */
function fateKey(header: LogHeader, { from, source, destination, seg }: Departure): string {
  const marks = (['SYN', 'FIN', 'RST'] as const).filter((ctl) => has(seg, ctl)).join(',');
  const pureAck = marks === '' && seg.len === 0 && seg.ack !== null;
  const what = pureAck
    ? `ack ${distance(seq(header.iss[peerOf(from)]), seg.ack)}`
    : `${marks} len ${seg.len}`;
  return `${named(source)} ${named(destination)} ${distance(seq(header.iss[from]), seg.seq)} ${what}`;
}

/** The position with the segment on its way, and how long that takes. */
export function putOnLink(
  header: LogHeader,
  position: Position,
  departure: Departure,
): { readonly position: Position; readonly packet: Packet } {
  const { from } = departure;
  const key = fateKey(header, departure);
  const copy = (position.copies[key] ?? 0) + 1;
  const channel = header.lesson.link[from];
  const upTo = (most: number, what: string) => Math.floor(chance(header.seed, what) * (most + 1));
  const road = channel.delay + upTo(channel.spread, `road ${from}`);
  const packet: Packet = {
    ...departure,
    id: position.packets + 1,
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
