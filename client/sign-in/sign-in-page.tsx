import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { MeReply } from '#shared/protocol/messages.ts';
import { PageFrame } from '../teach/page-frame.tsx';
import { type Problem, request } from '../teach/request.ts';
import { SignedOut } from '../teach/signed-out.tsx';

/** One attempt per link, however often the page is drawn: the second one would find the link used. */
const attempts = new Map<string, Promise<Problem | null>>();

async function signIn(token: string): Promise<Problem | null> {
  const reply = await request('POST', '/api/sign-in', { token });
  if (reply.ok) return null;
  if (reply.problem !== 'link-used') return reply.problem;
  // An old link, opened again in the browser that it once signed in: nothing is wrong.
  const me = await request<MeReply>('GET', '/api/me');
  return me.ok && me.body.signedIn ? null : reply.problem;
}

function attempt(token: string): Promise<Problem | null> {
  const started = attempts.get(token) ?? signIn(token);
  attempts.set(token, started);
  return started;
}

/** Trades the one-time link for a session. Its token stands behind the #, so that no server log ever holds it. */
export default function SignInPage() {
  const { t } = useTranslation('teach');
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<Problem | 'empty' | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round tries again
  useEffect(() => {
    const token = location.hash.slice(1);
    if (token === '') return setProblem('empty');
    let here = true;
    attempt(token).then((failed) => {
      if (!here) return;
      if (failed === null) navigate('/teach', { replace: true });
      else setProblem(failed);
    });
    return () => {
      here = false;
    };
  }, [navigate, round]);

  const again = () => {
    attempts.delete(location.hash.slice(1));
    setProblem(null);
    setRound(round + 1);
  };
  return (
    <PageFrame title={t('signIn.title')}>
      {problem === null && <p role="status">{t('signIn.working')}</p>}
      {problem === 'offline' && (
        <section className="card notice">
          <h1>{t('signIn.title')}</h1>
          <p role="alert">{t('signIn.offline')}</p>
          <button type="button" className="primary" onClick={again}>
            {t('retry')}
          </button>
        </section>
      )}
      {problem !== null && problem !== 'offline' && (
        <SignedOut title={t('signIn.title')} onSignedIn={() => navigate('/teach', { replace: true })}>
          <span role={problem === 'empty' ? undefined : 'alert'}>
            {t(
              problem === 'empty' ? 'signIn.lead' : problem === 'link-used' ? 'signIn.used' : 'errors.other',
            )}
          </span>
        </SignedOut>
      )}
    </PageFrame>
  );
}
