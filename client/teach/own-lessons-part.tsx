import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '../i18n/with-texts.ts';

const OwnLessons = lazy(withTexts(['own-lessons', 'teach', 'titles'], () => import('./own-lessons.tsx')));

export interface OwnLessonsProps {
  readonly plan: readonly string[];
  readonly onAdd: (id: string) => void;
}

/** The teacher's own lessons, asked for when somebody wants to see them. */
export function OwnLessonsPart(props: OwnLessonsProps) {
  const { t } = useTranslation('teach');
  const [open, setOpen] = useState(false);
  return (
    <details className="own-lessons" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('newClass.own')}</summary>
      {open && (
        <Suspense fallback={<p className="quiet">{t('loading')}</p>}>
          <OwnLessons {...props} />
        </Suspense>
      )}
    </details>
  );
}
