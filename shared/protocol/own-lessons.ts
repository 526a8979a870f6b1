import * as z from 'zod';
import { type LessonFlaw, OWN_LESSON_MOST } from './codes.ts';

// A teacher's own lessons: what the page sends, and what it is told.

export const newLessonSchema = z.strictObject({
  file: z.string().min(1).max(OWN_LESSON_MOST).describe("The lesson's file, as it is: JSON."),
  language: z.enum(['en', 'zh']).describe('In which the reasons are told, should it not fit.'),
});

/**
 * What the exploration of a lesson has come to (docs/explorer.md). `proved` within `k` fates and `m` wasteful moves;
 * `unsettled`: it was given up, and nothing wrong was found so far; `broken`: a property does not hold.
 */
export type OwnLessonVerdict =
  | { readonly type: 'proved'; readonly k: number; readonly m: number; readonly positions: number }
  | { readonly type: 'unsettled'; readonly after: number }
  | { readonly type: 'broken'; readonly property: LessonFlaw }
  /** The ladder that stands in the file is not the one that the reference bots climb; the first step that differs. */
  | { readonly type: 'other-ladder'; readonly step: number };

export type OwnLessonCheck =
  | { readonly type: 'waiting' }
  | { readonly type: 'running'; readonly positions: number }
  | OwnLessonVerdict;

export type Titles = { readonly en?: string; readonly zh?: string };

export interface OwnLesson {
  readonly id: string;
  readonly titles: Titles;
  readonly check: OwnLessonCheck;
  /** Whether a class may be opened with it: nothing is known to be wrong with it. */
  readonly playable: boolean;
}

/** GET /api/own-lessons: one's own, the oldest first. */
export interface OwnLessonsReply {
  readonly lessons: readonly OwnLesson[];
}

/** POST /api/own-lessons: the lesson, whose exploration begins; or what is wrong with the file, place by place. */
export type NewLessonReply =
  | { readonly lesson: OwnLesson }
  | { readonly misfits: readonly { readonly place: string; readonly reason: string }[] };

/** GET /api/lesson-words/:id: what students read of an own lesson; the title for teachers alone. */
export type LessonWordsReply = {
  readonly [Language in 'en' | 'zh']?: {
    readonly title?: string;
    readonly studentTitle: string;
    readonly briefing: string;
    readonly debriefing: string;
    readonly [end: `lost-${string}`]: string;
  };
};
