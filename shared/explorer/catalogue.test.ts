import { expect, test } from 'vitest';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { proved } from './testing/proved.ts';

// `npm run soak -- explore` goes deeper.
test.each([...LESSONS.values()])('$id: everything holds, whatever befalls one segment', (lesson) => {
  expect(proved(lesson, { k: 1 })).toMatchObject({ type: 'proved', k: 1, m: 0 });
});

test.each([...LESSONS.values()])('$id: everything holds, whatever one move wastes', (lesson) => {
  expect(proved(lesson, { m: 1 })).toMatchObject({ type: 'proved', k: 0, m: 1 });
});
