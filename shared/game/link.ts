import { has } from '../tcp/segment.ts';
import { distance, seq } from '../tcp/seq.ts';
import { LOCAL } from './addresses.ts';
import { chance } from './chance.ts';
import { copiesOf, withCopy } from './copies.ts';
import { peerOf } from './host-id.ts';
import type { Selector } from './lesson.ts';
import type { LogHeader } from './log.ts';
import type { Channel, Endpoint, Packet, Position } from './position.ts';
import type { StoryLine } from './story.ts';

/** A segment that leaves a host. */
export type Departure = Pick<Packet, 'from' | 'source' | 'destination' | 'seg' | 'stray'>;

const named = ({ address, port }: Endpoint): string => `${address}:${port}`;

/**
 * What a segment is, for its fate: the same segment of the same seed always fares alike, and no needless segment
 * changes the luck of another. Numbers count from the ISSs; a pure ACK is told apart by what it acknowledges.
 */
export function fateKey(header: LogHeader, { from, source, destination, seg }: Departure): string {
  const marks = (['SYN', 'FIN', 'RST'] as const).filter((ctl) => has(seg, ctl)).join(',');
  const pureAck = marks === '' && seg.len === 0 && seg.ack !== null;
  const what = pureAck
    ? `ack ${distance(seq(header.iss[peerOf(from)]), seg.ack)}`
    : `${marks} len ${seg.len}`;
  return `${named(source)} ${named(destination)} ${distance(seq(header.iss[from]), seg.seq)} ${what}`;
}

export function selects(header: LogHeader, select: Selector, departure: Departure, copy: number): boolean {
  const { from, seg } = departure;
  const own = distance(seq(header.iss[from]), seg.seq);
  const peers = seg.ack === null ? null : distance(seq(header.iss[peerOf(from)]), seg.ack);
  return (
    select.from === from &&
    (select.ctl === undefined || select.ctl.join() === seg.ctl.join()) &&
    (select.seq === undefined || select.seq === own) &&
    (select.ack === undefined || select.ack === peers) &&
    (select.len === undefined || select.len === seg.len) &&
    (select.copy === undefined || select.copy === copy)
  );
}

const LOST = { times: [], late: 0 } as const;

/** How long each copy of the segment that arrives is under way, ms (none if it is lost), and how much of it is late. */
function journeys(
  header: LogHeader,
  { params, cut, next, letThrough }: Channel,
  departure: Departure,
  key: string,
  copy: number,
): { readonly times: readonly number[]; readonly late: number } {
  if (cut) return LOST;
  const draw = (what: string) => chance(header.seed, `${what} ${key} copy ${copy}`);
  // What cannot happen is not drawn for.
  const upTo = (most: number, drawn: () => number) => (most === 0 ? 0 : Math.floor(drawn() * (most + 1)));
  const happens = (likely: number, what: string) => likely > 0 && draw(what) < likely;
  const road = params.delay + upTo(params.spread, () => chance(header.seed, `road ${departure.from}`));
  const journey = road + upTo(params.jitter, () => draw('delay'));
  const scripted = header.lesson.faults.find((f) => selects(header, f.select, departure, copy));
  const deed = (letThrough === undefined ? next : null) ?? scripted?.deed;
  switch (deed?.type) {
    case 'lose':
      return LOST;
    case 'delay':
      return { times: [journey + deed.by], late: deed.by };
    case 'duplicate':
      return { times: [journey, journey + deed.after], late: 0 };
    case 'deliver':
      return { times: [journey], late: 0 };
    case undefined: {
      if (happens(params.loss, 'loss')) return LOST;
      const late = happens(params.reordering, 'reordering') ? params.lateness : 0;
      const twin = road + upTo(params.jitter, () => draw('delay of the twin'));
      const doubled = happens(params.duplication, 'duplication');
      return { times: doubled ? [journey + late, twin] : [journey + late], late };
    }
  }
}

/** What is said of the next segment is used up by it, or comes one segment nearer. */
const channelAfter = ({ params, cut, next, letThrough = 0 }: Channel): Channel => {
  if (letThrough === 0) return { params, cut, next: null };
  return { params, cut, next, ...(letThrough > 1 && { letThrough: letThrough - 1 }) };
};

/** The position after a segment has left its host, and what the network did to it: what no player sees. */
export function putOnLink(
  header: LogHeader,
  position: Position,
  departure: Departure,
): { readonly position: Position; readonly departure: number; readonly lines: readonly StoryLine[] } {
  const { from } = departure;
  const { now } = position;
  const key = fateKey(header, departure);
  const copy = copiesOf(position.copies, key) + 1;
  const channel = position.link[from];
  // A forged source has nobody behind it whom an answer could reach.
  const nobody = departure.destination.address !== LOCAL[peerOf(from)].address;
  const { times, late } = nobody ? LOST : journeys(header, channel, departure, key, copy);
  const id = position.packets + 1;
  const packets: readonly Packet[] = times.map((journey, i) => ({
    ...departure,
    id: id + i,
    departure: id,
    sentAt: now,
    due: now + journey,
  }));
  const deeds: StoryLine[] = [];
  const deed = { t: now, host: null, from, packet: id } as const;
  if (times.length === 0) deeds.push({ ...deed, type: 'lost', ...(nobody && { nobody }) });
  if (late > 0) deeds.push({ ...deed, type: 'delayed', by: late });
  if (times.length > 1) deeds.push({ ...deed, type: 'duplicated' });
  return {
    departure: id,
    lines: deeds,
    position: {
      ...position,
      packets: position.packets + Math.max(1, packets.length),
      copies: withCopy(position.copies, key, copy),
      link: channel.next === null ? position.link : { ...position.link, [from]: channelAfter(channel) },
      inFlight: [...position.inFlight, ...packets],
    },
  };
}
