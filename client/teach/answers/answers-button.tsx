import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '../../i18n/with-texts.ts';

const AnswersDialog = lazy(
  withTexts(['answers', 'misconceptions', 'questions', 'teach'], () => import('./answers-dialog.tsx')),
);

/** Opens what the class has answered. */
export const AnswersButton = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('teach');
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {t('class.answers')}
      </button>
      {open && (
        <Suspense>
          <AnswersDialog id={id} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
