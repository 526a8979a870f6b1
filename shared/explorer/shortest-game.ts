import { decide } from '../game/decide.ts';
import { fold } from '../game/fold.ts';
import type { Fault } from '../game/lesson.ts';
import type { Entry, LogHeader } from '../game/log.ts';
import { type Match, openMatch, tick } from '../game/match.ts';
import { startPosition } from '../game/start.ts';
import type { Turn } from './graph.ts';
import { deedsOf, fates } from './network.ts';
import { type Rules, type Step, take, waysFrom } from './ways.ts';

/** A match's log: what the replay opens. */
export interface Log {
  readonly header: LogHeader;
  readonly entries: readonly Entry[];
}

/** The turns of a path as steps of the game, with what has befallen segments on it. */
function retold(rules: Rules, header: LogHeader, k: number, path: readonly Turn[]) {
  const deeds = deedsOf(header.lesson);
  const steps: Step[] = [];
  const against: Fault[] = [];
  let { position } = startPosition(header);
  for (const { way, fate } of path) {
    const step = waysFrom(rules, header, position)[way]!.step;
    const after = take(header, position, step).position;
    const fared = fates(header, deeds, position, after, k - against.length)[fate]!;
    steps.push(step);
    against.push(...fared.against);
    position = fared.position;
  }
  return { steps, against };
}

const entryOf = (match: Match, step: Step): Entry =>
  step.type === 'clock'
    ? tick(match, step.t)
    : decide(match, { seat: step.seat, cid: null }, step.command).entry;

/**
 * The log of a path through a walk, judged and folded like any other match. What befell segments against the plan stands
 * among the faults of the lesson in its header, for that is what a fault is: so the log plays by itself, and is true.
 * @param k the fates against the plan that the walk allowed
 */
export function logOf(rules: Rules, header: LogHeader, k: number, path: readonly Turn[]): Log {
  const { steps, against } = retold(rules, header, k, path);
  const { lesson } = header;
  const played: LogHeader = { ...header, lesson: { ...lesson, faults: [...lesson.faults, ...against] } };
  const entries: Entry[] = [];
  let match = openMatch(played);
  for (const step of steps) {
    const entry = entryOf(match, step);
    if (entry.type === 'refused') throw new Error('the explorer has made a move that the referee refuses');
    match = fold(match, entry);
    entries.push(entry);
  }
  return { header: played, entries };
}
