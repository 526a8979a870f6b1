import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isOwn, targetOf, valueImports } from './static-imports.ts';

const refused = /^zod(\/|$)|^shared\/(game|lessons|explorer)\//;

/** Ways from `file` to a module that a student's phone must not load first, as `a > b > zod`. */
function chainsToRefused(file: string, before: string[] = [], seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const chain = [...before, file];
  return valueImports(readFileSync(file, 'utf8')).flatMap((specifier) => {
    const target = targetOf(file, specifier);
    if (refused.test(target)) return [[...chain, target].join(' > ')];
    return isOwn(target) ? chainsToRefused(target, chain, seen) : [];
  });
}

test('what a student loads first holds no engine, no lessons and no zod', () => {
  const entries = ['client/main.tsx', ...globSync('client/play/**/*.{ts,tsx}')].filter(
    (file) => !/\.test\.tsx?$/.test(file),
  );
  const seen = new Set<string>();
  expect(entries.flatMap((file) => chainsToRefused(file, [], seen))).toEqual([]);
});

test('value imports are told from types and from import()', () => {
  const source = `
import type { A } from 'a';
import { b } from 'b';
import {
  type C,
  c,
} from 'c';
import 'd';
export * from 'e';
export type { F } from 'f';
const g = () => import('g');
export const h = 'h';`;
  expect(valueImports(source)).toEqual(['b', 'c', 'd', 'e']);
});
