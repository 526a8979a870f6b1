import { expect, test } from 'vitest';
import { playByBots } from '#shared/game/bots.ts';
import { HOST_IDS } from '#shared/game/host-id.ts';
import type { Lesson } from '#shared/game/lesson.ts';
import { type Match, newHeader, openMatch } from '#shared/game/match.ts';
import { scoreOf } from '#shared/game/score.ts';
import enTitles from '#shared/texts/en/titles.ts';
import zhTitles from '#shared/texts/zh/titles.ts';
import { LESSONS } from './catalogue/index.ts';
import { ladderOf } from './ladder-of.ts';
import { readLesson } from './schema.ts';

const played = (lesson: Lesson, seed: number): Match =>
  playByBots(openMatch(newHeader({ match: 'bots', lesson, seed })));

test.each([...LESSONS.values()])(
  '$id: the reference bots climb its canonical ladder, rung by rung',
  (lesson) => {
    for (const seed of [1, 2, 3])
      expect(ladderOf(played(lesson, seed)), `seed ${seed}`).toEqual(lesson.ladder);
  },
);

test.each([...LESSONS.values()])('$id: the reference bots reach the goal with a full score', (lesson) => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const match = played(lesson, seed);
    expect(match.position.outcome?.type, `seed ${seed}`).toBe('goal');
    expect(scoreOf(match).total).toBe(100);
    for (const id of HOST_IDS) expect(match.tally[id].every((step) => step.done)).toBe(true);
  }
});

test('both languages have the titles of exactly these lessons, in this order', () => {
  for (const groups of [enTitles, zhTitles])
    expect(Object.values(groups).flatMap((lessons) => Object.keys(lessons))).toEqual([...LESSONS.keys()]);
});

const texts = Object.entries(
  import.meta.glob<Readonly<Record<string, string>>>('../texts/{en,zh}/lessons/*.ts', {
    eager: true,
    import: 'default',
  }),
);

test.each(['en', 'zh'])('%s: every lesson has all texts, and no others have any', (language) => {
  const own = texts.filter(([path]) => path.includes(`/${language}/`));
  const ids = own.map(([path]) => path.match(/([^/]+)\.ts$/)?.[1]);
  expect(ids.sort()).toEqual([...LESSONS.keys()].sort());
  for (const [path, of] of own) {
    const ends = LESSONS.get(path.match(/([^/]+)\.ts$/)?.[1] ?? '')?.lost ?? [];
    const lost = ends.map(({ id }) => `lost-${id}`);
    expect(Object.keys(of), path).toEqual(['studentTitle', 'briefing', 'debriefing', ...lost]);
    for (const text of Object.values(of)) expect(text, path).not.toBe('');
  }
});

test('a title for students says what happens only where the lesson announces it', () => {
  for (const [language, groups] of [['en', enTitles] as const, ['zh', zhTitles] as const]) {
    const titles: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(groups));
    for (const { id, announced } of LESSONS.values()) {
      const [, own] = texts.find(([path]) => path.endsWith(`/${language}/lessons/${id}.ts`))!;
      expect(own.studentTitle === titles[id], `${language} ${id}`).toBe(announced);
    }
  }
});

test('a malformed lesson is refused with its id and the place', () => {
  const [lesson] = LESSONS.values();
  const broken = { ...lesson, goal: { clientHost: 'ESTABLISHD', serverHost: 'ESTABLISHED' } };
  expect(() => readLesson(broken)).toThrow(/^three-way-handshake: goal\.clientHost: /);
  expect(() => readLesson(null)).toThrow(/^\(no id\): /);
});
