import * as z from 'zod';
import type { Lesson } from '../game/lesson.ts';
import { lessonSchema } from './schema.ts';

/** Segments that one SEND may fill, and one side may have sent before the lesson begins. */
const SEGMENTS_MOST = 40;

const words = z.strictObject({
  title: z.string().trim().min(1).max(80).describe('For the teacher: it may say what happens.'),
  studentTitle: z.string().trim().min(1).max(80).describe('For the students: it betrays no fault.'),
  briefing: z.string().trim().min(1).max(2_000),
  debriefing: z.string().trim().max(8_000).default(''),
});

/**
 * A teacher's own lesson, as it stands in its file: a lesson of the catalogue and its words, in one language or both. Its
 * id is given to it; the ladder, if it is left out, is what the reference bots do.
 */
export const ownLessonSchema = lessonSchema
  .omit({ id: true, ladder: true })
  // Worlds that are not TCP are for the lessons of the catalogue alone that announce them.
  .omit({ rules: true })
  .extend({
    id: z.string().max(80).optional(),
    ladder: lessonSchema.shape.ladder.optional(),
    texts: z
      .strictObject({ en: words.optional(), zh: words.optional() })
      .refine(({ en, zh }) => en !== undefined || zh !== undefined, 'in one language at least'),
  })
  .superRefine((lesson, context) => {
    const fits = (len: number) => len <= SEGMENTS_MOST * lesson.params.mss;
    for (const host of ['clientHost', 'serverHost'] as const) {
      for (const [at, item] of lesson.calls[host].entries()) {
        if (!('call' in item) || item.call.type !== 'SEND' || fits(item.call.len)) continue;
        const path = ['calls', host, at, 'call', 'len'];
        context.addIssue({ code: 'custom', path, message: `more than ${SEGMENTS_MOST} segments of mss` });
      }
      if (lesson.start.type === 'established' && !fits(lesson.start.sent[host])) {
        const path = ['start', 'sent', host];
        context.addIssue({ code: 'custom', path, message: `more than ${SEGMENTS_MOST} segments of mss` });
      }
    }
  });

export type OwnLessonFile = z.input<typeof ownLessonSchema>;

/** What is wrong with a file: not JSON at all, or not a lesson at this place (such as `calls.clientHost.0.when.t`). */
export interface Misfit {
  readonly place: string;
  readonly reason: string;
}

export type ReadOwnLesson =
  | { readonly type: 'lesson'; readonly lesson: Lesson; readonly ladder: 'given' | 'to-be-climbed' }
  | { readonly type: 'misfits'; readonly misfits: readonly Misfit[] };

const REASONS = { en: z.locales.en(), zh: z.locales.zhCN() } as const;

/** As many as anybody will mend at a time. */
const MISFITS_MOST = 20;

/** Reads a teacher's file. `id`: what the lesson shall be called; `language`: in which the reasons are given. */
export function readOwnLesson(text: string, id: string, language: 'en' | 'zh'): ReadOwnLesson {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return { type: 'misfits', misfits: [{ place: '', reason: error instanceof Error ? error.message : '' }] };
  }
  const read = ownLessonSchema.safeParse(file, { error: REASONS[language].localeError });
  if (read.success) {
    const { ladder, texts, ...rest } = read.data;
    const lesson: Lesson = { ...rest, id, texts, ladder: ladder ?? [] };
    return { type: 'lesson', lesson, ladder: ladder === undefined ? 'to-be-climbed' : 'given' };
  }
  const misfits = read.error.issues
    .slice(0, MISFITS_MOST)
    .map(({ path, message }) => ({ place: path.join('.'), reason: message }));
  return { type: 'misfits', misfits };
}
