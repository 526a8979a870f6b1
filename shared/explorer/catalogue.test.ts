import { expect, test } from 'vitest';
import type { Lesson } from '#shared/game/lesson.ts';
import { SCRIPTED } from '#shared/lessons/catalogue/index.ts';
import { proved } from './testing/proved.ts';
import type { Bounds } from './walk.ts';

// `npm run soak -- explore` goes deeper.
const leavesCalls = ({ choices }: Lesson): boolean =>
  choices !== undefined && [choices.clientHost, choices.serverHost].some(({ calls }) => calls.length > 0);

/** Where the players choose the calls there is no end of games: in as many as are met, no step is wrong. */
const expected = (lesson: Lesson, bounds: Pick<Bounds, 'k' | 'm'>) => ({
  ...bounds,
  type: leavesCalls(lesson) ? 'unsettled' : 'proved',
});
const positions = (lesson: Lesson) => (leavesCalls(lesson) ? { positions: 4_000 } : {});

/** Where situations are drawn, all of them are tried, and each has its own troubles already. */
const reach = ({ draws }: Lesson): number => (draws.length > 0 ? 0 : 1);

test.each(SCRIPTED)('$id: everything holds, whatever befalls one segment', (lesson) => {
  // In a world that is not TCP nothing befalls one.
  const k = lesson.rules === undefined ? reach(lesson) : 0;
  expect(proved(lesson, { k: reach(lesson), ...positions(lesson) })).toMatchObject(
    expected(lesson, { k, m: 0 }),
  );
});

test.each(SCRIPTED)('$id: everything holds, whatever one move wastes', (lesson) => {
  const m = reach(lesson);
  expect(proved(lesson, { m, ...positions(lesson) })).toMatchObject(expected(lesson, { k: 0, m }));
});
