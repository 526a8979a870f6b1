import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { useLessonTitle } from '../teach/lesson-title.ts';
import { PageFrame } from '../teach/page-frame.tsx';
import type { Problem } from '../teach/request.ts';
import { SignedOut } from '../teach/signed-out.tsx';
import './replay.css';
import { DamageNotice } from './damage-notice.tsx';
import { OpenFile } from './open-file.tsx';
import { Stage } from './stage.tsx';
import { type Replay, type Source, useRecording } from './use-recording.ts';

/** A match again, from its log: folded in the browser by the engine that judged it. */
export default function ReplayPage() {
  const { matchId } = useParams<{ matchId?: string }>();
  return matchId === undefined ? (
    <OpenFile>{(file) => <ReplayOf key={`${file.name} ${file.lastModified}`} source={file} />}</OpenFile>
  ) : (
    <ReplayOf key={matchId} source={`/api/matches/${encodeURIComponent(matchId)}/log`} />
  );
}

function ReplayOf({ source }: { readonly source: Source }) {
  const { t } = useTranslation('replay');
  const titleOf = useLessonTitle();
  const [replay, again, stop] = useRecording(source);
  const header = replay.status === 'ready' ? replay.loaded.recording?.header : undefined;
  const title = header ? t('titled', { lesson: titleOf(header.lesson.id) }) : t('title');
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
      <Content replay={replay} onRetry={again} onStop={stop} />
    </PageFrame>
  );
}

interface ContentProps {
  readonly replay: Replay;
  readonly onRetry: () => void;
  readonly onStop: () => void;
}

function Content({ replay, onRetry, onStop }: ContentProps) {
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
    case 'ready': {
      const { recording, damage, stopped } = replay.loaded;
      return (
        <>
          {damage && <DamageNotice damage={damage} anything={recording !== null} />}
          {stopped && <p className="notice-problem">{t('stopped', { count: recording?.end ?? 0 })}</p>}
          {recording && <Stage recording={recording} whole={damage === null && !stopped} />}
        </>
      );
    }
  }
}

function Failed({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const { t } = useTranslation('replay');
  if (problem === 'not-signed-in')
    return (
      <SignedOut title={t('title')} onSignedIn={onRetry}>
        {t('failed.not-signed-in')}
      </SignedOut>
    );
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
