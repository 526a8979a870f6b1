import { useSyncExternalStore } from 'react';
import { OWN_LESSON } from '#shared/protocol/codes.ts';
import type { LessonWordsReply, OwnLesson, OwnLessonsReply, Titles } from '#shared/protocol/own-lessons.ts';
import { request } from './request.ts';

/** One's own lessons as the server last told of them. Nobody asks before one of them is to be shown. */
let told: readonly OwnLesson[] = [];
let asking = false;
let answered = false;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function tellOwnLessons(lessons: readonly OwnLesson[]): void {
  told = lessons;
  asking = true;
  answered = true;
  for (const listener of listeners) listener();
}

export async function askForOwnLessons(): Promise<void> {
  asking = true;
  const reply = await request<OwnLessonsReply>('GET', '/api/own-lessons');
  if (reply.ok) tellOwnLessons(reply.body.lessons);
}

export const useOwnLessons = (): readonly OwnLesson[] => useSyncExternalStore(subscribe, () => told);

/** Whether a lesson is some teacher's own. */
export const isOwn = (id: string): boolean => id.startsWith(OWN_LESSON);

/** Lessons of a colleague's with whom one shares a class: their titles, by the lesson. */
let colleagues: ReadonlyMap<string, Titles> = new Map();

async function askForTitles(id: string): Promise<void> {
  // Nobody asks twice while the answer is under way.
  colleagues = new Map(colleagues).set(id, {});
  const reply = await request<LessonWordsReply>('GET', `/api/lesson-words/${encodeURIComponent(id)}`);
  if (!reply.ok) return;
  const { en, zh } = reply.body;
  const titles: Titles = { ...(en?.title && { en: en.title }), ...(zh?.title && { zh: zh.title }) };
  colleagues = new Map(colleagues).set(id, titles);
  tellOwnLessons([...told]);
}

/** The title of an own lesson, in this language or the other; its id, as long as it is not known. */
export function ownTitle(lessons: readonly OwnLesson[], id: string, language: string): string {
  const own = lessons.find((lesson) => lesson.id === id)?.titles;
  if (!asking) void askForOwnLessons();
  else if (answered && own === undefined && !colleagues.has(id)) void askForTitles(id);
  const titles = own ?? colleagues.get(id) ?? {};
  return (language === 'zh' ? (titles.zh ?? titles.en) : (titles.en ?? titles.zh)) ?? id;
}
