import { expect, test } from 'vitest';
import { standing } from './standing.ts';

const ended = (lesson: string, score: number) => ({ match: 'm', lesson, score });

test('of each lesson the first finished attempt counts, and no later one', () => {
  expect(standing([])).toBeNull();
  expect(standing([ended('a', 80), ended('a', 100), ended('b', 91)])).toBe(86);
});
