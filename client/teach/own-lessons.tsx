import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { BringLesson } from './bring-lesson.tsx';
import { OwnLessonItem } from './own-lesson-item.tsx';
import { askForOwnLessons, useOwnLessons } from './own-lesson-list.ts';
import type { OwnLessonsProps } from './own-lessons-part.tsx';

/** How often the server is asked how far an exploration is, ms. */
const EVERY = 1_000;

/** The lessons that the teacher has brought, what is proved of each, and a way to bring another. */
export default function OwnLessons({ plan, onAdd }: OwnLessonsProps) {
  const { t } = useTranslation('own-lessons');
  const lessons = useOwnLessons();
  const exploring = lessons.some(({ check }) => check.type === 'running' || check.type === 'waiting');
  useEffect(() => void askForOwnLessons(), []);
  useEffect(() => {
    if (!exploring) return;
    const timer = setInterval(() => void askForOwnLessons(), EVERY);
    return () => clearInterval(timer);
  }, [exploring]);
  return (
    <>
      <p className="quiet">{t('lead')}</p>
      <BringLesson />
      {lessons.length === 0 && <p className="quiet">{t('none')}</p>}
      <ul className="lesson-list">
        {lessons.map((lesson) => (
          <OwnLessonItem key={lesson.id} lesson={lesson} chosen={plan.includes(lesson.id)} onAdd={onAdd} />
        ))}
      </ul>
    </>
  );
}
