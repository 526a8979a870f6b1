import { expect, test } from 'vitest';
import { applyCards } from './apply-cards.ts';
import type { PairCard } from './server-frames.ts';

const card = (table: number, score: number | null = null): PairCard => ({ table, score }) as PairCard;

test('[W1] a card that has changed takes the place of the one before, a new one comes last', () => {
  const before = [card(1), card(2), card(3)];
  const after = applyCards(before, [card(4), card(2, 90)]);
  expect(after).toEqual([card(1), card(2, 90), card(3), card(4)]);
  expect([after[0], after[2]]).toEqual([before[0], before[2]]);
});
