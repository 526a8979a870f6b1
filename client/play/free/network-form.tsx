import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NetworkAct } from '#shared/game/free-act.ts';
import type { HostId } from '#shared/game/host-id.ts';
import type { NextDeed } from '#shared/game/intervention.ts';
import { otherHost } from '../../ladder/hosts.ts';

const DEEDS = {
  deliver: { type: 'deliver' },
  lose: { type: 'lose' },
  delay: { type: 'delay', by: 8_000 },
  duplicate: { type: 'duplicate', after: 3_000 },
} as const satisfies Record<string, NextDeed>;
type DeedName = keyof typeof DEEDS;
const DEED_NAMES = Object.keys(DEEDS) as readonly DeedName[];

const LOSSES = [0, 0.1, 0.25, 0.5, 1] as const;
/** The roads of the lesson, beside which the chance of loss is set. */
const ROADS = { delay: 900, spread: 200, jitter: 0, duplication: 0, reordering: 0, lateness: 0 } as const;

/** What the network does to the next segment of one direction, and to all further ones. */
export function NetworkForm({ seat, onSet }: { seat: HostId; onSet: (act: NetworkAct) => void }) {
  const { t } = useTranslation('free');
  const id = useId();
  const [from, setFrom] = useState<HostId>(seat);
  const [deed, setDeed] = useState<DeedName>('lose');
  const [loss, setLoss] = useState<number>(0);
  return (
    <div className="free-network">
      <label htmlFor={`${id}from`}>{t('direction')}</label>
      <select
        id={`${id}from`}
        value={from}
        onChange={({ currentTarget }) => setFrom(currentTarget.value === seat ? seat : otherHost(seat))}
      >
        <option value={seat}>{t('from.mine')}</option>
        <option value={otherHost(seat)}>{t('from.theirs')}</option>
      </select>
      <label htmlFor={`${id}deed`}>{t('next')}</label>
      <select
        id={`${id}deed`}
        value={deed}
        onChange={({ currentTarget }) =>
          setDeed(DEED_NAMES.find((name) => name === currentTarget.value) ?? 'deliver')
        }
      >
        {DEED_NAMES.map((name) => (
          <option key={name} value={name}>
            {t(`deeds.${name}`)}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => onSet({ type: 'next', from, deed: DEEDS[deed] })}>
        {t('set')}
      </button>
      <label htmlFor={`${id}loss`}>{t('loss')}</label>
      <select
        id={`${id}loss`}
        value={loss}
        onChange={({ currentTarget }) => setLoss(Number(currentTarget.value))}
      >
        {LOSSES.map((part) => (
          <option key={part} value={part}>
            {t('percent', { n: 100 * part })}
          </option>
        ))}
      </select>
      <button
        type="button"
        onClick={() => onSet({ type: 'channel', from, params: { ...ROADS, loss } })}
        aria-describedby={`${id}loss`}
      >
        {t('set')}
      </button>
    </div>
  );
}
