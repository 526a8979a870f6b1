import type { Position } from '../game/position.ts';
import type { Graph, Turn } from './graph.ts';

type Growing = { -readonly [K in keyof Graph]: Graph[K] extends readonly number[] ? number[] : number };

/** A position that waits to be looked at, with what has been used up on the way to it. */
export interface Open {
  readonly position: Position;
  readonly key: string;
  /** Fates against the plan. */
  readonly against: number;
  /** Wasteful moves. */
  readonly wasteful: number;
}

/** Where a position was first met: from which other one, by which of its ways, and which fate on it. */
export interface Met extends Turn {
  readonly from: number;
}

/** The positions that a walk has met, each once, in the order of meeting. Of those looked at, only the place is kept. */
export class Meetings {
  readonly graph: Growing = {
    size: 0,
    parents: [],
    ways: [],
    fates: [],
    wayOf: [],
    whichWay: [],
    firstTarget: [],
    targets: [],
  };
  readonly ends: (Position['outcome'] | null)[] = [];
  readonly wasted: boolean[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #open: (Open | null)[] = [];

  /** The number of a position; a new one waits to be looked at. */
  meet(open: Open, { from, way, fate }: Met): number {
    const key = `${open.key} ${open.against} ${open.wasteful}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.graph.size++;
    this.#numbers.set(key, number);
    this.graph.parents.push(from);
    this.graph.ways.push(way);
    this.graph.fates.push(fate);
    this.ends.push(open.position.outcome);
    this.wasted.push(open.wasteful > 0);
    this.#open.push(open.position.outcome === null ? open : null);
    return number;
  }

  /** Takes up a position to look at it; null if the match is over there. */
  takeUp(number: number): Open | null {
    const open = this.#open[number] ?? null;
    this.#open[number] = null;
    return open;
  }

  /** One more way from a position; the next targets are its. */
  beginWay(from: number, which: number): void {
    this.graph.wayOf.push(from);
    this.graph.whichWay.push(which);
    this.graph.firstTarget.push(this.graph.targets.length);
  }
}
