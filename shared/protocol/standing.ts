import type { PairCard } from './server-frames.ts';

/**
 * How a pair stands: the mean of its scores, of each lesson that of the first finished attempt, for by the second it
 * knows what comes. 0 … 100, rounded; null where nothing is finished.
 */
export function standing(ended: PairCard['ended']): number | null {
  const first = new Map<string, number>();
  for (const { lesson, score } of ended) if (!first.has(lesson)) first.set(lesson, score);
  if (first.size === 0) return null;
  return Math.round([...first.values()].reduce((sum, score) => sum + score, 0) / first.size);
}
