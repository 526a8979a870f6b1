// `npm run measure [-- NAME …]`: what a user waits for, and what a page weighs, against its budget. Exit code 1: over it.
import { board } from './measure/board.ts';
import type { Measure } from './measure/measure.ts';
import { scrub } from './measure/scrub.ts';
import { slowLink } from './measure/slow-link.ts';

/** One file each. */
const MEASURES: Readonly<Record<string, Measure>> = { scrub, board: () => board(), 'slow-link': slowLink };

const say = (line: string) => process.stdout.write(`${line}\n`);
const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(MEASURES, name));
if (unknown.length > 0) {
  process.stderr.write(`npm run measure -- ${Object.keys(MEASURES).join(' | ')}\n`);
  process.exit(2);
}
for (const [name, measure] of Object.entries(MEASURES)) {
  if (names.length > 0 && !names.includes(name)) continue;
  for (const { what, value, unit, most } of await measure()) {
    const over = most !== null && value > most;
    if (over) process.exitCode = 1;
    const budget = most === null ? '' : `, budget ${most} ${unit}`;
    say(`${over ? 'OVER  ' : 'ok    '} ${name}: ${what}: ${value} ${unit}${budget}`);
  }
}
