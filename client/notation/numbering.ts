import type { HostId } from '#shared/game/host-id.ts';
import { type Seq, seq } from '#shared/tcp/seq.ts';
import { otherHost } from '../ladder/hosts.ts';
import { LETTERS, type Letter, type Letters } from './letters.ts';

/** How sequence numbers are written: as they travel, counted from the ISS, or in the letters of the course books. */
export const STYLES = ['absolute', 'relative', 'letters'] as const;
export type Style = (typeof STYLES)[number];

/** All that it takes to write one connection's numbers. */
export interface Numbering {
  readonly style: Style;
  /** What the letters stand for, as far as the reader can know. */
  readonly letters: Letters;
  /** Whose FIN came first: u counts its bytes, v and w the other's. The client's, while there is none. */
  readonly closer: HostId;
}

/** Numbers as they travel: where no connection is at hand. */
export const PLAIN: Numbering = { style: 'absolute', letters: {}, closer: 'clientHost' };

/** The host whose bytes a letter counts. */
const ownerOf = (letter: Letter, closer: HostId): HostId => {
  switch (letter) {
    case 'x':
      return 'clientHost';
    case 'y':
      return 'serverHost';
    case 'u':
      return closer;
    case 'v':
    case 'w':
      return otherHost(closer);
  }
};

/** Beyond this a number lies behind a letter, not ahead of it: half the circle (section 3.4). */
const HALF = 2 ** 31;

/**
 * A sequence number of `of`'s bytes (its SEQ, or the other host's ACK) in the reader's style. What cannot be said in
 * it, because the ISS is not known yet, is written as it travels.
 */
export function writeNumber({ style, letters, closer }: Numbering, value: number, of: HostId): string {
  if (style === 'absolute') return String(value);
  const iss = letters[of === 'clientHost' ? 'x' : 'y'];
  if (style === 'relative') return iss === undefined ? String(value) : `+${seq(value - iss)}`;
  const known = LETTERS.flatMap((letter) => {
    const from = letters[letter];
    return from === undefined || ownerOf(letter, closer) !== of ? [] : [{ letter, ahead: seq(value - from) }];
  }).filter(({ ahead }) => ahead < HALF);
  const nearest = known.toSorted((a, b) => a.ahead - b.ahead)[0];
  if (nearest === undefined) return String(value);
  return nearest.ahead === 0 ? nearest.letter : `${nearest.letter}+${nearest.ahead}`;
}

/** So far beyond its ISS a number in a sentence is still taken for one of this connection's. */
const REACH = 65_536;

/** A number in a sentence, where nothing says whose bytes it counts: written in the style if only one host's fit. */
export function writeInSentence(numbering: Numbering, value: number): string {
  const { x, y } = numbering.letters;
  const ahead = { clientHost: x, serverHost: y };
  const near = (host: HostId): Seq | null => {
    const iss = ahead[host];
    const by = iss === undefined ? HALF : seq(value - iss);
    return by < REACH ? seq(by) : null;
  };
  const [client, server] = [near('clientHost'), near('serverHost')];
  if (client === null && server === null) return String(value);
  const nearer = server === null || (client !== null && client < server) ? 'clientHost' : 'serverHost';
  return writeNumber(numbering, value, nearer);
}
