import { prove, type Result } from '#shared/explorer/prove.ts';
import type { Bounds } from '#shared/explorer/walk.ts';
import type { Lesson } from '#shared/game/lesson.ts';

/** A lesson explored until it is settled, or a wall time of `ms` is over. */
export function provedInTime(lesson: Lesson, bounds: Bounds, ms = Number.POSITIVE_INFINITY): Result {
  const end = performance.now() + ms;
  const proving = prove(lesson, bounds);
  let next = proving.next();
  while (!next.done) {
    if (performance.now() > end) return { type: 'unsettled', k: bounds.k, m: bounds.m, after: next.value };
    next = proving.next();
  }
  return next.value;
}
