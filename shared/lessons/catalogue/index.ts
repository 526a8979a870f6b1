import type { Lesson } from '../../game/lesson.ts';
import { readLesson } from '../schema.ts';
import { fourWayClose } from './four-way-close.ts';
import { threeWayHandshake } from './three-way-handshake.ts';

/** The catalogue, in the order in which the lessons are taught. */
export const LESSONS: ReadonlyMap<string, Lesson> = new Map(
  [threeWayHandshake, fourWayClose].map(readLesson).map((lesson) => [lesson.id, lesson]),
);
