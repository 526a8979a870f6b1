import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostId } from '#shared/game/host-id.ts';
import type { StoryLine } from '#shared/game/story.ts';
import { Ladder } from '../ladder/ladder.tsx';
import { useLessonTitle } from '../teach/lesson-title.ts';
import './beside.css';
import type { Other } from './offers.ts';
import { playOther } from './play-other.ts';

const SIDES = ['yours', 'other'] as const;

/** The own match and another one, ladder beside ladder; on a narrow page one of them at a time. */
export default function BesideDialog({
  iss,
  story,
  others,
  onClose,
}: {
  readonly iss: Readonly<Record<HostId, number>>;
  readonly story: readonly StoryLine[];
  readonly others: readonly Other[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('beside');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const [chosen, choose] = useState(0);
  const [side, setSide] = useState<(typeof SIDES)[number]>('other');
  const other = others[chosen] ?? others[0]!;
  const match = useMemo(() => playOther(other, iss), [other, iss]);
  const titleOf = useLessonTitle();
  const nameOf = ({ lesson, way }: Other): string => (way === undefined ? titleOf(lesson) : t(`way.${way}`));
  return (
    <dialog ref={dialog} className="card beside" aria-labelledby="beside-title" onClose={onClose}>
      <div className="line">
        <h2 id="beside-title">{t('title')}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t('close')}
        </button>
      </div>
      <p className="quiet">{t('lead')}</p>
      {others.length > 1 && (
        <label className="beside-choice">
          {t('which')}{' '}
          <select value={chosen} onChange={(event) => choose(Number(event.target.value))}>
            {others.map((one, i) => (
              <option key={one.way ?? one.lesson} value={i}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset className="beside-side">
        <legend className="spoken">{t('side')}</legend>
        {SIDES.map((one) => (
          <label key={one}>
            <input type="radio" name="beside" checked={side === one} onChange={() => setSide(one)} />
            {one === 'yours' ? t('yours') : nameOf(other)}
          </label>
        ))}
      </fieldset>
      <div className="beside-ladders" data-side={side}>
        <section data-of="yours" aria-label={t('yours')}>
          <h3>{t('yours')}</h3>
          <Ladder story={story} hosts="both" />
        </section>
        <section data-of="other" aria-label={nameOf(other)}>
          <h3>{nameOf(other)}</h3>
          <p className="quiet">{t(`ended.${match.position.outcome?.type ?? 'missed'}`)}</p>
          <Ladder story={match.story} hosts="both" />
        </section>
      </div>
    </dialog>
  );
}
