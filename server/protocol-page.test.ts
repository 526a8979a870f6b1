import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLOSE, ERROR_CODES } from '#shared/protocol/codes.ts';
import { STATUS } from './errors.ts';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs', 'protocol.md'), 'utf8');

test('docs/protocol.md explains every error with its status, and every close code', () => {
  const rows = page.split('\n').filter((line) => line.startsWith('| '));
  for (const code of ERROR_CODES) {
    expect(
      rows.find((row) => row.includes(`\`${code}\``) && row.includes(String(STATUS[code]))),
      code,
    ).toBeDefined();
  }
  for (const code of Object.values(CLOSE)) {
    expect(
      rows.find((row) => row.startsWith(`| ${code} |`)),
      String(code),
    ).toBeDefined();
  }
});

const rules = new Set([...page.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, rule]) => rule ?? ''));
const tests = globSync(
  ['server/**/*.test.ts', 'shared/protocol/*.test.ts', 'client/net/*.test.ts', 'tools/soak/*.test.ts'],
  { cwd: root },
);
/** Rules at the beginning of a test's title, or of its group's. */
const cited = new Set(
  tests
    .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/['`]((?:\[[A-Z]\d+\])+) /g)])
    .flatMap(([, rules = '']) => rules.slice(1, -1).split('][')),
);

test('every rule that a test cites is in docs/protocol.md', () => {
  expect([...cited].filter((rule) => !rules.has(rule))).toEqual([]);
});

test('every rule in docs/protocol.md is cited by a test', () => {
  expect(rules.size).toBeGreaterThan(40);
  expect([...rules].filter((rule) => !cited.has(rule))).toEqual([]);
});
