import type { Lesson } from '../../game/lesson.ts';
import { prove, type Result } from '../prove.ts';
import type { Bounds } from '../walk.ts';
import type { Rules } from '../ways.ts';

/** A lesson explored to the end, without a rest. */
export function proved(lesson: Lesson, bounds: Partial<Bounds> = {}, rules?: Rules): Result {
  const proving = prove(lesson, { k: 0, m: 0, positions: 100_000, ...bounds }, rules);
  let next = proving.next();
  while (!next.done) next = proving.next();
  return next.value;
}
