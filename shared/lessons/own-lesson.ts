import * as z from 'zod';
import { HOST_IDS } from '../game/host-id.ts';
import type { Lesson } from '../game/lesson.ts';
import { lessonSchema } from './schema.ts';

/** Segments that one SEND may fill, and one side may have sent before the lesson begins. */
const SEGMENTS_MOST = 40;
const PORTS_MOST = 8;
const INJECTED_MOST = 40;

/** What is wrong with a file beyond the schema of lessons; the page has the words. */
export const OWN_MISFITS = ['too-many-segments', 'too-many', 'no-language', 'no-such-word'] as const;
export type OwnMisfit = (typeof OWN_MISFITS)[number];

const WORDS = {
  /** For the teacher: it may say what happens. */
  title: z.string().trim().min(1).max(80),
  /** For the students: it betrays no fault. */
  studentTitle: z.string().trim().min(1).max(80),
  briefing: z.string().trim().min(1).max(2_000),
  debriefing: z.string().trim().max(8_000).default(''),
};

/** The words of one language; `lost-…` explains an end that the lesson declares lost. */
const words = z
  .object(WORDS)
  .catchall(z.string().trim().max(1_000))
  .superRefine((given, context) => {
    for (const key of Object.keys(given)) {
      if (key in WORDS || key.startsWith('lost-')) continue;
      context.addIssue({ code: 'custom', path: [key], message: 'no-such-word' satisfies OwnMisfit });
    }
  });

type Fitting = Omit<z.output<typeof lessonSchema>, 'id' | 'ladder' | 'rules' | 'free'>;

/** Where a lesson asks for more than a class should be given: much of it would be played in each match. */
function tooMuch({ calls, choices, start, params, several, injected }: Fitting) {
  const found: { readonly path: readonly (string | number)[]; readonly misfit: OwnMisfit }[] = [];
  const sends = (len: number | undefined, ...path: readonly (string | number)[]) => {
    if ((len ?? 0) > SEGMENTS_MOST * params.mss) found.push({ path, misfit: 'too-many-segments' });
  };
  for (const host of HOST_IDS) {
    for (const [at, item] of calls[host].entries()) {
      if ('call' in item && 'len' in item.call) sends(item.call.len, 'calls', host, at, 'call', 'len');
    }
    for (const [at, { call }] of choices?.[host].calls.entries() ?? []) {
      if ('len' in call) sends(call.len, 'choices', host, 'calls', at, 'call', 'len');
    }
    if (start.type === 'established') sends(start.sent[host], 'start', 'sent', host);
  }
  const ports = several?.ports.length ?? 0;
  if (ports > PORTS_MOST) found.push({ path: ['several', 'ports'], misfit: 'too-many' });
  if ((injected?.length ?? 0) > INJECTED_MOST) found.push({ path: ['injected'], misfit: 'too-many' });
  return found;
}

/**
 * A teacher's own lesson, as it stands in its file: a lesson of the catalogue and its words, in one language or both. Its
 * id is given to it; the ladder, if it is left out, is what the reference bots do.
 */
export const ownLessonSchema = lessonSchema
  .omit({ id: true, ladder: true })
  // Worlds that are not TCP are for the lessons of the catalogue alone that announce them.
  .omit({ rules: true })
  // Where nothing is bound to happen, nothing can be proved to.
  .omit({ free: true })
  .extend({
    id: z.string().max(80).optional(),
    ladder: lessonSchema.shape.ladder.optional(),
    texts: z
      .strictObject({ en: words.optional(), zh: words.optional() })
      .refine(({ en, zh }) => en !== undefined || zh !== undefined, 'no-language' satisfies OwnMisfit),
  })
  .superRefine((lesson, context) => {
    for (const { path, misfit } of tooMuch(lesson)) {
      context.addIssue({ code: 'custom', path: [...path], message: misfit });
    }
  });

export type OwnLessonFile = z.input<typeof ownLessonSchema>;

/** What is wrong with a file: not JSON at all, or not a lesson at this place (such as `calls.clientHost.0.when.t`). */
export interface Misfit {
  readonly place: string;
  /** In the language that was asked for; one of `OWN_MISFITS` where it is not the schema's. */
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
    const lesson: Lesson = { ...rest, free: false, id, texts, ladder: ladder ?? [] };
    return { type: 'lesson', lesson, ladder: ladder === undefined ? 'to-be-climbed' : 'given' };
  }
  const misfits = read.error.issues
    .slice(0, MISFITS_MOST)
    .map(({ path, message }) => ({ place: path.join('.'), reason: message }));
  return { type: 'misfits', misfits };
}
