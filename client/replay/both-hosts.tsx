import { useTranslation } from 'react-i18next';
import { foremost } from '#shared/game/foremost.ts';
import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { ConnectionView, HostPicture } from '#shared/game/host-picture.ts';
import type { Arrival } from '#shared/game/position.ts';
import type { TableView } from '#shared/game/view.ts';
import type { Tcb, TimerName } from '#shared/tcp/tcb.ts';
import type { Hosts } from '../ladder/layout.ts';
import { flagsOf, numbersOf } from '../ladder/notation.ts';
import { useNoteText } from '../ladder/note-text.ts';
import { seconds } from '../play/say.ts';

const TIMERS: readonly TimerName[] = ['retransmission', 'ackDue', 'timeWait', 'user'];

interface Row {
  readonly name: string;
  /** RFC names are set in the mono face. */
  readonly variable: boolean;
  readonly rare: boolean;
  /** What stands in an empty cell. */
  readonly none: string;
  readonly values: Readonly<Record<HostId, string>>;
}

interface BothHostsProps {
  readonly view: TableView;
  readonly before: TableView | null;
  /** Whose: one player could see no other host than the own. */
  readonly hosts?: Hosts;
}

/** Both TCBs, timers, inboxes and scripts side by side; what this step changed is marked. */
export function BothHosts({ view, before, hosts = 'both' }: BothHostsProps) {
  const shown = HOST_IDS.filter((host) => hosts === 'both' || hosts === host);
  const { t } = useTranslation('replay');
  const rowsOf = useRows();
  const rows = rowsOf(view);
  const old = before ? rowsOf(before) : null;
  return (
    <section className="card both-hosts">
      <h2>{t(hosts === 'both' ? 'hosts.title' : 'hosts.own')}</h2>
      <table>
        <colgroup>
          <col />
          <col span={2} />
        </colgroup>
        <thead>
          <tr>
            <td />
            {shown.map((host) => (
              <th key={host} scope="col" data-host={host} className="who">
                {t(`hosts.${host}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) =>
            hidden(row, old?.[at]) ? null : (
              <tr key={row.name}>
                <th scope="row" className={row.variable ? 'number' : undefined}>
                  {row.name}
                </th>
                {shown.map((host) => {
                  const changed = old !== null && old[at]?.values[host] !== row.values[host];
                  return (
                    <td key={host} className={changed ? 'number changed' : 'number'} data-host={host}>
                      {row.values[host]}
                      {changed && <span className="spoken"> ({t('hosts.changed')})</span>}
                    </td>
                  );
                })}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}

/** Rows that are mostly empty stand only where they say something, or have just ceased to. */
const hidden = (row: Row, old: Row | undefined): boolean =>
  row.rare && [row, old].every((it) => !it || HOST_IDS.every((host) => it.values[host] === row.none));

/** The states of all connections; where there are several, each under its name. */
const statesIn = ({ connections }: HostPicture): readonly string[] => {
  const all = Object.entries(connections);
  return all.map(([conn, { state }]) => (all.length > 1 ? `${conn} ${state}` : state));
};

/** What the table says of a view. Every view has the same rows, so that two of them can be compared. */
function useRows(): (view: TableView) => readonly Row[] {
  const { t } = useTranslation('replay');
  const note = useNoteText();
  const none = t('hosts.none');
  const connection = (picture: HostPicture): ConnectionView | undefined => foremost(picture.connections);

  const numbers = (name: string, of: (tcb: Tcb) => number | null) =>
    ({
      name,
      variable: true,
      rare: false,
      text: (picture: HostPicture) => {
        const tcb = connection(picture)?.tcb ?? null;
        return String((tcb && of(tcb)) ?? none);
      },
    }) as const;
  const words = (name: string, of: (picture: HostPicture) => readonly string[], rare = false) =>
    ({
      name,
      variable: false,
      rare,
      text: (picture: HostPicture) => of(picture).join(', ') || none,
    }) as const;
  // Before a SYN of the peer has been handled, these mean nothing yet.
  const heard = (tcb: Tcb) => tcb.state !== 'LISTEN' && tcb.state !== 'SYN-SENT';
  const spoke = (tcb: Tcb) => tcb.state !== 'LISTEN';

  const arrival = (it: Arrival): string => {
    switch (it.type) {
      case 'segment':
        return `${flagsOf(it.seg)} ${numbersOf(it.seg)}`;
      case 'timeout':
        return note.short({ ...it, type: 'timeout', t: it.at, host: 'clientHost' });
      case 'call':
        return note.short({ ...it, type: 'call', t: it.at, host: 'clientHost' });
    }
  };

  const kinds = [
    words(t('hosts.state'), statesIn),
    {
      ...words('ISS', (p) => [String(connection(p)?.iss ?? none)]),
      variable: true,
    },
    numbers('SND.UNA', (tcb) => (spoke(tcb) ? tcb.snd.una : null)),
    numbers('SND.NXT', (tcb) => (spoke(tcb) ? tcb.snd.nxt : null)),
    numbers('SND.WND', (tcb) => (heard(tcb) ? tcb.snd.wnd : null)),
    numbers('IRS', (tcb) => (heard(tcb) ? tcb.rcv.irs : null)),
    numbers('RCV.NXT', (tcb) => (heard(tcb) ? tcb.rcv.nxt : null)),
    numbers('RCV.WND', (tcb) => tcb.rcv.wnd),
    words(t('hosts.unacknowledged'), (p) =>
      (connection(p)?.tcb?.retransmissionQueue ?? []).map((it) =>
        [it.syn ? 'SYN' : '', it.len > 0 ? `${it.seq}:${it.seq + it.len}` : '', it.fin ? 'FIN' : '']
          .filter((part) => part !== '')
          .join(' '),
      ),
    ),
    words(
      t('hosts.unsent'),
      (p) => {
        const tcb = connection(p)?.tcb;
        return tcb && tcb.unsent > 0 ? [t('hosts.octets', { count: tcb.unsent })] : [];
      },
      true,
    ),
    words(
      t('hosts.outOfOrder'),
      (p) => (connection(p)?.tcb?.reassemblyQueue ?? []).map((it) => `${it.seq}:${it.seq + it.len}`),
      true,
    ),
    words(t('hosts.timers'), (p) =>
      TIMERS.flatMap((name) => {
        const due = connection(p)?.tcb?.timers[name] ?? null;
        return due === null ? [] : [t(`hosts.timer.${name}`, { s: seconds(due) })];
      }),
    ),
    words(t('hosts.inbox'), (p) =>
      p.inbox.map((it) => (p.waitedFor.includes(it.id) ? `${arrival(it)} ${t('hosts.waits')}` : arrival(it))),
    ),
    words(t('hosts.script'), (p) =>
      p.script.map(({ call }) => note.short({ type: 'call', call, t: 0, host: 'clientHost', conn: '' })),
    ),
  ];
  return (view) =>
    kinds.map(({ name, variable, rare, text }) => ({
      name,
      variable,
      rare,
      none,
      values: { clientHost: text(view.hosts.clientHost), serverHost: text(view.hosts.serverHost) },
    }));
}
