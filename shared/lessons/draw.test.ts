import { expect, test } from 'vitest';
import { playByBots } from '#shared/game/bots.ts';
import { newHeader, openMatch } from '#shared/game/match.ts';
import { scoreOf } from '#shared/game/score.ts';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { LESSONS } from './catalogue/index.ts';
import { openingOf, withSituations } from './draw.ts';

const exam = LESSONS.get('exam')!;
const [inHandshake = [], withText = [], atTheEnd = []] = exam.draws;
const all = inHandshake.flatMap((a) => withText.flatMap((b) => atTheEnd.map((c) => [a, b, c] as const)));

test(`whatever an exam draws (${all.length} mixes), two bots climb its ladder to the goal with a full score`, () => {
  for (const [at, situations] of all.entries()) {
    const lesson = withSituations(exam, situations, at);
    const match = playByBots(openMatch(newHeader({ match: 'm', lesson, seed: at })));
    expect(match.position.outcome?.type, JSON.stringify(situations)).toBe('goal');
    expect(scoreOf(match).total).toBe(100);
    // What was drawn befalls somebody: every fault finds its segment.
    const deeds = match.story.filter(({ type }) => type === 'lost' || type === 'duplicated').length;
    expect(deeds, JSON.stringify(situations)).toBe(situations.flatMap((one) => one.faults).length);
  }
});

const opened = (seed: number) => openingOf({ match: 'm', lesson: exam, seed, settings: DEFAULT_SETTINGS });

test('the same seed draws the same, other seeds other mixes; what was drawn stands in the header', () => {
  expect(opened(5)).toEqual(opened(5));
  const mixes = new Set(Array.from({ length: 40 }, (_, seed) => JSON.stringify(opened(seed).lesson.faults)));
  expect(mixes.size).toBeGreaterThan(8);
  expect(opened(5).lesson.draws).toEqual([]);
});

test('an exam gives no help, whatever the class wants; a lesson never gives more than the class', () => {
  expect(opened(1).settings.assistance).toBe('exam');
  const lesson = LESSONS.get('lost-syn')!;
  const strict = { ...DEFAULT_SETTINGS, assistance: 'standard' } as const;
  expect(openingOf({ match: 'm', lesson, seed: 1, settings: strict }).settings).toEqual(strict);
});
