import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HOST_IDS } from '#shared/game/host-id.ts';
import { tableView } from '#shared/game/view.ts';
import type { Hosts } from '../ladder/layout.ts';
import { BothHosts } from './both-hosts.tsx';
import { Happening } from './happening.tsx';
import { MomentLink } from './moment-link.tsx';
import { usePlayback } from './playback.ts';
import type { Recording } from './recording.ts';
import { Refusals } from './refusals.tsx';
import { nextStop, previousStop, Scrubber } from './scrubber.tsx';
import { SeatLadder, TableLadder } from './stage-ladders.tsx';
import { marksOf, momentOf, type Stride, stepOfHash, stopsOf } from './steps.ts';
import { useStepKeys } from './use-step-keys.ts';

interface StageProps {
  readonly recording: Recording;
  /** Whether the log could be read to its end. */
  readonly whole: boolean;
}

/** The match at the cursor: its ladder, what happened in this step, both hosts; or what one player could see then. */
export function Stage({ recording, whole }: StageProps) {
  const { t } = useTranslation('replay');
  const { end, last } = recording;
  const cursor = useCursor(recording);
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
        <BothHosts view={view} before={viewBefore} hosts={hosts} />
        <MomentLink step={step} />
        <Refusals match={last} onShow={go} />
      </div>
      <Scrubber {...cursor} end={end} now={view.now} marks={marks} onStep={go} />
    </div>
  );
}

/** Where one is in the match, and what moves one on: buttons, keys, playing, the address. */
function useCursor(recording: Recording) {
  const { end } = recording;
  const [step, setStep] = useState(() => Math.min(end, stepOfHash(location.hash) ?? 0));
  const [stride, onStride] = useState<Stride>('event');
  const [playing, setPlaying] = useState(false);
  const [speed, onSpeed] = useState(1);
  const stops = useMemo(() => stopsOf(recording, stride), [recording, stride]);
  const go = (to: number) => setStep(Math.max(0, Math.min(end, to)));
  const next = nextStop(stops, step);
  const previous = previousStop(stops, step);
  const onPlay = (wanted: boolean) => {
    if (wanted && step === end) go(0);
    setPlaying(wanted);
  };
  usePlayback({
    playing,
    speed,
    step,
    wait: next === undefined ? null : recording.at(next).position.now - recording.at(step).position.now,
    onNext: () => next !== undefined && go(next),
    onEnd: () => setPlaying(false),
  });
  useStepKeys({
    ArrowRight: () => next !== undefined && go(next),
    ArrowLeft: () => previous !== undefined && go(previous),
    Home: () => go(0),
    End: () => go(end),
    ' ': () => onPlay(!playing),
  });
  // A link that is opened while the page stands there leads to its moment too.
  useEffect(() => {
    const follow = () => {
      const to = stepOfHash(location.hash);
      if (to !== null) setStep(Math.min(end, to));
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [end]);
  useEffect(() => {
    // Browsers count how often a page writes its address: once, when the cursor has come to rest.
    const timer = setTimeout(() => history.replaceState(history.state, '', momentOf(step)), 300);
    return () => clearTimeout(timer);
  }, [step]);
  return { step, go, stride, onStride, stops, playing, onPlay, speed, onSpeed };
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
