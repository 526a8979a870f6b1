import { useSyncExternalStore } from 'react';
import { OWN_LESSON } from '#shared/protocol/codes.ts';
import type { OwnLesson, OwnLessonsReply } from '#shared/protocol/own-lessons.ts';
import { request } from './request.ts';

/** One's own lessons as the server last told of them. Nobody asks before one of them is to be shown. */
let told: readonly OwnLesson[] = [];
let asked = false;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function tellOwnLessons(lessons: readonly OwnLesson[]): void {
  told = lessons;
  asked = true;
  for (const listener of listeners) listener();
}

export async function askForOwnLessons(): Promise<void> {
  asked = true;
  const reply = await request<OwnLessonsReply>('GET', '/api/own-lessons');
  if (reply.ok) tellOwnLessons(reply.body.lessons);
}

export const useOwnLessons = (): readonly OwnLesson[] => useSyncExternalStore(subscribe, () => told);

/** Whether a lesson is some teacher's own. */
export const isOwn = (id: string): boolean => id.startsWith(OWN_LESSON);

/** The title of an own lesson, in this language or the other; its id, as long as it is not known. */
export function ownTitle(lessons: readonly OwnLesson[], id: string, language: string): string {
  if (!asked) void askForOwnLessons();
  const titles = lessons.find((lesson) => lesson.id === id)?.titles ?? {};
  return (language === 'zh' ? (titles.zh ?? titles.en) : (titles.en ?? titles.zh)) ?? id;
}
