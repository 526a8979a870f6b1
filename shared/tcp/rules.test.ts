import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const here = new URL('.', import.meta.url);
const shared = new URL('..', here);

const files = (root: URL): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

const codesIn = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

const read = (root: URL, name: string): string =>
  readFileSync(new URL(name.replaceAll('\\', '/'), root), 'utf8');

const rules = codesIn(read(here, 'rules.md'), /^- \*\*([A-Z]{2}\d+)\*\*/gm);
// Tests of the game prove the engine, too.
const tests = files(shared).filter((name) => name.endsWith('.test.ts'));
const sources = files(here).filter((name) => !name.endsWith('.test.ts'));

describe('rules.md', () => {
  test('no rule is there twice', () => {
    expect(rules.length).toBe(new Set(rules).size);
    expect(rules.length).toBeGreaterThan(90);
  });

  test('every rule is cited by a test', () => {
    const cited = new Set(tests.flatMap((name) => codesIn(read(shared, name), /\[([A-Z]{2}\d+)\]/g)));
    // Titles of tables take the rule from the row.
    for (const name of tests)
      for (const code of codesIn(read(shared, name), /\['([A-Z]{2}\d+)',/g)) cited.add(code);
    expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
  });

  test('every rule that the sources name is there', () => {
    const named = sources.flatMap((name) => codesIn(read(here, name), /'([A-Z]{2}\d+)'/g));
    expect([...new Set(named)].filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  test('every deliberate departure in the sources is labelled in rules.md, too', () => {
    const deviations = sources.filter((name) => read(here, name).includes('DEVIATION'));
    expect(deviations.length).toBeGreaterThan(0);
    const labelled = read(here, 'rules.md').match(/DEVIATION/g)?.length ?? 0;
    expect(labelled).toBeGreaterThanOrEqual(deviations.length);
  });
});
