import { expect, test } from 'vitest';
import { loadSoak } from './load.ts';

// The short form of `npm run soak -- load`.
test('forty students at once: everybody is answered, nobody is lost', { timeout: 120_000 }, async () => {
  const seed = Date.now() % 2 ** 32;
  const report = await loadSoak({ pairs: 20, minutes: 0.05, think: 100, seed, say() {} });
  expect(report.problems, `seed ${seed}`).toEqual([]);
  expect(report.answers).toBeGreaterThan(100);
  expect([[...report.lost], report.end.slowReaders]).toEqual([[], 0]);
  expect(report.end.matches).toBeGreaterThan(0);
  expect(report.end.rss).toBeGreaterThan(0);
});
