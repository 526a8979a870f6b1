import stringify from 'safe-stable-stringify';
import { HOST_IDS, type HostId, peerOf } from '../game/host-id.ts';
import type { Lesson } from '../game/lesson.ts';
import type { LogHeader } from '../game/log.ts';
import type { Channel, Host, Packet, Position } from '../game/position.ts';
import type { CountedCopies } from './counted-copies.ts';
import type { All, Covers } from './covers.ts';
import { type HostKeys, hostKeys } from './host-key.ts';
import type { Origins } from './origins.ts';

export type ComparedPosition = All<
  [
    Covers<
      Position,
      | 'now'
      | 'hosts'
      | 'inFlight'
      // Packets are told apart by what they are.
      | 'packets'
      | 'copies'
      | 'link'
      | 'outcome'
      | 'deadline'
    >,
    Covers<
      Packet,
      // How a packet is called, and when it left, decides nothing any more.
      // (Refused moves, and so stray segments, are not tried.)
      'id' | 'departure' | 'sentAt' | 'injected' | 'stray' | 'from' | 'source' | 'destination' | 'seg' | 'due'
    >,
    Covers<Channel, 'params' | 'cut' | 'next' | 'letThrough'>,
  ]
>;

/** Texts that are equal exactly if nothing that can still happen tells two positions (or two hosts) apart. */
export interface PositionKeys {
  position(position: Position): string;
  /** The number of the host's own key, whichever place it has at the table. */
  host(id: HostId, position: Position): number;
}

/** Whether the lesson reads the same with its two hosts exchanged: then so do its positions. */
export function isSymmetric(lesson: Lesson): boolean {
  const text = stringify({ ...lesson, ladder: [] }) ?? '';
  const names = { clientHost: 'serverHost', serverHost: 'clientHost' } as const;
  const swapped = text.replaceAll(/clientHost|serverHost/g, (name) => names[name as HostId]);
  return stringify(JSON.parse(swapped)) === text;
}

/**
 * The keys of one exploration. Hosts and links recur far more often than positions, so each is written down once and
 * called by a number: a position's key is a few numbers long (Holzmann's "collapse compression").
 */
export function positionKeys(header: LogHeader, origins: Origins, copies: CountedCopies): PositionKeys {
  const keys = hostKeys(header, origins);
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  const symmetric = isSymmetric(header.lesson);
  // Most steps leave one host, or both, as they were: those need not be written down again.
  const written = new WeakMap<Host, { readonly now: number; readonly number: number }>();
  const host = (id: HostId, { hosts, now }: Position): number => {
    const known = written.get(hosts[id]);
    if (known?.now === now) return known.number;
    const number = numberOf(keys.host(id, hosts[id], now));
    written.set(hosts[id], { now, number });
    return number;
  };
  const channel = (id: HostId, position: Position): number =>
    numberOf(channelKey(header, keys, id, position));
  return {
    host,
    position(position) {
      const ends = HOST_IDS.map((id) => `${host(id, position)},${channel(id, position)}`);
      // Exchanged hosts are the same position where the lesson itself may be exchanged.
      if (symmetric) ends.sort();
      const sent = copies.key(position.copies);
      const left = position.deadline === undefined ? '' : ` ${position.deadline - position.now}`;
      return `${ends.join(';')};${sent === '' ? '' : numberOf(sent)}${position.outcome?.type ?? ''}${left}`;
    },
  };
}

/** One direction: what is under way, in the order in which it arrives, and what somebody has changed about it. */
function channelKey(
  header: LogHeader,
  keys: HostKeys,
  from: HostId,
  { inFlight, link, now }: Position,
): string {
  const to = peerOf(from);
  const packets = inFlight
    .filter((p) => p.from === from)
    .sort((a, b) => a.due - b.due)
    .map(
      ({ source, destination, seg, due }) =>
        `${due - now} ${keys.endpoint(to, source)} ${keys.endpoint(to, destination)} ${keys.segment(to, seg)}`,
    );
  const { params, cut, next, letThrough = 0 } = link[from];
  const changed =
    params === header.lesson.link[from] && !cut && next === null
      ? ''
      : stringify([params, cut, next, letThrough]);
  return `link ${packets.join('&')}|${changed}`;
}
