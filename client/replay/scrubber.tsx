import { useTranslation } from 'react-i18next';
import { seconds } from '../play/say.ts';

interface ScrubberProps {
  readonly step: number;
  readonly end: number;
  /** Match time at this step, ms. */
  readonly now: number;
  /** The steps at which a move was refused. */
  readonly refused: readonly number[];
  readonly onStep: (step: number) => void;
}

/** Where in the match we are, and the ways to go elsewhere. */
export function Scrubber({ step, end, now, refused, onStep }: ScrubberProps) {
  const { t } = useTranslation('replay');
  const at = t('steps.at', { step, all: end, s: seconds(now) });
  const nextRefused = refused.find((one) => one > step);
  const previousRefused = refused.findLast((one) => one < step);
  const button = (sign: string, label: string, to: number | undefined) => (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={to === undefined || to < 0 || to > end || to === step}
      onClick={() => to !== undefined && onStep(to)}
    >
      {sign}
    </button>
  );
  return (
    <section className="card scrubber">
      <div className="scrubber-buttons">
        {button('⇤', t('steps.first'), 0)}
        {button('←', t('steps.previous'), step - 1)}
        {button('→', t('steps.next'), step + 1)}
        {button('⇥', t('steps.last'), end)}
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
        <div className="scrubber-marks" aria-hidden="true">
          {refused.map((one) => (
            <span key={one} style={{ left: `${(100 * one) / Math.max(1, end)}%` }}>
              ✕
            </span>
          ))}
        </div>
      </div>
      {refused.length > 0 && (
        <div className="scrubber-buttons">
          {button('✕←', t('steps.previousRefused'), previousRefused)}
          {button('→✕', t('steps.nextRefused'), nextRefused)}
        </div>
      )}
      <p className="number scrubber-at">
        {at} <span className="quiet">{t('steps.keys')}</span>
      </p>
    </section>
  );
}
