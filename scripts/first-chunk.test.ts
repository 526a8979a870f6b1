import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const refused = /^zod(\/|$)|^shared\/(game|lessons|explorer)\//;

/** The modules that a source loads when it is loaded itself: no types, no import(). */
function valueImports(source: string): string[] {
  const statement = /^(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  return [...source.matchAll(statement)].map((match) => match[1] ?? '');
}

/** Ways from `file` to a module that a student's phone must not load first, as `a > b > zod`. */
function chainsToRefused(file: string, before: string[] = [], seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const chain = [...before, file];
  return valueImports(readFileSync(file, 'utf8')).flatMap((specifier) => {
    const target = specifier.startsWith('.') ? join(dirname(file), specifier) : specifier.replace(/^#/, '');
    if (refused.test(target)) return [[...chain, target].join(' > ')];
    return /\.tsx?$/.test(target) && existsSync(target) ? chainsToRefused(target, chain, seen) : [];
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
