import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandBody } from '#shared/protocol/session.ts';
import { withTexts } from '../i18n/with-texts.ts';
import type { Asked } from './questions-dialog.tsx';

const QuestionsDialog = lazy(
  withTexts(['misconceptions', 'questions', 'quiz'], () => import('./questions-dialog.tsx')),
);

/** Opens the questions; they are loaded when somebody wants them. */
export const QuestionsButton = ({
  asked,
  say,
}: {
  readonly asked: Asked;
  readonly say?: (body: CommandBody) => void;
}) => {
  const { t } = useTranslation('play');
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {t(`questions.${asked.occasion}`)}
      </button>
      {open && (
        <Suspense fallback={<p role="status">{t('loading')}</p>}>
          <QuestionsDialog asked={asked} say={say} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
