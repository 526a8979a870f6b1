import { Worker } from 'node:worker_threads';
import type { Committer, Outcome } from './commits.ts';

/**
 * Commits in a thread of its own: where the disk takes milliseconds to be sure, the event loop must not wait for it.
 * One transaction at a time; whoever asks waits for the answer before asking again.
 */
export function commitInWorker(path: string): Committer {
  let worker: Worker | null = null;
  let settle: (outcome: Outcome) => void = () => {};

  function started(): Worker {
    const fresh = new Worker(new URL('./commit-worker.ts', import.meta.url), { workerData: path });
    fresh.on('message', (outcome: Outcome) => settle(outcome));
    // It died with a transaction in its hands: only the file knows how far that came. The next one gets a new worker.
    fresh.on('error', () => {});
    fresh.on('exit', () => {
      if (worker === fresh) worker = null;
      settle('unknown');
    });
    fresh.unref();
    return fresh;
  }

  return {
    transaction(statements) {
      worker ??= started();
      const { promise, resolve } = Promise.withResolvers<Outcome>();
      settle = resolve;
      worker.ref();
      worker.postMessage(statements);
      return promise.finally(() => worker?.unref());
    },
    async close() {
      await worker?.terminate();
    },
  };
}
