import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HOST_IDS } from '#shared/game/host-id.ts';
import type { Entry } from '#shared/game/log.ts';
import type { Match } from '#shared/game/match.ts';
import { tableView } from '#shared/game/view.ts';
import { Ladder } from '../ladder/ladder.tsx';
import type { Hosts } from '../ladder/layout.ts';
import { statesOf } from '../ladder/states-of.ts';
import { BothHosts } from './both-hosts.tsx';
import { Happening } from './happening.tsx';
import { Refusals } from './refusals.tsx';
import { Scrubber } from './scrubber.tsx';

interface StageProps {
  /** The match after 0, 1, 2 … entries. */
  readonly matches: readonly Match[];
  readonly entries: readonly Entry[];
  /** Whether the log could be read to its end. */
  readonly whole: boolean;
}

/** The match at the cursor: its ladder, what happened in this step, both hosts. */
export function Stage({ matches, entries, whole }: StageProps) {
  const { t } = useTranslation('replay');
  const end = matches.length - 1;
  const [step, setStep] = useState(0);
  const [hosts, setHosts] = useState<Hosts>('both');
  const match = matches[step]!;
  const last = matches[end]!;
  const view = useMemo(() => tableView(match), [match]);
  const before = useMemo(() => (step > 0 ? tableView(matches[step - 1]!) : null), [matches, step]);
  const final = useMemo(() => tableView(last), [last]);
  const stillOut = useMemo(() => final.inFlight.map(({ packet }) => packet), [final]);
  const states = useMemo(() => statesOf(final.hosts), [final]);
  const refused = useMemo(
    () => entries.flatMap((entry, at) => (entry.type === 'refused' && at < end ? [at + 1] : [])),
    [entries, end],
  );
  const go = (to: number) => setStep(Math.max(0, Math.min(end, to)));
  useKeys(step, end, go);
  /** The step in which a line of the story was written. */
  const pick = (line: number) => go(matches.findIndex(({ story }) => story.length > line));

  return (
    <div className="stage">
      <section className="card stage-ladder">
        <div className="stage-ladder-head">
          <fieldset className="replay-hosts">
            <legend className="spoken">{t('view.label')}</legend>
            {(['both', ...HOST_IDS] as const).map((it) => (
              <label key={it}>
                <input type="radio" name="hosts" checked={hosts === it} onChange={() => setHosts(it)} />
                {t(`view.${it}`)}
              </label>
            ))}
          </fieldset>
          {final.debrief && <b>{t('score', { score: final.debrief.score.total })}</b>}
        </div>
        {whole && final.outcome === null && <p className="quiet">{t('running')}</p>}
        <Ladder
          story={final.story}
          hosts={hosts}
          inFlight={stillOut}
          states={states}
          reached={match.story.length}
          highlight={match.story.length - 1}
          onPick={pick}
        />
      </section>
      <div className="stage-side">
        <Happening
          step={step}
          match={match}
          before={matches[step - 1] ?? null}
          entry={entries[step - 1] ?? null}
        />
        <BothHosts view={view} before={before} />
        <Refusals match={last} onShow={(entry) => go(matches.findIndex(({ entries }) => entries >= entry))} />
      </div>
      <Scrubber step={step} end={end} now={view.now} refused={refused} onStep={go} />
    </div>
  );
}

/** Arrows, Home and End step from anywhere on the page but where they mean something already. */
function useKeys(step: number, end: number, go: (step: number) => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey) return;
      const to = { ArrowRight: step + 1, ArrowLeft: step - 1, Home: 0, End: end }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      go(to);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
