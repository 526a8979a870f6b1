import type { LogHeader } from '../game/log.ts';
import type { Position } from '../game/position.ts';
import { startPosition } from '../game/start.ts';
import { countedCopies } from './counted-copies.ts';
import type { Turn } from './graph.ts';
import { Meetings, type Open } from './met.ts';
import { deedsOf, fates } from './network.ts';
import { newOrigins } from './origins.ts';
import { ownViews } from './own-view.ts';
import { positionKeys } from './position-key.ts';
import type { Property } from './properties.ts';
import type { StepCheck } from './transition.ts';
import { type Rules, take, type Way, waysFrom } from './ways.ts';

/** How far a walk goes. */
export interface Bounds {
  /** At most so many fates against the plan in one game. */
  readonly k: number;
  /** At most so many wasteful moves: too early, more segments than needed, or letting wait what could be handled. */
  readonly m: number;
  /** At most so many positions. */
  readonly positions: number;
}

/** What a walk is made on: the header bears the lesson on a network without chance. */
export interface Ground {
  readonly header: LogHeader;
  readonly rules: Rules;
  readonly checks: readonly StepCheck[];
}

/** Where a walk has found that a property does not hold: at a position, or on one more step from there. */
export interface Flaw {
  readonly property: Property;
  readonly at: number;
  readonly step: Turn | null;
}

export interface Walk {
  readonly meetings: Meetings;
  readonly flaw: Flaw | null;
  /** Whether every position within the bounds has been met. */
  readonly settled: boolean;
}

/** How many positions are looked at between two breaths. */
const BREATH = 100;

/**
 * Meets every position within the bounds once, the shortest games first, and yields how many it has met now and then,
 * so that whoever drives it may look at the clock, or give up.
 */
export function* walk(ground: Ground, bounds: Bounds): Generator<number, Walk> {
  const meetings = new Meetings();
  const look = onlooker(ground, bounds, meetings);
  for (let at = 0; at < meetings.graph.size; at++) {
    if (at % BREATH === 0) yield meetings.graph.size;
    if (meetings.graph.size > bounds.positions) return { meetings, flaw: null, settled: false };
    const open = meetings.takeUp(at);
    const flaw = open === null ? null : look(open, at);
    if (flaw !== null) return { meetings, flaw, settled: false };
  }
  return { meetings, flaw: null, settled: true };
}

/** Meets the start, and returns what looks at one position after the other. */
function onlooker(ground: Ground, bounds: Bounds, meetings: Meetings) {
  const { header, rules, checks } = ground;
  const origins = newOrigins();
  const copies = countedCopies(header);
  const keys = positionKeys(header, origins, copies);
  const views = ownViews(keys);
  const deeds = deedsOf(header.lesson);

  const start = startPosition(header).position;
  const met = { from: -1, way: 0, fate: 0 };
  meetings.meet({ position: start, key: keys.position(start), against: 0, wasteful: 0 }, met);

  /** Takes one way with every fate on it. @returns whether it leads anywhere, or what does not hold */
  const follow = (open: Open, at: number, way: Way, w: number, wasteful: number): boolean | Flaw => {
    const { position, against } = open;
    const after = taken(header, position, way);
    if (after === null) return { property: 'never-throws', at, step: { way: w, fate: 0 } };
    if (way.step.type === 'command') origins.note(position, after, way.step.seat);
    copies.note(position, after);
    const planned = keys.position(after);
    meetings.beginWay(at, w);
    for (const [f, fared] of fates(header, deeds, position, after, bounds.k - against).entries()) {
      const transition = { header, origins, before: position, step: way.step, after: fared.position };
      const broken = checks.find((check) => !check.holds(transition));
      if (broken !== undefined) return { property: broken.property, at, step: { way: w, fate: f } };
      const next: Open = {
        position: fared.position,
        key: f === 0 ? planned : keys.position(fared.position),
        against: against + fared.against.length,
        wasteful,
      };
      meetings.graph.targets.push(meetings.meet(next, { from: at, way: w, fate: f }));
    }
    return planned !== open.key;
  };

  const elsewhere = (open: Open, way: Way): boolean => {
    const after = taken(header, open.position, way);
    return after !== null && keys.position(after) !== open.key;
  };

  return (open: Open, at: number): Flaw | null => {
    const ways = waysFrom(rules, header, open.position);
    if (!views.holds(open.position, ways)) return { property: 'own-view', at, step: null };
    // Where everything that can be done is waste, none of it is.
    const allWaste = ways.every((way) => way.wasteful);
    let leadsOn = false;
    const beyond: Way[] = [];
    for (const [w, way] of ways.entries()) {
      const wasteful = open.wasteful + (way.wasteful && !allWaste ? 1 : 0);
      if (wasteful > bounds.m) beyond.push(way);
      else {
        const led = follow(open, at, way, w, wasteful);
        if (typeof led === 'object') return led;
        leadsOn ||= led;
      }
    }
    if (leadsOn || beyond.some((way) => elsewhere(open, way))) return null;
    return { property: 'never-stuck', at, step: null };
  };
}

/** The position after a way; null if the engine has thrown: a game would have ended there, and its log shows where. */
function taken(header: LogHeader, position: Position, { step }: Way): Position | null {
  try {
    return take(header, position, step).position;
  } catch {
    return null;
  }
}
