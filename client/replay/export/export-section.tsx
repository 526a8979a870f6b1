import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '../../i18n/with-texts.ts';
import type { Recording } from '../recording.ts';

// Wanted by those who take something away.
const ExportPanel = lazy(withTexts(['export'], () => import('./export-panel.tsx')));

/** What can be taken away of a match, once it is asked for. */
export function ExportSection(props: { readonly recording: Recording; readonly step: number }) {
  const { t } = useTranslation('replay');
  const [open, setOpen] = useState(false);
  return (
    <details className="card export-section" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('export')}</summary>
      {open && (
        <Suspense fallback={<p>{t('loading')}</p>}>
          <ExportPanel {...props} />
        </Suspense>
      )}
    </details>
  );
}
