import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChannelParams } from '#shared/game/lesson.ts';
import { InDialog } from './in-dialog.tsx';

/** What the sliders stand at before they are moved: a network as most lessons have it. */
const USUAL: ChannelParams = {
  delay: 900,
  spread: 0,
  jitter: 0,
  loss: 0,
  duplication: 0,
  reordering: 0,
  lateness: 1_500,
};

const SLIDERS = [
  { field: 'delay', most: 3_000, step: 100, unit: 'ms' },
  { field: 'jitter', most: 2_000, step: 100, unit: 'ms' },
  { field: 'loss', most: 0.5, step: 0.05, unit: 'percent' },
  { field: 'duplication', most: 0.5, step: 0.05, unit: 'percent' },
  { field: 'reordering', most: 0.5, step: 0.05, unit: 'percent' },
] as const;

interface NetworkProps {
  readonly label: string;
  /** Whose network it is. */
  readonly whose: string;
  readonly before: ChannelParams | null;
  /** Null: as the lesson has it. */
  readonly onSet: (params: ChannelParams | null) => void;
}

/** Delay, jitter, loss, doubling and reordering by sliders, or as the lesson has them. */
export function NetworkDialog({ label, whose, before, onSet }: NetworkProps) {
  const { t } = useTranslation('hand', { keyPrefix: 'network' });
  return (
    <InDialog label={label} title={t('title')}>
      {(close) => (
        <NetworkForm
          whose={whose}
          before={before ?? USUAL}
          onSet={(params) => {
            onSet(params);
            close();
          }}
        />
      )}
    </InDialog>
  );
}

function NetworkForm({
  whose,
  before,
  onSet,
}: Omit<NetworkProps, 'label' | 'before'> & { before: ChannelParams }) {
  const { t } = useTranslation('hand', { keyPrefix: 'network' });
  const [params, setParams] = useState(before);
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        onSet(params);
      }}
    >
      <p>{whose}</p>
      {SLIDERS.map(({ field, most, step, unit }) => {
        const count = unit === 'ms' ? params[field] : Math.round(params[field] * 100);
        return (
          <label key={field}>
            <span>
              {t(field)} <output className="number">{t(unit, { count })}</output>
            </span>
            <input
              type="range"
              min={0}
              max={most}
              step={step}
              value={params[field]}
              aria-valuetext={t(unit, { count })}
              onInput={({ currentTarget }) => setParams({ ...params, [field]: Number(currentTarget.value) })}
            />
          </label>
        );
      })}
      <p className="quiet">{t('applies')}</p>
      <div className="ask-buttons">
        <button type="button" onClick={() => onSet(null)}>
          {t('asLesson')}
        </button>
        <button type="submit" className="primary">
          {t('set')}
        </button>
      </div>
    </form>
  );
}
