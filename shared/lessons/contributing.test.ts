import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { playByBots } from '#shared/game/bots.ts';
import { newHeader, openMatch } from '#shared/game/match.ts';
import { scoreOf } from '#shared/game/score.ts';
import en from '#shared/texts/en/lessons/lost-fin.ts';
import { LESSONS } from './catalogue/index.ts';
import { ladderOf } from './ladder-of.ts';
import { readLesson } from './schema.ts';

const page = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');

/** What the page's block of code that begins so exports, without its types. */
async function example(start: string): Promise<unknown> {
  const block = page.split('```ts\n').find((part) => part.startsWith(start));
  const code = (block?.split('```')[0] ?? '')
    .replace(/^import type .*$/gm, '')
    .replace(': LessonFile', '')
    .replace(' as const;', ';');
  const module: unknown = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
  return Object.values(module as object)[0];
}

test('the lesson that CONTRIBUTING.md shows is climbed by the reference bots, with a full score', async () => {
  const lesson = readLesson(await example('import type { LessonFile }'));
  expect(page).toContain(`catalogue/${lesson.id}.ts`);
  expect([...LESSONS.keys()]).not.toContain(lesson.id);
  for (const seed of [1, 2, 3]) {
    const match = playByBots(openMatch(newHeader({ match: 'example', lesson, seed })));
    expect(match.position.outcome?.type).toBe('goal');
    expect(ladderOf(match)).toEqual(lesson.ladder);
    expect(scoreOf(match).total).toBe(100);
  }
});

test('the texts that it shows have the keys of every lesson', async () => {
  expect(Object.keys((await example('export default')) as object)).toEqual(Object.keys(en));
});

test('what it mistypes would be refused with the place', async () => {
  const lesson = (await example('import type { LessonFile }')) as { goal: object };
  const broken = { ...lesson, goal: { ...lesson.goal, serverHost: 'OPEN' } };
  expect(() => readLesson(broken)).toThrow(/^lost-request: goal\.serverHost: /);
});
