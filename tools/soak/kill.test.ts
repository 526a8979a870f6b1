import { expect, test } from 'vitest';
import { killSoak } from './kill.ts';

// The short form of `npm run soak -- kill`; moments of a kill are never the same twice, whatever the seed.
test('[S1][C2][C3] a server killed five times under load: nothing acknowledged is lost or done twice', {
  timeout: 120_000,
}, async () => {
  const seed = Date.now() % 2 ** 32;
  const report = await killSoak({ kills: 5, pairs: 10, seed, patience: 60_000, say() {} });
  expect(report.problems, `seed ${seed}`).toEqual([]);
  expect(report.back).toHaveLength(5);
  expect(report.commands).toBeGreaterThan(50);
});
