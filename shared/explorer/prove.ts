import { legalMoves } from '../game/legal-moves.ts';
import type { Lesson } from '../game/lesson.ts';
import { newHeader } from '../game/match.ts';
import { withSituations } from '../lessons/draw.ts';
import { leadingTo, pathTo, pathWithin, type Turn } from './graph.ts';
import { type Roads, withoutChance } from './network.ts';
import { numbersAgree } from './numbers-agree.ts';
import { ownOctets } from './own-octets.ts';
import type { Property } from './properties.ts';
import { type Log, logOf } from './shortest-game.ts';
import { timeWaitLasts } from './time-wait.ts';
import type { StepCheck } from './transition.ts';
import { type Bounds, type Walk, walk } from './walk.ts';
import type { Rules } from './ways.ts';

/**
 * What an exploration has come to. `proved`: every property holds within the bounds. `unsettled`: there are more
 * positions than were allowed; in those that were met no step was wrong, and nothing else is known. `broken`: a property
 * does not hold, and the log is the shortest game that shows it (it ends where the matter shows).
 */
export type Result =
  | { readonly type: 'proved'; readonly k: number; readonly m: number; readonly positions: number }
  | { readonly type: 'unsettled'; readonly k: number; readonly m: number; readonly after: number }
  | { readonly type: 'broken'; readonly property: Property; readonly log: Log };

export const THE_RULES: Rules = { legalMoves };

const CHECKS: readonly StepCheck[] = [ownOctets, numbersAgree, timeWaitLasts];

/** The roads that are different in the lesson: one pair of them where nothing is drawn. */
const roadsOf = ({ link }: Lesson): readonly Roads[] =>
  link.clientHost.spread + link.serverHost.spread > 0 ? ['short', 'long'] : ['long'];

/** The lesson as it can be drawn: with every choice of its situations, on every road. */
function* variantsOf(lesson: Lesson): Generator<Lesson> {
  for (const situations of choicesOf(lesson.draws)) {
    const drawn = lesson.draws.length === 0 ? lesson : withSituations(lesson, situations, 1);
    for (const roads of roadsOf(lesson)) yield withoutChance(drawn, roads);
  }
}

/** All ways to take one of each list. */
const choicesOf = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (chosen, list) => chosen.flatMap((some) => list.map((one) => [...some, one])),
    [[]],
  );

/**
 * Proves a lesson within bounds, or finds the shortest game that shows what is wrong with it. Yields how many positions
 * have been met, every so often; who drives it may stop whenever it likes.
 */
export function* prove(lesson: Lesson, bounds: Bounds, rules = THE_RULES): Generator<number, Result> {
  const { m } = bounds;
  // A world that leaves out a part of TCP does not repair what TCP does: that is what it shows.
  const k = lesson.rules === undefined ? bounds.k : 0;
  const checks = CHECKS.filter(({ property }) => !lesson.exceptions?.some((e) => e === property));
  let positions = 0;
  for (const variant of variantsOf(lesson)) {
    const header = newHeader({ match: `${lesson.id}-shown`, lesson: variant, seed: 1 });
    const walking = walk({ header, rules, checks }, { k, m, positions: bounds.positions - positions });
    let next = walking.next();
    for (; !next.done; next = walking.next()) yield positions + next.value;
    const found = next.value;
    const wrong = shown(found);
    if (wrong !== null) {
      return { type: 'broken', property: wrong.property, log: logOf(rules, header, k, wrong.path) };
    }
    positions += found.meetings.graph.size;
    if (!found.settled) return { type: 'unsettled', k, m, after: positions };
  }
  return { type: 'proved', k, m, positions };
}

/** What a walk has shown to be wrong, and the shortest way to where it shows. */
function shown(found: Walk): { readonly property: Property; readonly path: readonly Turn[] } | null {
  const { meetings, flaw, settled } = found;
  if (flaw !== null) {
    const path = pathTo(meetings.graph, flaw.at);
    // A step that makes the engine throw is in no log.
    const last = flaw.step === null || flaw.property === 'never-throws' ? [] : [flaw.step];
    return { property: flaw.property, path: [...path, ...last] };
  }
  return settled ? (lostFromTheStart(found) ?? withoutAWayOn(found)) : null;
}

const marked = ({ meetings }: Walk, holds: (type: string | null, at: number) => boolean): Uint8Array =>
  Uint8Array.from(meetings.ends, (end, at) => (holds(end?.type ?? null, at) ? 1 : 0));

/** The players against the network: from the start they must be able to force the goal. */
function lostFromTheStart(found: Walk) {
  const { graph } = found.meetings;
  const won = leadingTo(
    graph,
    marked(found, (end) => end === 'goal'),
    true,
  );
  if (won[0] === 1) return null;
  const lost = won.map((wins) => 1 - wins);
  const reachable = leadingTo(
    graph,
    marked(found, (end) => end === 'goal'),
    false,
  );
  const over = marked(found, (end) => end !== null && end !== 'goal');
  const hopeless = reachable.map((reaches) => 1 - reaches);
  const path = pathWithin(graph, lost, over) ?? pathWithin(graph, lost, hopeless) ?? [];
  return { property: 'winnable' as const, path };
}

/** Players and network together: some end that the lesson knows must be in reach, after a waste any end at all. */
function withoutAWayOn(found: Walk) {
  const { graph, wasted } = found.meetings;
  const known = leadingTo(
    graph,
    marked(found, (end) => end === 'goal' || end === 'lost'),
    false,
  );
  const any = leadingTo(
    graph,
    marked(found, (end) => end !== null),
    false,
  );
  for (let at = 0; at < graph.size; at++) {
    const leads = wasted[at] ? any[at] : known[at];
    if (leads !== 1) return { property: 'a-way-on' as const, path: pathTo(graph, at) };
  }
  return null;
}
