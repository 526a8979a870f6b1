import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { MUTANTS } from './mutants/list.ts';

test('every mutant changes exactly one place of the engine as it is now', () => {
  expect(MUTANTS.length).toBeGreaterThanOrEqual(30);
  const strays = MUTANTS.filter(({ file, from, to }) => {
    const source = readFileSync(new URL(`../shared/tcp/${file}`, import.meta.url), 'utf8');
    return source.split(from).length !== 2 || from === to;
  });
  expect(strays.map(({ name }) => name)).toEqual([]);
});

test('the short form: three mutants, each killed by a named test', { timeout: 60_000 }, () => {
  const program = fileURLToPath(new URL('mutants.ts', import.meta.url));
  const { PATH, HOME } = process.env;
  const { stdout, status } = spawnSync(process.execPath, [program, '3'], {
    encoding: 'utf8',
    env: { ...(PATH ? { PATH } : {}), ...(HOME ? { HOME } : {}) },
  });
  expect(stdout).toContain('3 of 3 mutants killed');
  expect(status).toBe(0);
});
