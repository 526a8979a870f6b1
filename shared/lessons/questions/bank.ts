import { chance } from '../../game/chance.ts';
import type { MisconceptionId } from '../../game/misconceptions.ts';
import { POINT_IDS, POINTS, type Point, type PointId } from './points.ts';

export const ITEMS = ['a', 'b'] as const;
export type Item = (typeof ITEMS)[number];

/** The names of a question's answers, in the texts and on the wire. */
export const ANSWERS = ['right', 'first', 'second'] as const;
export type Answer = (typeof ANSWERS)[number];

/** `two-segments.a`: one question. */
export type QuestionId = `${PointId}.${Item}`;

const isAbout = ({ lessons }: Point, lesson: string): boolean =>
  lessons.some((one) => (one.endsWith('*') ? lesson.startsWith(one.slice(0, -1)) : one === lesson));

/** The points that a lesson is about, in the order of teaching. */
export const pointsOf = (lesson: string): readonly PointId[] =>
  POINT_IDS.filter((id) => isAbout(POINTS[id], lesson));

/** What is asked after a lesson: its points, one item each. */
export const reviewOf = (lesson: string): readonly QuestionId[] =>
  pointsOf(lesson).map((id) => `${id}.a` as const);

/** A test has so many questions at the most: some five minutes. */
const TEST_LENGTH = 8;

/**
 * The test of a plan: `a` before the class, `b` after it, on the same points in the same order, spread evenly over what
 * the lessons are about.
 */
export const testOf = (lessons: readonly string[], item: Item): readonly QuestionId[] =>
  pointsOfPlan(lessons).map((id) => `${id}.${item}` as const);

/** What the tests of a plan ask about. */
export function pointsOfPlan(lessons: readonly string[]): readonly PointId[] {
  const points = POINT_IDS.filter((id) => lessons.some((lesson) => isAbout(POINTS[id], lesson)));
  const n = Math.min(TEST_LENGTH, points.length);
  return Array.from({ length: n }, (_, i) => points[Math.floor((i * points.length) / n)]!);
}

export const QUESTION_IDS: readonly QuestionId[] = POINT_IDS.flatMap((id) =>
  ITEMS.map((item) => `${id}.${item}` as const),
);

const KNOWN: ReadonlySet<string> = new Set(QUESTION_IDS);
export const isQuestion = (id: string): id is QuestionId => KNOWN.has(id);

/** The question's point and item. */
export const partsOf = (id: QuestionId): readonly [PointId, Item] => {
  const [point = '', item = ''] = id.split('.');
  return [point as PointId, item as Item];
};

/** What somebody seems to believe who has chosen this; null for the right answer. */
export function beliefBehind(id: QuestionId, answer: Answer): MisconceptionId | null {
  const { wrong } = POINTS[partsOf(id)[0]];
  if (answer === 'right') return null;
  return answer === 'first' ? wrong[0] : wrong[1];
}

/** The answers in the order in which they stand on the page: mixed, and the same for everybody. */
export const answersOf = (id: QuestionId): readonly Answer[] =>
  ANSWERS.toSorted((one, other) => chance(0, `${id} ${one}`) - chance(0, `${id} ${other}`));
