import { useTranslation } from 'react-i18next';
import type { ConnId } from '#shared/game/position.ts';
import type { SeatView } from '#shared/game/view.ts';
import { useNotation } from '../../notation/use-notation.ts';
import './several.css';

interface Props {
  readonly view: SeatView;
  readonly conn: ConnId;
  readonly onPick: (conn: ConnId) => void;
}

/** The host's connections, each with its name, its state and how much waits at it: in words, never by colour alone. */
export default function ConnectionTabs({ view, conn, onPick }: Props) {
  const { t } = useTranslation('several');
  const { state: written } = useNotation();
  return (
    <nav className="connection-tabs" aria-label={t('connections')} data-host={view.seat}>
      {Object.entries(view.connections).map(([id, { state, listener }]) => {
        const waiting = view.inbox.filter((arrival) => arrival.conn === id).length;
        return (
          <button key={id} type="button" aria-current={id === conn || undefined} onClick={() => onPick(id)}>
            <b className="number">{listener ? t('listener') : id}</b>
            <span className="state">{written(state)}</span>
            {listener && (
              <span className="quiet">
                {t('backlog', { halfOpen: listener.halfOpen, backlog: listener.backlog })}
              </span>
            )}
            {waiting > 0 && <span className="waits">{t('waits', { count: waiting })}</span>}
          </button>
        );
      })}
    </nav>
  );
}
