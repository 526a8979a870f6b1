import { useTranslation } from 'react-i18next';
import type { Problem } from '../teach/request.ts';
import { SignedOut } from '../teach/signed-out.tsx';
import { BackLink } from './back-link.tsx';
import type { Replay } from './use-recording.ts';

interface NoticeProps {
  readonly replay: Replay;
  readonly onRetry: () => void;
  readonly onStop: () => void;
}

/** While a log is not there to be looked at: how far it is, or why it will not come. */
export function LoadNotice({ replay, onRetry, onStop }: NoticeProps) {
  const { t } = useTranslation('replay');
  switch (replay.status) {
    case 'loading':
      return (
        <section className="card notice">
          <p role="status">{replay.done === 0 ? t('loading') : t('folding', { done: replay.done })}</p>
          {replay.done > 0 && (
            <button type="button" onClick={onStop}>
              {t('stop')}
            </button>
          )}
        </section>
      );
    case 'failed':
      return <Failed problem={replay.problem} onRetry={onRetry} />;
    case 'ready':
      return null;
  }
}

const NAMED = ['offline', 'not-found', 'round-open'] as const;

function Failed({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }) {
  const { t } = useTranslation('replay');
  if (problem === 'not-signed-in')
    return (
      <SignedOut title={t('title')} onSignedIn={onRetry}>
        {t('failed.not-signed-in')}
      </SignedOut>
    );
  return (
    <section className="card notice">
      <p role="alert">{t(`failed.${NAMED.find((one) => one === problem) ?? 'other'}`)}</p>
      <button type="button" className="primary" onClick={onRetry}>
        {t('retry')}
      </button>
      <BackLink />
    </section>
  );
}
