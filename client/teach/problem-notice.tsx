import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Problem } from './request.ts';
import { SignedOut } from './signed-out.tsx';

const NAMED = ['offline', 'not-signed-in', 'not-found', 'old-version'] as const;

/** What stands in place of a page that could not be had: the reason, and the way on. */
export function ProblemNotice({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const { t } = useTranslation('teach');
  if (problem === 'not-signed-in' || problem === 'bad-token')
    return (
      <SignedOut title={t('signIn.needed')} onSignedIn={onRetry}>
        {t('signIn.neededWhy')}
      </SignedOut>
    );
  const named = NAMED.find((name) => name === problem) ?? 'other';
  return (
    <section className="card notice">
      <h1>{t('errors.title')}</h1>
      <p role="alert">{t(`errors.${named}`)}</p>
      {problem === 'old-version' ? (
        <button type="button" className="primary" onClick={() => location.reload()}>
          {t('reload')}
        </button>
      ) : (
        <button type="button" className="primary" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
      <Link href="/teach">{t('home')}</Link>
    </section>
  );
}
