import { expect, test } from 'vitest';
import { playByBots, referenceBot } from '../game/bots.ts';
import type { Deduction } from '../game/finding.ts';
import { HOST_IDS } from '../game/host-id.ts';
import { learner } from '../game/learners/learner.ts';
import { newHeader, openMatch } from '../game/match.ts';
import { type MisconceptionId, misconceptionBehind } from '../game/misconceptions.ts';
import { LESSONS } from './catalogue/index.ts';
import { practiseNext, SHOWS_IN } from './practise-next.ts';

const ROWS = Object.entries(SHOWS_IN).flatMap(([belief, lessons]) =>
  lessons.map((lesson) => [belief as MisconceptionId, lesson] as const),
);

test.each(ROWS)('%s shows in %s', (belief, id) => {
  const lesson = LESSONS.get(id)!;
  const shown = HOST_IDS.some((seat) => {
    const bots = { clientHost: referenceBot, serverHost: referenceBot };
    const match = playByBots(openMatch(newHeader({ match: 'next', lesson, seed: 1 })), () => {}, {
      ...bots,
      [seat]: learner(belief, { rate: 1, seed: 1 }),
    });
    return match.story.some(
      (line) =>
        line.type === 'refused' && line.findings.some(({ code }) => misconceptionBehind(code) === belief),
    );
  });
  expect(shown).toBe(true);
});

const lost = (finding: Deduction['finding'], points: number): Deduction => ({
  entry: 1,
  seat: 'clientHost',
  kind: 'accuracy',
  points,
  finding,
});

test('what cost most is practised next, elsewhere; else the next lesson', () => {
  const lessons = [...LESSONS.keys()];
  const next = (...deductions: readonly Deduction[]) => practiseNext(lessons, 'four-way-close', deductions);
  expect(next(lost('syn-not-counted', 2), lost('fin-closes-one-direction', 5))).toEqual({
    lesson: 'half-close',
    because: 'fin-closes-both',
  });
  const after = lessons[lessons.indexOf('four-way-close') + 1];
  expect(next()).toEqual({ lesson: after, because: null });
  expect(next(lost('hint', 9))).toEqual({ lesson: after, because: null });
  expect(practiseNext(lessons, lessons.at(-1)!, []).lesson).toBe(lessons[0]);
});
