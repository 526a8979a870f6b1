import { Worker } from 'node:worker_threads';
import type { Lesson } from '#shared/game/lesson.ts';
import type { OwnLessonVerdict } from '#shared/protocol/own-lessons.ts';
import type { World } from '../world.ts';

/** What the thread tells of its work. */
export type Told =
  | { readonly type: 'ladder'; readonly ladder: Lesson['ladder'] }
  | { readonly type: 'met'; readonly positions: number }
  /** A round is proved; a further one begins. */
  | { readonly type: 'proved'; readonly verdict: OwnLessonVerdict }
  | { readonly type: 'done'; readonly verdict: OwnLessonVerdict; readonly game?: string };

/** What has become of a lesson: its ladder (null if it was given up before there was one), and the verdict. */
export interface Explored {
  readonly ladder: Lesson['ladder'] | null;
  readonly verdict: OwnLessonVerdict;
  readonly game: string | null;
}

export interface Exploration {
  /** Positions met so far. */
  readonly positions: number;
  /** Never rejects. */
  readonly done: Promise<Explored>;
  /** Gives it up: what has been proved until now stands. */
  cancel(): void;
}

/** Wall time, ms: nobody waits longer for a lesson. */
const PATIENCE = 60_000;

/** Explores a lesson in a thread of its own, so that the classes that play notice nothing; with little memory. */
export function explore(
  lesson: Lesson,
  ladder: 'given' | 'to-be-climbed',
  world: Pick<World, 'after'>,
): Exploration {
  const { promise, resolve } = Promise.withResolvers<Explored>();
  let positions = 0;
  let climbed: Lesson['ladder'] | null = null;
  let verdict: OwnLessonVerdict | null = null;
  const worker = new Worker(new URL('./explore-worker.ts', import.meta.url), {
    workerData: { lesson, ladder },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  const end = (game: string | null = null) => {
    stopWaiting();
    resolve({ ladder: climbed, verdict: verdict ?? { type: 'unsettled', after: positions }, game });
    void worker.terminate();
  };
  const stopWaiting = world.after(PATIENCE, () => end());
  worker.on('message', (told: Told) => {
    if (told.type === 'ladder') climbed = told.ladder;
    else if (told.type === 'met') positions = told.positions;
    else verdict = told.verdict;
    if (told.type === 'done') end(told.game);
  });
  // It ran out of memory, or somebody ended it.
  worker.on('error', () => end());
  worker.on('exit', () => end());
  return {
    get positions() {
      return positions;
    },
    done: promise,
    cancel: () => end(),
  };
}
