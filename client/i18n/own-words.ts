import type { ResourceKey } from 'i18next';
import type { LessonWordsReply } from '#shared/protocol/own-lessons.ts';
import type { Language } from './languages.ts';

/**
 * What students read of a teacher's own lesson, in this language or, if it was written in one only, in the other.
 * @throws where the server cannot be reached: it may be asked again
 */
export async function ownWords(id: string, language: Language): Promise<ResourceKey | undefined> {
  const response = await fetch(`/api/lesson-words/${encodeURIComponent(id)}`);
  if (!response.ok) return undefined;
  // The server is ours: tsc has checked what it answers.
  const words = (await response.json()) as LessonWordsReply;
  return words[language] ?? words.en ?? words.zh;
}
