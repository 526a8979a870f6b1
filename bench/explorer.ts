/**
 * How many positions the explorer meets per second of one processor's time, and what each of them holds in memory.
 * `npm run bench -- explorer` (with `--expose-gc`, memory is measured after a collection).
 */

import { leastSegments } from '#shared/explorer/least-segments.ts';
import { withoutChance } from '#shared/explorer/network.ts';
import { walk } from '#shared/explorer/walk.ts';
import { legalMoves } from '#shared/game/legal-moves.ts';
import { newHeader } from '#shared/game/match.ts';
import { LESSONS, SCRIPTED } from '#shared/lessons/catalogue/index.ts';

const BOUNDS = { k: 2, m: 1, positions: 40_000 };

/** What this process has had of the processors, ms: a machine with other work to do does not blur it. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function explored(id: string): string {
  const lesson = LESSONS.get(id)!;
  const header = newHeader({ match: 'bench', lesson: withoutChance(lesson, 'long'), seed: 1 });
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const began = processorTime();
  const walking = walk({ header, rules: { legalMoves }, checks: [] }, BOUNDS);
  let next = walking.next();
  while (!next.done) next = walking.next();
  const seconds = (processorTime() - began) / 1000;
  globalThis.gc?.();
  const held = process.memoryUsage().heapUsed - before;
  const { size, targets } = next.value.meetings.graph;
  const each = (n: number) => Math.round(n).toLocaleString('en');
  return `${id}: ${each(size)} positions, ${each(targets.length)} steps; ${each(size / seconds)} positions/s; ${each(held / size)} octets each`;
}

export function benchExplorer(): void {
  for (const id of ['three-way-handshake', 'full-life', 'lost-data', 'four-way-close', 'half-close']) {
    process.stdout.write(`${explored(id)}\n`);
  }
  const times = SCRIPTED.map((lesson) => {
    const header = newHeader({ match: 'bench', lesson, seed: 7 });
    const began = processorTime();
    leastSegments(header);
    return { id: lesson.id, ms: processorTime() - began };
  });
  const [slowest] = times.sort((a, b) => b.ms - a.ms);
  const all = times.reduce((sum, { ms }) => sum + ms, 0);
  process.stdout.write(
    `least segments: ${all.toFixed(0)} ms for all ${times.length} lessons, at most ${slowest?.ms.toFixed(0)} ms (${slowest?.id})\n`,
  );
}
