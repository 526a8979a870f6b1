import { useTranslation } from 'react-i18next';
import { HOST_IDS } from '#shared/game/host-id.ts';
import { WORLDS } from '#shared/tcp/worlds/world.ts';
import { flagsOf, numbersOf } from '../../ladder/notation.ts';
import type { Recording } from '../recording.ts';
import type { Start } from './branch.ts';
import { otherFates, otherMove } from './choices.ts';

interface MenuProps {
  readonly recording: Recording;
  readonly step: number;
  readonly onStart: (start: Start) => void;
}

/** What could have been otherwise at this moment; each choice opens a branch. */
export function WhatIfMenu({ recording, step, onStart }: MenuProps) {
  const { t } = useTranslation('what-if');
  const fates = otherFates(recording, step);
  const move = otherMove(recording, step);
  const { rules } = recording.at(step).header.lesson;
  const over = recording.at(step).position.outcome !== null;
  return (
    <section className="card what-if-menu">
      <h2>{t('title')}</h2>
      {fates.map(({ from, seg, fates: others }) => (
        <div key={`${from} ${seg.seq} ${seg.len}`} className="what-if-group">
          <h3 data-host={from}>
            <span className="who">{t(`hosts.${from}`)}</span>{' '}
            <span className="number">{`${flagsOf(seg)} ${numbersOf(seg)}`}</span>
          </h3>
          <div className="what-if-choices">
            {others.map(({ deed, start }) => (
              <button key={deed.type} type="button" onClick={() => onStart(start)}>
                {t(`fate.${deed.type}`)}
              </button>
            ))}
          </div>
        </div>
      ))}
      <div className="what-if-choices">
        {move && (
          <button type="button" onClick={() => onStart(move.start)}>
            {t(`otherMove.${move.seat}`)}
          </button>
        )}
        {!over &&
          HOST_IDS.map((seat) => (
            <button key={seat} type="button" onClick={() => onStart({ at: step, act: null, held: [seat] })}>
              {t(`takeOver.${seat}`)}
            </button>
          ))}
        {!over &&
          WORLDS.filter((world) => world !== rules).map((world) => (
            <button
              key={world}
              type="button"
              onClick={() =>
                onStart({
                  at: step,
                  act: { type: 'intervention', act: { type: 'world', world } },
                  held: [],
                })
              }
            >
              {t(`world.${world}`)}
            </button>
          ))}
        {!over &&
          HOST_IDS.map((from) => (
            <button
              key={from}
              type="button"
              onClick={() =>
                onStart({
                  at: step,
                  act: { type: 'intervention', act: { type: 'cut', from, cut: true } },
                  held: [],
                })
              }
            >
              {t(`cut.${from}`)}
            </button>
          ))}
      </div>
      {fates.length === 0 && <p className="quiet">{t('stepToSend')}</p>}
    </section>
  );
}
