import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useLessonTitle } from '../teach/lesson-title.ts';
import { PageFrame } from '../teach/page-frame.tsx';
import { BackLink } from './back-link.tsx';
import './replay.css';
import { DamageNotice } from './damage-notice.tsx';
import { LoadNotice } from './load-notice.tsx';
import { OpenFile } from './open-file.tsx';
import { Replayed } from './replayed.tsx';
import { type Replay, type Source, useRecording } from './use-recording.ts';

/** A match again, from its log: folded in the browser by the engine that judged it. */
export default function ReplayPage() {
  const { matchId } = useParams<{ matchId?: string }>();
  return matchId === undefined ? (
    <OpenFile>
      {(file) => <ReplayOf key={`${file.name} ${file.lastModified}`} source={file} match={null} />}
    </OpenFile>
  ) : (
    <ReplayOf key={matchId} source={`/api/matches/${encodeURIComponent(matchId)}/log`} match={matchId} />
  );
}

function ReplayOf({ source, match }: { readonly source: Source; readonly match: string | null }) {
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
          <BackLink />
          <h1 className="replay-title">{title}</h1>
        </>
      }
    >
      <Content replay={replay} match={match} onRetry={again} onStop={stop} />
    </PageFrame>
  );
}

interface ContentProps {
  readonly replay: Replay;
  readonly match: string | null;
  readonly onRetry: () => void;
  readonly onStop: () => void;
}

function Content({ replay, match, onRetry, onStop }: ContentProps) {
  const { t } = useTranslation('replay');
  if (replay.status !== 'ready') return <LoadNotice replay={replay} onRetry={onRetry} onStop={onStop} />;
  const { recording, damage, stopped } = replay.loaded;
  return (
    <>
      {damage && <DamageNotice damage={damage} anything={recording !== null} />}
      {stopped && <p className="notice-problem">{t('stopped', { count: recording?.end ?? 0 })}</p>}
      {recording && <Replayed recording={recording} whole={damage === null && !stopped} match={match} />}
    </>
  );
}
