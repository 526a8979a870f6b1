import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newHeader } from '#shared/game/match.ts';
import { scoreOf } from '#shared/game/score.ts';
import { SCRIPTED } from './catalogue/index.ts';
import { playedSomehow } from './testing/played-somehow.ts';

const choices = fc.array(fc.oneof(fc.constant(0), fc.nat(99)), { minLength: 7, maxLength: 60 });

test.each(SCRIPTED)('$id: every legal way leads to the goal, and costs nothing', (lesson) => {
  fc.assert(
    fc.property(fc.nat(999), choices, (seed, list) => {
      const match = playedSomehow(newHeader({ match: 'somehow', lesson, seed }), list, false);
      // Where an end is declared lost, legal moves may lead there: that is the lesson.
      const ends = lesson.lost === undefined ? ['goal'] : ['goal', 'lost'];
      expect(ends).toContain(match.position.outcome?.type);
      if (match.position.outcome?.type === 'goal') expect(scoreOf(match).total).toBe(100);
    }),
    { numRuns: 25, seed: 6 },
  );
});

test.each(SCRIPTED)('$id: who lets things wait may miss the goal, but never gets stuck', (lesson) => {
  fc.assert(
    fc.property(fc.nat(999), choices, (seed, list) => {
      const match = playedSomehow(newHeader({ match: 'somehow', lesson, seed }), list, true);
      expect(match.position.outcome).not.toBeNull();
    }),
    { numRuns: 25, seed: 6 },
  );
});
