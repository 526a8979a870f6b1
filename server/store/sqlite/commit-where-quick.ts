import type { Committer } from './commits.ts';

/** Commits over which the time is averaged. */
const WINDOW = 20;

/**
 * Commits on the loop for as long as that is quick. A disk that has become slow holds up everybody who plays, so from
 * then on a worker waits for it instead; it stays with the worker, which costs little.
 * @param slow the average time of a commit, ms, from which on the worker is worth its detour
 * @param now monotonic time, ms
 */
export function commitWhereQuick(of: {
  readonly loop: Committer;
  readonly worker: () => Committer;
  readonly slow: number;
  readonly now: () => number;
}): Committer {
  let current = of.loop;
  let average = 0;
  return {
    transaction(statements) {
      if (current !== of.loop) return current.transaction(statements);
      const began = of.now();
      const outcome = current.transaction(statements);
      average += (of.now() - began - average) / WINDOW;
      if (average > of.slow) current = of.worker();
      return outcome;
    },
    close: () => current.close(),
  };
}
