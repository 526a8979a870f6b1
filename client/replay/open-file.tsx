import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '../teach/page-frame.tsx';
import { BackLink } from './back-link.tsx';

/** A log from a file of one's own: exported elsewhere, printed by a tool. It is read here and sent nowhere. */
export function OpenFile({ children }: { readonly children: (file: File) => ReactNode }) {
  const { t } = useTranslation('replay');
  const [file, setFile] = useState<File | null>(null);
  if (file) return children(file);
  return (
    <PageFrame
      title={t('file.title')}
      head={
        <>
          <BackLink />
          <h1 className="replay-title">{t('file.title')}</h1>
        </>
      }
    >
      <section className="card notice">
        <p>{t('file.lead')}</p>
        <label className="replay-file">
          {t('file.choose')}
          <input
            type="file"
            accept=".jsonl,.ndjson,application/x-ndjson"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        </label>
      </section>
    </PageFrame>
  );
}
