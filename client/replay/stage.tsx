import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HOST_IDS } from '#shared/game/host-id.ts';
import { tableView } from '#shared/game/view.ts';
import type { Hosts } from '../ladder/layout.ts';
import { WorldNotice } from '../play/world-notice.tsx';
import { BothHosts } from './both-hosts.tsx';
import { ExportSection } from './export/export-section.tsx';
import { Happening } from './happening.tsx';
import { MomentLink } from './moment-link.tsx';
import type { Recording } from './recording.ts';
import { Refusals } from './refusals.tsx';
import { Scrubber } from './scrubber.tsx';
import { SeatLadder, TableLadder } from './stage-ladders.tsx';
import { marksOf } from './steps.ts';
import { useAddressedCursor } from './use-cursor.ts';
import type { Start } from './what-if/branch.ts';
import { SavedBranches } from './what-if/saved-branches.tsx';
import { WhatIfMenu } from './what-if/what-if-menu.tsx';

interface StageProps {
  readonly recording: Recording;
  /** Whether the log could be read to its end. */
  readonly whole: boolean;
  /** The match on the server; null for a log from a file. */
  readonly match: string | null;
  readonly onBranch: (start: Start) => void;
}

/** The match at the cursor: its ladder, what happened in this step, both hosts; or what one player could see then. */
export function Stage({ recording, whole, match: id, onBranch }: StageProps) {
  const { t } = useTranslation('replay');
  const { end, last } = recording;
  const cursor = useAddressedCursor(recording);
  const { step, go } = cursor;
  const [hosts, setHosts] = useState<Hosts>('both');
  const match = recording.at(step);
  const before = step > 0 ? recording.at(step - 1) : null;
  const view = useMemo(() => tableView(match), [match]);
  const viewBefore = useMemo(() => before && tableView(before), [before]);
  const final = useMemo(() => tableView(last), [last]);
  const marks = useMemo(() => marksOf(recording), [recording]);
  const pick = (line: number) => go(recording.stepOfLine(line));

  return (
    <div className="stage">
      <section className="card stage-ladder">
        <div className="stage-ladder-head">
          <HostsChoice hosts={hosts} onChoose={setHosts} />
          {final.debrief && <b>{t('score', { score: final.debrief.score.total })}</b>}
        </div>
        {whole && final.outcome === null && <p className="quiet">{t('running')}</p>}
        {hosts === 'both' ? (
          <TableLadder final={final} reached={match.story.length} onPick={pick} />
        ) : (
          <SeatLadder match={match} seat={hosts} />
        )}
      </section>
      <div className="stage-side">
        <Happening match={match} before={before} entry={recording.entries[step - 1] ?? null} hosts={hosts} />
        <WorldNotice rules={view.rules} />
        <BothHosts view={view} before={viewBefore} hosts={hosts} />
        <MomentLink step={step} />
        <ExportSection recording={recording} step={step} />
        <WhatIfMenu recording={recording} step={step} onStart={onBranch} />
        {id !== null && <SavedBranches match={id} />}
        <Refusals match={last} onShow={go} />
      </div>
      <Scrubber {...cursor} end={end} now={view.now} marks={marks} onStep={go} />
    </div>
  );
}

function HostsChoice({ hosts, onChoose }: { hosts: Hosts; onChoose: (hosts: Hosts) => void }) {
  const { t } = useTranslation('replay');
  return (
    <fieldset className="replay-hosts">
      <legend className="spoken">{t('view.label')}</legend>
      {(['both', ...HOST_IDS] as const).map((it) => (
        <label key={it}>
          <input type="radio" name="hosts" checked={hosts === it} onChange={() => onChoose(it)} />
          {t(`view.${it}`)}
        </label>
      ))}
    </fieldset>
  );
}
