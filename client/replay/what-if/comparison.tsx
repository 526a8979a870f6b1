import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { differenceOf } from '#shared/game/compare-stories.ts';
import { tableView } from '#shared/game/view.ts';
import { statesOf } from '../../ladder/states-of.ts';
import { BothHosts } from '../both-hosts.tsx';
import { Happening } from '../happening.tsx';
import type { Recording } from '../recording.ts';
import { Scrubber } from '../scrubber.tsx';
import { marksOf } from '../steps.ts';
import { useCursor } from '../use-cursor.ts';
import { WindowedLadder } from '../windowed-ladder.tsx';

interface ComparisonProps {
  readonly original: Recording;
  readonly branch: Recording;
  /** How long the branch is now: it grows while it is played. */
  readonly length: number;
}

const SIDES = ['branch', 'original'] as const;
type Side = (typeof SIDES)[number];

/** The match and its branch side by side, with what differs marked; the cursor moves through the branch. */
export function Comparison({ original, branch, length }: ComparisonProps) {
  const { t } = useTranslation('what-if');
  const [side, setSide] = useState<Side>('branch');
  const cursor = useCursor(branch, length);
  const { step, go } = cursor;
  const match = branch.at(step);
  const before = step > 0 ? branch.at(step - 1) : null;
  const view = useMemo(() => tableView(match), [match]);
  const viewBefore = useMemo(() => before && tableView(before), [before]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a branch grows
  const marks = useMemo(() => marksOf(branch), [branch, length]);
  const stories = { original: original.last.story, branch: branch.last.story };
  const differs = useMemo(
    () => differenceOf(stories.original, stories.branch),
    [stories.original, stories.branch],
  );
  const reached = match.story.length;
  return (
    <div className="comparison">
      <fieldset className="replay-hosts comparison-side">
        <legend className="spoken">{t('side.label')}</legend>
        {SIDES.map((one) => (
          <label key={one}>
            <input type="radio" name="side" checked={side === one} onChange={() => setSide(one)} />
            {t(`side.${one}`)}
          </label>
        ))}
      </fieldset>
      <div className="comparison-ladders" data-side={side}>
        <section className="card comparison-ladder" data-of="original" aria-label={t('side.original')}>
          <h2>{t('side.original')}</h2>
          <SideLadder recording={original} differs={differs.left} highlight={undefined} />
        </section>
        <section className="card comparison-ladder" data-of="branch" aria-label={t('side.branch')}>
          <h2>{t('side.branch')}</h2>
          <SideLadder
            recording={branch}
            differs={differs.right}
            highlight={reached - 1}
            onPick={(line) => go(branch.stepOfLine(line))}
          />
        </section>
      </div>
      <Sum original={original} branch={branch} same={differs.left.size + differs.right.size === 0} />
      <div className="comparison-moment">
        <Happening match={match} before={before} entry={branch.entries[step - 1] ?? null} hosts="both" />
        <BothHosts view={view} before={viewBefore} />
      </div>
      <Scrubber {...cursor} end={length} now={view.now} marks={marks} onStep={go} />
    </div>
  );
}

interface SideProps {
  readonly recording: Recording;
  readonly differs: ReadonlySet<number>;
  readonly highlight: number | undefined;
  readonly onPick?: (line: number) => void;
}

function SideLadder({ recording, differs, highlight, onPick }: SideProps) {
  const { last } = recording;
  const view = useMemo(() => tableView(last), [last]);
  const inFlight = useMemo(() => view.inFlight.map(({ packet }) => packet), [view]);
  const states = useMemo(() => statesOf(view.hosts), [view]);
  return (
    <WindowedLadder
      story={view.story}
      hosts="both"
      inFlight={inFlight}
      states={states}
      differs={differs}
      highlight={highlight}
      onPick={onPick}
    />
  );
}

/** What came of it, in a sentence each. */
function Sum({ original, branch, same }: { original: Recording; branch: Recording; same: boolean }) {
  const { t } = useTranslation('what-if');
  const of = ({ last }: Recording) => {
    const sent = last.story.filter(({ type }) => type === 'sent').length;
    const s = (last.position.now / 1000).toFixed(1);
    return t(`sum.${last.position.outcome?.type ?? 'open'}`, { sent, s });
  };
  return (
    <p className="card comparison-sum" role="status">
      {same ? (
        t('sum.same')
      ) : (
        <>
          {t('sum.original')} {of(original)} {t('sum.branch')} {of(branch)}
        </>
      )}
    </p>
  );
}
