import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultsOfLock } from './check-lock.mjs';

test('the lock file of this project has no faults', () => {
  expect(faultsOfLock(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]);
});

test.each([
  ['absent', { a: {} }, 1],
  ['beside it', { a: {}, b: {} }, 0],
  ['inside it', { a: {}, 'a/node_modules/b': {} }, 0],
])('an optional dependency that is %s', (_where, others, faults) => {
  const packages = Object.fromEntries(Object.entries(others).map(([p, e]) => [`node_modules/${p}`, e]));
  packages['node_modules/a'] = { optionalDependencies: { b: '1.0.0' } };
  expect(faultsOfLock({ packages })).toHaveLength(faults);
});

test('a registry address in the lock file is a fault', () => {
  const packages = { 'node_modules/a': { resolved: 'https://registry.example/a.tgz' } };
  expect(faultsOfLock({ packages })).toHaveLength(1);
});
