import { expect, test } from 'vitest';
import { commitWhereQuick } from './commit-where-quick.ts';
import type { Committer, Outcome } from './commits.ts';

/** Commits that take what the test says. */
function rig() {
  let now = 0;
  const disk = { ms: 0.2 };
  const done: string[] = [];
  const loop: Committer = {
    transaction() {
      now += disk.ms;
      done.push('loop');
      return 'stored';
    },
    close() {},
  };
  const worker = (): Committer => ({
    transaction: async (): Promise<Outcome> => {
      done.push('worker');
      return 'stored';
    },
    close() {},
  });
  const committer = commitWhereQuick({ loop, worker, slow: 1, now: () => now });
  const commit = async (times: number) => {
    done.length = 0;
    for (let time = 0; time < times; time += 1) await committer.transaction([]);
    return new Set(done);
  };
  return { disk, commit };
}

test('a quick disk is committed to on the loop, and one hiccup changes nothing', async () => {
  const { disk, commit } = rig();
  expect(await commit(100)).toEqual(new Set(['loop']));
  disk.ms = 15;
  await commit(1);
  disk.ms = 0.2;
  expect(await commit(100)).toEqual(new Set(['loop']));
});

test('a disk that has become slow is waited for by a worker', async () => {
  const { disk, commit } = rig();
  await commit(100);
  disk.ms = 30;
  await commit(5);
  expect(await commit(20)).toEqual(new Set(['worker']));
});
