import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { useLessonTitle } from '../../teach/lesson-title.ts';
import { PageFrame } from '../../teach/page-frame.tsx';
import { DamageNotice } from '../damage-notice.tsx';
import { LoadNotice } from '../load-notice.tsx';
import '../replay.css';
import { useRecording } from '../use-recording.ts';
import { Comparison } from './comparison.tsx';
import './what-if.css';

/** A saved what-if: both logs are fetched and folded, and stand side by side. */
export default function BranchPage() {
  const { matchId = '', branchId = '' } = useParams<{ matchId: string; branchId: string }>();
  const { t } = useTranslation('what-if');
  const titleOf = useLessonTitle();
  const original = useRecording(`/api/matches/${encodeURIComponent(matchId)}/log`);
  const branch = useRecording(`/api/branches/${encodeURIComponent(branchId)}/log`);
  const both = [original, branch];
  const waiting = both.find(([replay]) => replay.status !== 'ready');
  const [first, second] = both.map(([replay]) => (replay.status === 'ready' ? replay.loaded : null));
  const damage = first?.damage ?? second?.damage ?? null;
  const header = first?.recording?.header;
  const title = header ? t('page.titled', { lesson: titleOf(header.lesson.id) }) : t('page.title');
  return (
    <PageFrame
      title={title}
      head={
        <>
          <Link href={`/replay/${matchId}`}>{t('page.match')}</Link>
          <h1 className="replay-title">{title}</h1>
        </>
      }
    >
      {waiting && <LoadNotice replay={waiting[0]} onRetry={waiting[1]} onStop={waiting[2]} />}
      {damage && <DamageNotice damage={damage} anything={false} />}
      {!damage && first?.recording && second?.recording && (
        <Comparison original={first.recording} branch={second.recording} length={second.recording.end} />
      )}
    </PageFrame>
  );
}
