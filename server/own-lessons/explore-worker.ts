import { parentPort, workerData } from 'node:worker_threads';
import { prove } from '#shared/explorer/prove.ts';
import type { Log } from '#shared/explorer/shortest-game.ts';
import { playByBots } from '#shared/game/bots.ts';
import { fold } from '#shared/game/fold.ts';
import type { Lesson } from '#shared/game/lesson.ts';
import { writeLog } from '#shared/game/log-file/write-log.ts';
import { newHeader, openMatch } from '#shared/game/match.ts';
import { ladderOf } from '#shared/lessons/ladder-of.ts';
import type { OwnLessonVerdict } from '#shared/protocol/own-lessons.ts';
import type { Told } from './exploration.ts';

// The thread of exploration.ts: a lesson in, what it has come to out. It may be ended at any moment.

/** Fates against the plan and wasteful moves, further and further. */
const ROUNDS = [
  { k: 1, m: 0 },
  { k: 0, m: 1 },
  { k: 1, m: 1 },
] as const;
/** Of one round. */
const POSITIONS = 100_000;

const { lesson, ladder } = workerData as {
  readonly lesson: Lesson;
  readonly ladder: 'given' | 'to-be-climbed';
};
const tell = (told: Told): void => parentPort?.postMessage(told);

const climbed = ladderOf(playByBots(openMatch(newHeader({ match: 'ladder', lesson, seed: 1 }))));
const differs = climbed.findIndex((step, i) => JSON.stringify(step) !== JSON.stringify(lesson.ladder[i]));
if (ladder === 'to-be-climbed' || (differs < 0 && climbed.length === lesson.ladder.length)) {
  tell({ type: 'ladder', ladder: climbed });
  tell({ type: 'done', ...explored() });
} else {
  tell({
    type: 'done',
    verdict: { type: 'other-ladder', step: (differs < 0 ? climbed.length : differs) + 1 },
  });
}

function explored(): { readonly verdict: OwnLessonVerdict; readonly game?: string } {
  let furthest: OwnLessonVerdict | null = null;
  let positions = 0;
  for (const bounds of ROUNDS) {
    const proving = prove(lesson, { ...bounds, positions: POSITIONS });
    let next = proving.next();
    for (; !next.done; next = proving.next()) tell({ type: 'met', positions: positions + next.value });
    const result = next.value;
    switch (result.type) {
      case 'broken':
        return { verdict: { type: 'broken', property: result.property }, game: fileOf(result.log) };
      case 'unsettled':
        return { verdict: furthest ?? { type: 'unsettled', after: result.after } };
      case 'proved':
        furthest = result;
        positions += result.positions;
        tell({ type: 'proved', verdict: result });
    }
  }
  return { verdict: furthest ?? { type: 'unsettled', after: positions } };
}

function fileOf({ header, entries }: Log): string {
  return writeLog(header, entries, entries.reduce(fold, openMatch(header)));
}
