import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '#shared/explorer/prove.ts';
import { resultLine } from '#shared/explorer/result-line.ts';
import { fold } from '#shared/game/fold.ts';
import type { Lesson } from '#shared/game/lesson.ts';
import { writeLog } from '#shared/game/log-file/write-log.ts';
import { openMatch } from '#shared/game/match.ts';
import { provedInTime } from '../explore/driven.ts';

/** Further and further: fates against the plan and wasteful moves, by the cost of a round. */
export const ROUNDS: readonly (readonly [k: number, m: number])[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [2, 0],
  [2, 1],
  [1, 2],
  [3, 0],
  [2, 2],
  [3, 1],
  [3, 2],
  [4, 0],
  [4, 1],
];

/** As many positions as fit into the heap that Node has by itself. */
const POSITIONS = 1_500_000;

export interface ExploreReport {
  /** What each lesson's furthest rounds have come to, the last first. */
  readonly results: ReadonlyMap<string, readonly Result[]>;
  readonly broken: readonly string[];
}

/**
 * Explores lessons, round by round, for so much wall time. A lesson that is not settled in its share of a round is left
 * where it was; the shortest game of one that is broken is written to `folder`.
 */
export function explore(of: {
  readonly lessons: readonly Lesson[];
  readonly ms: number;
  readonly folder: string;
  readonly say: (line: string) => void;
}): ExploreReport {
  const { folder, say } = of;
  const end = performance.now() + of.ms;
  const results = new Map<string, readonly Result[]>();
  const broken: string[] = [];
  let going = of.lessons;
  for (const [k, m] of ROUNDS) {
    const settled: Lesson[] = [];
    // One that is not settled soon must not take the time of those that still can be; whoever is quick leaves it to them.
    const most = (2 * (end - performance.now())) / going.length;
    for (const [at, lesson] of going.entries()) {
      const left = end - performance.now();
      if (left <= 0) return { results, broken };
      const began = performance.now();
      const share = Math.min(most, left / (going.length - at));
      const result = provedInTime(lesson, { k, m, positions: POSITIONS }, share);
      const seconds = (performance.now() - began) / 1000;
      results.set(lesson.id, [result, ...(results.get(lesson.id) ?? [])]);
      say(`${lesson.id}: ${resultLine(result)}, ${seconds.toFixed(1)} s`);
      if (result.type === 'proved') settled.push(lesson);
      if (result.type === 'broken') broken.push(written(folder, lesson, result));
    }
    going = settled;
  }
  return { results, broken };
}

/** Writes the log of the shortest game. @returns where it is */
function written(
  folder: string,
  { id }: Lesson,
  { property, log }: Extract<Result, { type: 'broken' }>,
): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${id}-${property}.jsonl`);
  writeFileSync(file, writeLog(log.header, log.entries, log.entries.reduce(fold, openMatch(log.header))));
  return file;
}
