import { CLOSING } from './closing.ts';
import { CROSSING } from './crossing.ts';
import { MANY } from './many.ts';
import { OPENING } from './opening.ts';
import { REPEATING } from './repeating.ts';
import { RESETTING } from './resetting.ts';
import type { Table } from './table.ts';
import { TALKING } from './talking.ts';

/** Wrong moves by the hundred, with what a teacher would say to each: the referee's own examination. */
export const TABLES: readonly Table[] = [
  ...OPENING,
  ...TALKING,
  ...CLOSING,
  ...CROSSING,
  ...REPEATING,
  ...RESETTING,
  ...MANY,
];
