import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { writeLog } from '#shared/game/log-file/write-log.ts';
import type { NewBranchReply } from '#shared/protocol/branches.ts';
import type { Problem } from '../../teach/request.ts';
import { saveAs } from '../export/save-as.ts';
import { requestAsViewer } from '../viewer.ts';
import { actsOf, type Branch } from './branch.ts';

type Kept =
  | { readonly status: 'no' | 'busy' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'saved'; readonly id: string; readonly end: number };

interface KeepProps {
  readonly branch: Branch;
  readonly match: string | null;
}

/** A branch can be saved beside its match, where others find it, or as a file. */
export function KeepBranch({ branch, match }: KeepProps) {
  const { t } = useTranslation('what-if');
  const [kept, setKept] = useState<Kept>({ status: 'no' });
  const { recording, at } = branch;
  const save = async () => {
    if (match === null) return;
    setKept({ status: 'busy' });
    const body = { entry: at, acts: actsOf(branch) };
    const reply = await requestAsViewer<NewBranchReply>('POST', `/api/matches/${match}/branches`, body);
    setKept(
      reply.ok
        ? { status: 'saved', id: reply.body.id, end: recording.end }
        : { status: 'failed', problem: reply.problem },
    );
  };
  const saved = kept.status === 'saved' && kept.end === recording.end ? kept : null;
  const file = () =>
    saveAs(
      `what-if-${recording.header.lesson.id}.jsonl`,
      new Blob([writeLog(recording.header, recording.entries, recording.last)], {
        type: 'application/x-ndjson',
      }),
    );
  return (
    <div className="what-if-choices">
      {match !== null && !saved && (
        <button type="button" className="primary" disabled={kept.status === 'busy'} onClick={save}>
          {t('save')}
        </button>
      )}
      <button type="button" onClick={file}>
        {t('download')}
      </button>
      <span role="status">
        {saved && (
          <>
            {t('saved')} <Link href={`/replay/${match}/what-if/${saved.id}`}>{t('open')}</Link>
          </>
        )}
        {kept.status === 'failed' && (
          <span className="price">
            {t(
              `problem.${kept.problem === 'offline' || kept.problem === 'branches-full' ? kept.problem : 'other'}`,
            )}
          </span>
        )}
      </span>
    </div>
  );
}
