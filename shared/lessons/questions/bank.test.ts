import { expect, test } from 'vitest';
import { MISCONCEPTIONS } from '#shared/game/misconceptions.ts';
import en from '#shared/texts/en/questions.ts';
import zh from '#shared/texts/zh/questions.ts';
import { LESSONS } from '../catalogue/index.ts';
import { ANSWERS, answersOf, beliefBehind, ITEMS, pointsOf, QUESTION_IDS, reviewOf, testOf } from './bank.ts';
import { POINT_IDS, POINTS } from './points.ts';

const TEXTS = { en, zh };

test.each([...LESSONS.keys()])('%s has at least three questions', (lesson) => {
  expect(pointsOf(lesson).length).toBeGreaterThanOrEqual(3);
});

/** Of the plan of the catalogue; those that are not there yet have theirs already. */
const PLANNED = [
  ...['old-duplicate-syn', 'two-way-handshake', 'syn-flood', 'fast-open', 'choose-your-iss', 'no-time-wait'],
  ...['port-famine', 'free-play', 'exam'],
];

test('every lesson that a question names is one', () => {
  const known = [...LESSONS.keys(), ...PLANNED];
  for (const id of POINT_IDS) {
    for (const name of POINTS[id].lessons) {
      const fits = name.endsWith('*')
        ? known.some((lesson) => lesson.startsWith(name.slice(0, -1)))
        : known.includes(name);
      expect(fits, `${id}: ${name}`).toBe(true);
    }
  }
  for (const lesson of PLANNED) expect(pointsOf(lesson).length, lesson).toBeGreaterThanOrEqual(3);
});

test.each(['en', 'zh'] as const)(
  '%s: each point has both items, four different texts and a reason each',
  (language) => {
    const texts = TEXTS[language];
    expect(Object.keys(texts)).toEqual(POINT_IDS);
    for (const id of POINT_IDS) {
      expect(Object.keys(texts[id])).toEqual(ITEMS);
      for (const item of ITEMS) {
        const { ask, why, ...answers } = texts[id][item];
        expect(Object.keys(answers)).toEqual(ANSWERS);
        expect(new Set([ask, why, ...Object.values(answers)]).size, `${id}.${item}`).toBe(5);
        const sentences = why.split(/[。.](?=\s|$)|[。]/).filter((s) => s.trim() !== '');
        expect(sentences.length, `${id}.${item}: ${why}`).toBe(2);
        expect(`${ask}${why}`).not.toMatch(/[!！]/);
      }
    }
  },
);

test('a right answer is not to be told by its place', () => {
  const places = ANSWERS.map((_, at) => QUESTION_IDS.filter((id) => answersOf(id)[at] === 'right').length);
  for (const n of places) expect(n).toBeGreaterThan(QUESTION_IDS.length / 5);
  for (const id of QUESTION_IDS) expect(answersOf(id).toSorted()).toEqual(ANSWERS.toSorted());
});

/** Every language with each of the two parallel tests. */
const FORMS = (['en', 'zh'] as const).flatMap((language) => ITEMS.map((item) => ({ language, item })));

/** How long the three answers to each question of a form are, in characters. */
const lengthsOf = ({ language, item }: (typeof FORMS)[number]) =>
  POINT_IDS.map((id) => {
    const { right, first, second } = TEXTS[language][id][item];
    return { right: right.length, wrong: [first.length, second.length] };
  });

test.each(FORMS)(
  'a right answer is not to be told by its length, or who knows nothing would pass: $language, form $item',
  (form) => {
    const right = { longest: 0, between: 0, shortest: 0 };
    for (const lengths of lengthsOf(form)) {
      const all = [lengths.right, ...lengths.wrong];
      /** What somebody gains by taking the answer of this length, and any of them if there are several. */
      const gain = (length: number) =>
        lengths.right === length ? 1 / all.filter((one) => one === length).length : 0;
      const [longest, shortest] = [gain(Math.max(...all)), gain(Math.min(...all))];
      right.longest += longest;
      right.shortest += shortest;
      right.between += 1 - longest - shortest;
    }
    const shares = Object.entries(right).map(([place, n]) => [place, n / POINT_IDS.length] as const);
    const told = `the right answer is ${shares.map(([place, n]) => `${place} in ${(100 * n).toFixed(0)} %`).join(', ')}`;
    for (const [, share] of shares) {
      expect(share, told).toBeGreaterThan(0.26);
      expect(share, told).toBeLessThan(0.385);
    }
  },
);

test.each(FORMS)(
  'a right answer is as long as the wrong ones on the whole, or the longer texts would tell: $language, form $item',
  (form) => {
    const ratios = lengthsOf(form).map(({ right, wrong }) => right / ((wrong[0]! + wrong[1]!) / 2));
    const ratio = ratios.reduce((sum, one) => sum + one, 0) / ratios.length;
    expect(ratio, 'right to the mean of the two wrong ones').toBeGreaterThan(0.9);
    expect(ratio, 'right to the mean of the two wrong ones').toBeLessThan(1.1);
  },
);

test('each wrong answer is tied to a belief, the two of a question to two', () => {
  for (const id of QUESTION_IDS) {
    const [first, second] = [beliefBehind(id, 'first'), beliefBehind(id, 'second')];
    expect(beliefBehind(id, 'right')).toBeNull();
    expect(first).not.toBe(second);
    for (const belief of [first, second]) expect(MISCONCEPTIONS).toHaveProperty([belief ?? '']);
  }
});

test('the tests before and after a class ask for the same points, by other items', () => {
  const plans = [['three-way-handshake'], ['four-way-close', 'lost-last-ack'], [...LESSONS.keys()]];
  for (const plan of plans) {
    const [before, after] = [testOf(plan, 'a'), testOf(plan, 'b')];
    expect(before.length).toBeGreaterThanOrEqual(3);
    expect(before.length).toBeLessThanOrEqual(8);
    expect(new Set(before).size).toBe(before.length);
    expect(after.map((id) => id.replace(/b$/, 'a'))).toEqual(before);
    const believed = (ids: typeof before) =>
      ids.map((id) => [beliefBehind(id, 'first'), beliefBehind(id, 'second')]);
    expect(believed(after)).toEqual(believed(before));
  }
});

test('a review shows no item of the test after the class', () => {
  for (const lesson of LESSONS.keys()) for (const id of reviewOf(lesson)) expect(id).toMatch(/\.a$/);
});
