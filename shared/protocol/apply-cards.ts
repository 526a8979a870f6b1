import type { PairCard } from './server-frames.ts';

/** The cards of a board after some of them have changed, by their tables. */
export function applyCards(pairs: readonly PairCard[], changed: readonly PairCard[]): readonly PairCard[] {
  const fresh = new Map(changed.map((card) => [card.table, card]));
  const kept = pairs.map((card) => fresh.get(card.table) ?? card);
  const known = new Set(pairs.map(({ table }) => table));
  return [...kept, ...changed.filter(({ table }) => !known.has(table))];
}
