import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryLine } from '#shared/game/story.ts';
import { withTexts } from '../i18n/with-texts.ts';
import { BESIDE } from './offers.ts';

const BesideDialog = lazy(withTexts(['beside', 'titles'], () => import('./beside-dialog.tsx')));

/** Sets the match that was played beside another one; only where that is the lesson's point. */
export const BesideButton = ({
  lesson,
  iss,
  story,
}: {
  readonly lesson: string;
  readonly iss: Readonly<Record<'clientHost' | 'serverHost', number>>;
  readonly story: readonly StoryLine[];
}) => {
  const { t } = useTranslation('play');
  const [open, setOpen] = useState(false);
  const others = BESIDE[lesson];
  if (others === undefined) return null;
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {t('debrief.beside')}
      </button>
      {open && (
        <Suspense fallback={<p role="status">{t('loading')}</p>}>
          <BesideDialog iss={iss} story={story} others={others} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
