import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seconds } from '../play/say.ts';
import { SPEEDS } from './playback.ts';
import { STRIDES, type StepMark, type Stride } from './steps.ts';
import { TimeLineMarks } from './time-line.tsx';

interface ScrubberProps {
  readonly step: number;
  readonly end: number;
  /** Match time at this step, ms. */
  readonly now: number;
  readonly marks: ReadonlyMap<number, StepMark>;
  /** The steps at which one stops. */
  readonly stops: readonly number[];
  readonly stride: Stride;
  readonly playing: boolean;
  readonly speed: number;
  readonly onStep: (step: number) => void;
  readonly onStride: (stride: Stride) => void;
  readonly onPlay: (playing: boolean) => void;
  readonly onSpeed: (speed: number) => void;
}

/** Where in the match we are, and the ways to go elsewhere. */
export function Scrubber(props: ScrubberProps) {
  const { step, end, now, marks, stops, playing, onStep, onPlay } = props;
  const [more, setMore] = useState(false);
  const { t } = useTranslation('replay');
  const at = t('steps.at', { step, all: end, s: seconds(now) });
  const refused = [...marks].filter(([, mark]) => mark === 'refused').map(([one]) => one);
  const button = (sign: string, label: string, to: number | undefined) => (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={to === undefined || to === step}
      onClick={() => to !== undefined && onStep(to)}
    >
      {sign}
    </button>
  );
  const play = t(playing ? 'steps.pause' : 'steps.play');
  return (
    <section className="card scrubber" aria-label={t('steps.title')}>
      <div className="scrubber-buttons">
        {button('⇤', t('steps.first'), 0)}
        {button('←', t('steps.previous'), previousStop(stops, step))}
        <button type="button" aria-label={play} title={play} onClick={() => onPlay(!playing)}>
          {playing ? '❚❚' : '▶'}
        </button>
        {button('→', t('steps.next'), nextStop(stops, step))}
        {button('⇥', t('steps.last'), end)}
        <button
          type="button"
          className="scrubber-more"
          aria-expanded={more}
          aria-label={t('steps.more')}
          onClick={() => setMore(!more)}
        >
          ⋯
        </button>
      </div>
      <div className="scrubber-track">
        <input
          type="range"
          min={0}
          max={end}
          value={step}
          aria-label={t('steps.label')}
          aria-valuetext={at}
          onChange={(event) => onStep(Number(event.target.value))}
        />
        <TimeLineMarks marks={marks} end={end} />
      </div>
      {refused.length > 0 && (
        <div className="scrubber-buttons scrubber-rare" data-more={more}>
          {button('✕←', t('steps.previousRefused'), previousStop(refused, step))}
          {button('→✕', t('steps.nextRefused'), nextStop(refused, step))}
        </div>
      )}
      <ScrubberChoices {...props} more={more} />
      <p className="number scrubber-at">
        {at} <span className="quiet">{t('steps.keys')}</span>
      </p>
    </section>
  );
}

function ScrubberChoices({ stride, speed, more, onStride, onSpeed }: ScrubberProps & { more: boolean }) {
  const { t } = useTranslation('replay');
  return (
    <div className="scrubber-choices scrubber-rare" data-more={more}>
      <label>
        <span className="spoken">{t('steps.stride')}</span>
        <select value={stride} onChange={(event) => onStride(event.target.value as Stride)}>
          {STRIDES.map((one) => (
            <option key={one} value={one}>
              {t(`steps.strides.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="spoken">{t('steps.speed')}</span>
        <select value={speed} onChange={(event) => onSpeed(Number(event.target.value))}>
          {SPEEDS.map((one) => (
            <option key={one} value={one}>
              {`${one}×`}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

export const nextStop = (stops: readonly number[], step: number): number | undefined =>
  stops.find((one) => one > step);
export const previousStop = (stops: readonly number[], step: number): number | undefined =>
  stops.findLast((one) => one < step);
