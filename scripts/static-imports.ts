import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The modules that a source loads when it is loaded itself: no types, no import(). */
export function valueImports(source: string): string[] {
  const statement = /^(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  return [...source.matchAll(statement)].map((match) => match[1] ?? '');
}

/** Where a specifier that stands in `file` leads: a path from the root of the project, or the package's own name. */
export const targetOf = (file: string, specifier: string): string =>
  specifier.startsWith('.') ? join(dirname(file), specifier) : specifier.replace(/^#/, '');

/** Whether a target is a module of the project's own. */
export const isOwn = (target: string): boolean => /\.tsx?$/.test(target) && existsSync(target);

/** A module and all of the project's own that are loaded with it. */
export function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const specifier of valueImports(readFileSync(file, 'utf8'))) {
    const target = targetOf(file, specifier);
    if (isOwn(target)) loadedWith(target, seen);
  }
  return seen;
}
