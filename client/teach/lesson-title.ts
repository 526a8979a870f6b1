import { useTranslation } from 'react-i18next';
import lessons from '#shared/texts/en/lessons.ts';

export type LessonId = keyof typeof lessons;

/** The lessons that can be played, in the order of the catalogue. */
export const LESSON_IDS = Object.keys(lessons) as readonly LessonId[];

const isLesson = (id: string): id is LessonId => LESSON_IDS.some((known) => known === id);

/** The title of a lesson; one that is no longer in the catalogue is called by its id. */
export function useLessonTitle(): (id: string) => string {
  const { t } = useTranslation('lessons');
  return (id) => (isLesson(id) ? t(`${id}.title`) : id);
}
