import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FINDINGS } from '#shared/game/finding.ts';
import { findingsPage } from './findings-doc/page.ts';

const page = findingsPage();

test('docs/findings.md is what `npm run -s docs:findings` writes', () => {
  expect(readFileSync(new URL('../docs/findings.md', import.meta.url), 'utf8')).toBe(page);
});

test('every finding stands there once, with all of its numbers filled in', () => {
  const headings = page.match(/^### .*$/gm) ?? [];
  expect(headings.map((line) => line.slice(4)).sort()).toEqual(Object.keys(FINDINGS).sort());
  expect(page).not.toContain('{{');
  expect(page).not.toContain('undefined');
});

test('what gives the answer away stands in bold', () => {
  expect(page).toContain('The ack names the next one you expect: **bytes up to');
});
