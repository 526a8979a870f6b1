import { expect, test } from 'vitest';
import { LESSONS } from './catalogue/index.ts';
import { readOwnLesson } from './own-lesson.ts';

const words = { title: 'a', studentTitle: 'b', briefing: 'c', debriefing: 'd' };

// Those that are not played by TCP's rules, or by no script at all, are the catalogue's alone.
const BY_THE_RFC = [...LESSONS.values()].filter(({ rules, free }) => rules === undefined && !free);

test.each(BY_THE_RFC)('$id, with words, is a teacher’s own as well', (lesson) => {
  const read = readOwnLesson(
    JSON.stringify({ ...lesson, free: undefined, texts: { zh: words } }),
    'own-1',
    'en',
  );
  expect(read).toEqual({
    type: 'lesson',
    ladder: 'given',
    lesson: { ...lesson, id: 'own-1', texts: { zh: words } },
  });
});

test('without a ladder, it is to be climbed', () => {
  const { ladder: _, free: __, ...lesson } = LESSONS.get('refused')!;
  const read = readOwnLesson(JSON.stringify({ ...lesson, texts: { en: words } }), 'own-1', 'en');
  expect(read).toMatchObject({ type: 'lesson', ladder: 'to-be-climbed', lesson: { ladder: [] } });
});

test('at most twenty misfits are told', () => {
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`clientHost${i}`, 1]));
  const calls = { clientHost: Array.from({ length: 50 }, () => ({})), serverHost: [], ...many };
  const read = readOwnLesson(JSON.stringify({ calls }), 'own-1', 'en');
  expect(read.type === 'misfits' && read.misfits.length).toBe(20);
});
