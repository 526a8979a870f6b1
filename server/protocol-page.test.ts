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

test('every rule that a test cites is in docs/protocol.md', () => {
  const rules = new Set([...page.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, rule]) => rule));
  const tests = globSync(['server/**/*.test.ts', 'shared/protocol/*.test.ts'], { cwd: root });
  const cited = tests.flatMap((file) => [
    ...readFileSync(join(root, file), 'utf8').matchAll(/\[([A-Z]\d+)\](?=[[ ])/g),
  ]);
  expect(cited.length).toBeGreaterThan(30);
  for (const [, rule] of cited) expect(rules, rule).toContain(rule);
});
