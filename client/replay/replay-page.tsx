import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { useLessonTitle } from '../teach/lesson-title.ts';
import { PageFrame } from '../teach/page-frame.tsx';
import type { Problem } from '../teach/request.ts';
import { SignedOut } from '../teach/signed-out.tsx';
import './replay.css';
import type { Damage } from './read-log.ts';
import { Stage } from './stage.tsx';
import { type Replay, useReplay } from './use-replay.ts';

/** A match again, from its log: folded in the browser by the engine that judged it. */
export default function ReplayPage() {
  const { matchId = '' } = useParams<{ matchId: string }>();
  const { t } = useTranslation('replay');
  const titleOf = useLessonTitle();
  const [replay, again] = useReplay(matchId);
  const last = replay.status === 'ready' ? replay.folded.matches.at(-1) : undefined;
  const lesson = last ? titleOf(last.header.lesson.id) : null;
  const title = lesson ? t('titled', { lesson }) : t('title');
  return (
    <PageFrame
      title={title}
      head={
        <>
          <Link href="/teach">{t('back')}</Link>
          <h1 className="replay-title">{title}</h1>
        </>
      }
    >
      <Content replay={replay} onRetry={again} />
    </PageFrame>
  );
}

function Content({ replay, onRetry }: { replay: Replay; onRetry: () => void }) {
  const { t } = useTranslation('replay');
  switch (replay.status) {
    case 'loading':
      return <p role="status">{t('loading')}</p>;
    case 'folding':
      return <p role="status">{t('folding', { done: replay.done, all: replay.all })}</p>;
    case 'failed':
      return <Failed problem={replay.problem} onRetry={onRetry} />;
    case 'ready': {
      const { matches, damage } = replay.folded;
      return (
        <>
          {damage && <DamageNotice damage={damage} anything={matches.length > 0} />}
          {matches.length > 0 && <Stage matches={matches} entries={replay.entries} whole={damage === null} />}
        </>
      );
    }
  }
}

function Failed({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const { t } = useTranslation('replay');
  if (problem === 'not-signed-in')
    return <SignedOut title={t('title')}>{t('failed.not-signed-in')}</SignedOut>;
  const named = problem === 'offline' || problem === 'not-found' ? problem : 'other';
  return (
    <section className="card notice">
      <p role="alert">{t(`failed.${named}`)}</p>
      <button type="button" className="primary" onClick={onRetry}>
        {t('retry')}
      </button>
      <Link href="/teach">{t('back')}</Link>
    </section>
  );
}

function DamageNotice({ damage, anything }: { damage: Damage; anything: boolean }) {
  const { t } = useTranslation('replay');
  return (
    <section className="notice-problem replay-damage" role="alert">
      <b>{t('damaged.title', { line: damage.line })}</b>
      <p>
        {t(`damaged.${damage.reason}`)} {t(anything ? 'damaged.shown' : 'damaged.nothing')}
      </p>
    </section>
  );
}
