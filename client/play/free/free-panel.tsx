import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreeAct } from '#shared/game/free-act.ts';
import type { SeatView } from '#shared/game/view.ts';
import { otherHost } from '../../ladder/hosts.ts';
import { NetworkForm } from './network-form.tsx';
import './free-panel.css';

interface FreeProps {
  readonly view: SeatView;
  readonly partner: string;
  readonly busy: boolean;
  readonly onAct: (act: FreeAct) => void;
}

/** In free play: the own application's calls, the network, and the wish to end it. */
export default function FreePanel({ view, partner, busy, onAct }: FreeProps) {
  const { t } = useTranslation('free');
  const [len, setLen] = useState('100');
  const { seat, finished } = view;
  if (finished === null) return null;
  const act = (what: FreeAct) => !busy && onAct(what);
  const octets = Number(len);
  const sendable = Number.isInteger(octets) && octets >= 1 && octets <= 10_000;
  return (
    <section className="card free-panel" aria-label={t('title')}>
      <h3>{t('calls')}</h3>
      <div className="free-calls">
        <button type="button" onClick={() => act({ type: 'call', call: { type: 'OPEN', passive: false } })}>
          {t('open')}
        </button>
        <button type="button" onClick={() => act({ type: 'call', call: { type: 'OPEN', passive: true } })}>
          {t('listen')}
        </button>
        <span className="free-send">
          <button
            type="button"
            disabled={!sendable}
            onClick={() => act({ type: 'call', call: { type: 'SEND', len: octets } })}
          >
            {t('send')}
          </button>
          <input
            aria-label={t('bytes')}
            className="number"
            inputMode="numeric"
            value={len}
            onInput={({ currentTarget }) => setLen(currentTarget.value)}
          />
        </span>
        <button type="button" onClick={() => act({ type: 'call', call: { type: 'CLOSE' } })}>
          {t('close')}
        </button>
        <button type="button" onClick={() => act({ type: 'call', call: { type: 'ABORT' } })}>
          {t('abort')}
        </button>
      </div>
      <details>
        <summary>{t('network')}</summary>
        <NetworkForm seat={seat} onSet={(what) => act({ type: 'network', act: what })} />
      </details>
      <div className="free-finish">
        <p role="status">
          {finished[otherHost(seat)] && t('wants', { nickname: partner })}
          {finished[seat] && t('waits', { nickname: partner })}
        </p>
        <button
          type="button"
          aria-pressed={finished[seat]}
          onClick={() => act({ type: 'finish', agreed: !finished[seat] })}
        >
          {finished[seat] ? t('goOn') : t('finish')}
        </button>
      </div>
    </section>
  );
}
