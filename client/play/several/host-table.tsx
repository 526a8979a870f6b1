import { useTranslation } from 'react-i18next';
import type { SeatView } from '#shared/game/view.ts';
import { useNotation } from '../../notation/use-notation.ts';
import { seconds } from '../say.ts';
import './several.css';

type Connection = SeatView['connections'][string];

/** All connections of the host at one glance: with whom, in which state, what the backlog holds, which ports wait. */
export default function HostTable({ view }: { readonly view: SeatView }) {
  const { t } = useTranslation('several');
  const { state: written } = useNotation();
  const all = Object.entries(view.connections);
  return (
    <section className="card panel host-table">
      {all.length > 1 && (
        <>
          <h3>{t('connections')}</h3>
          <ul>
            {all.map(([id, connection]) => (
              <li key={id}>
                <b className="number">{connection.listener ? t('listener') : id}</b>
                <span className="state">{written(connection.state)}</span>
                <Peer name={id} connection={connection} />
                <Note connection={connection} now={view.now} client={view.seat === 'clientHost'} />
              </li>
            ))}
          </ul>
        </>
      )}
      {all.map(([id, { iss, lastIss }]) =>
        lastIss === undefined ? null : (
          <p key={id}>
            {t('lastIss', { iss: lastIss })} {t('chosenIss', { iss })}
          </p>
        ),
      )}
      {view.cookie !== undefined && (
        <p>{view.cookie === '' ? t('fastOpenNone') : t('fastOpenHeld', { cookie: view.cookie })}</p>
      )}
    </section>
  );
}

function Peer({ name, connection }: { readonly name: string; readonly connection: Connection }) {
  const { t } = useTranslation('several');
  const { remote, listener } = connection;
  const peer = remote && `${remote.address}:${remote.port}`;
  // A forged source gives its connection the name.
  if (listener || peer === name) return null;
  return (
    <span className="quiet number">{peer === null ? t('withNobody') : t('with', { remote: peer })}</span>
  );
}

/** What is particular about it: a full backlog, a port that waits, one that is free. */
function Note({
  connection: { listener, tcb, state },
  now,
  client,
}: {
  readonly connection: Connection;
  readonly now: number;
  readonly client: boolean;
}) {
  const { t } = useTranslation('several');
  const due = tcb?.timers.timeWait ?? null;
  if (listener) {
    return (
      <span>
        {t('backlog', { halfOpen: listener.halfOpen, backlog: listener.backlog })}
        {listener.halfOpen >= listener.backlog && <strong> – {t('full')}</strong>}
        {listener.cookie !== null && <span> · {t('cookie', { cookie: listener.cookie })}</span>}
      </span>
    );
  }
  if (due !== null) return <strong>{t('left', { s: seconds(Math.max(0, due - now)) })}</strong>;
  return client && state === 'CLOSED' ? <span className="quiet">{t('portFree')}</span> : null;
}
