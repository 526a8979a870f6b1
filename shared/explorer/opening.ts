import { fingerprint } from '../game/chance.ts';
import type { LogHeader } from '../game/log.ts';
import { openingOf } from '../lessons/draw.ts';
import { leastSegments } from './least-segments.ts';

/** The header with the least number of segments that its match can do with, where that can be found. */
export function withLeast(header: LogHeader, least = leastSegments(header)): LogHeader {
  return least === null ? header : { ...header, leastSegments: least };
}

/** So many numbers are kept in mind, of the rounds that pairs of different pace may be in. */
const KEPT = 50;

/** First lines of logs. All pairs of a round play the same lesson on the same network: the number is looked for once. */
export class Openings {
  readonly #find: (header: LogHeader) => number | null;
  readonly #found = new Map<string, number | null>();

  constructor(find: (header: LogHeader) => number | null = leastSegments) {
    this.#find = find;
  }

  of(opening: Parameters<typeof openingOf>[0]): LogHeader {
    const header = openingOf(opening);
    const key = fingerprint([header.seed, header.lesson]);
    const before = this.#found.get(key);
    const least = before === undefined ? this.#find(header) : before;
    this.#found.set(key, least);
    const [oldest] = this.#found.keys();
    if (this.#found.size > KEPT && oldest !== undefined) this.#found.delete(oldest);
    return withLeast(header, least);
  }
}
