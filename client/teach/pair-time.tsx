import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { PairCard, TimeAct } from '#shared/protocol/messages.ts';
import { request } from './request.ts';

const FACTORS = [1, 1.5, 2, 3, 4] as const;

interface TimeProps {
  readonly classId: string;
  readonly pair: PairCard;
  readonly nameOf: (host: HostId) => string;
}

/** In the live pace: how slowly the clock of this pair runs, and more time for one of them. */
export function PairTime({ classId, pair: { table, seats, time }, nameOf }: TimeProps) {
  const { t } = useTranslation('teach', { keyPrefix: 'time' });
  const [failed, setFailed] = useState(false);
  if (time === null) return null;
  async function act(what: TimeAct) {
    setFailed(!(await request('POST', `/api/classes/${classId}/time`, what)).ok);
  }
  return (
    <section className="pair-time" aria-label={t('title')}>
      <p>{time.stands === null ? t('runs', { times: time.stretch }) : t(`stands.${time.stands}`)}</p>
      {HOST_IDS.filter((seat) => seats[seat]?.kind === 'player').map((seat) => (
        <label key={seat}>
          {t('more', { name: nameOf(seat) })}
          <select
            value={time.factors[seat]}
            onChange={({ currentTarget }) => void act({ table, seat, factor: Number(currentTarget.value) })}
          >
            {[...new Set([...FACTORS, time.factors[seat]])].map((factor) => (
              <option key={factor} value={factor}>
                {factor === 1 ? t('asAll') : t('times', { factor })}
              </option>
            ))}
          </select>
        </label>
      ))}
      {failed && <p role="alert">{t('failed')}</p>}
    </section>
  );
}
