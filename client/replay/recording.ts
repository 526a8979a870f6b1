import { fold } from '#shared/game/fold.ts';
import type { Entry, LogHeader } from '#shared/game/log.ts';
import type { Match } from '#shared/game/match.ts';

/** A match is kept whole once in so many entries; from there it is folded on, which takes some milliseconds at most. */
const APART = 32;

/**
 * A match that can be looked at from any moment, without being folded anew from its start. A step is the match after
 * so many entries, from 0.
 */
export class Recording {
  readonly header: LogHeader;
  readonly entries: Entry[] = [];
  /** How many lines the story has at each step. */
  readonly storyLengths: number[];
  /** The match at its last step. */
  last: Match;
  readonly #kept: Match[];
  /** The matches between two kept ones that were looked at last. */
  #near: { readonly from: number; readonly matches: Match[] };

  constructor(first: Match) {
    this.header = first.header;
    this.last = first;
    this.storyLengths = [first.story.length];
    this.#kept = [first];
    this.#near = { from: 0, matches: [first] };
  }

  /** The number of the last step. */
  get end(): number {
    return this.entries.length;
  }

  /** The same match up to a step, as the beginning of another one with this header. */
  upTo(step: number, header: LogHeader = this.header): Recording {
    const { end, entries, storyLengths } = this;
    const to = Math.max(0, Math.min(end, step));
    const kept = this.#kept.slice(0, Math.floor(to / APART) + 1).map((match) => ({ ...match, header }));
    const part = new Recording(kept[0]!);
    part.entries.push(...entries.slice(0, to));
    part.storyLengths.push(...storyLengths.slice(1, to + 1));
    part.#kept.push(...kept.slice(1));
    part.last = { ...this.at(to), header };
    return part;
  }

  /** Appends an entry and the match that it leads to. */
  push(entry: Entry, after: Match): void {
    this.entries.push(entry);
    this.storyLengths.push(after.story.length);
    this.last = after;
    if (this.entries.length % APART === 0) this.#kept.push(after);
  }

  /** The match at a step; steps outside are taken for the nearest one. */
  at(step: number): Match {
    const to = Math.max(0, Math.min(this.end, step));
    if (to === this.end) return this.last;
    const from = Math.floor(to / APART) * APART;
    const kept = this.#kept[from / APART];
    if (kept === undefined) throw new Error(`no match is kept at step ${from}`);
    if (this.#near.from !== from) this.#near = { from, matches: [kept] };
    const { matches } = this.#near;
    while (matches.length <= to - from) {
      const at = from + matches.length - 1;
      matches.push(fold(matches[matches.length - 1]!, this.entries[at]!));
    }
    return matches[to - from]!;
  }

  /** The step in which a line of the story was written. */
  stepOfLine(line: number): number {
    let low = 0;
    let high = this.end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.storyLengths[middle] ?? 0) > line) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
