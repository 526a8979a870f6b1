import { absorb } from '../tcp/absorb.ts';
import { rstWithoutNumbers } from '../tcp/forms.ts';
import { arrives, type Listener as TcpListener } from '../tcp/host-table.ts';
import { segEnd } from '../tcp/segment.ts';
import { type Seq, seq } from '../tcp/seq.ts';
import type { Step } from '../tcp/step.ts';
import type { MaybeTcb, Tcb } from '../tcp/tcb.ts';
import { rulesOf } from '../tcp/worlds/index.ts';
import { nameOf } from './addresses.ts';
import { chance } from './chance.ts';
import { deliveredBy, type Handled, type Send, surroundings } from './handle.ts';
import { nextIss } from './inbox.ts';
import type { Arrival, Connection, ConnId, Host, HostView, Listener } from './position.ts';

/** The name of the listener that a connection came from; null for one that came from none, and for a listener. */
export function listenerOf(host: Host, connection: Connection): ConnId | null {
  if (connection.listener !== undefined || connection.remote === null) return null;
  const found = Object.entries(host.connections).find(
    ([, c]) => c.listener !== undefined && c.local.port === connection.local.port,
  );
  return found?.[0] ?? null;
}

/** The connections that have come from the host's listener, with their TCBs. */
const childrenOf = (host: Host): Readonly<Record<ConnId, Tcb>> =>
  Object.fromEntries(
    Object.entries(host.connections).flatMap(([conn, { tcb, listener }]) =>
      tcb === null || listener !== undefined ? [] : [[conn, tcb]],
    ),
  );

/** How many of the listener's connections are half open: what fills its backlog. */
export const halfOpen = (host: Host): number =>
  Object.values(childrenOf(host)).filter((tcb) => tcb.passive && tcb.state === 'SYN-RECEIVED').length;

export const cookiesOn = (host: Host): boolean =>
  host.chosen?.settings.some((s) => s.tool === 'cookies' && s.value) ?? false;

/**
 * The ISS that stands for the peer and its SYN (RFC 4987, section 3.6): whoever gives it back has seen our SYN,ACK.
 * A round number, as all ISSs of the game are.
 */
export const cookieOf = ({ secret }: Listener, conn: ConnId, irs: Seq): Seq =>
  seq(100_000 + 100 * Math.floor(chance(secret, `cookie ${conn} ${irs}`) * 9_000));

/** What can be done with a segment that arrives at a listener: one thing, or, where its backlog is full, several. */
export function takenByListener(
  view: HostView,
  connection: Connection,
  listener: Listener,
  arrival: Extract<Arrival, { type: 'segment' }>,
): readonly Handled[] {
  const { host } = view;
  const { seg, source } = arrival;
  const conn = nameOf(source);
  const around = surroundings(view, connection);
  const connections = childrenOf(host);
  const by = (cookie: TcpListener['cookie']): { readonly step: Step; readonly tcb: MaybeTcb } => {
    const { step } = arrives(
      { listener: { backlog: listener.backlog, cookie }, connections },
      conn,
      seg,
      around,
    );
    const amended = rulesOf(view.rules).amend(connection.tcb, { type: 'segmentArrives', seg }, step);
    return { step: amended, tcb: amended.tcb?.state === 'LISTEN' ? null : amended.tcb };
  };
  // The application takes what the SYN has brought (RFC 7413) at once.
  const read = (tcb: Tcb, len: number): Tcb => {
    const after = absorb(tcb, { type: 'receiveCall', len }, around).tcb;
    return after ?? tcb;
  };
  const handled = ({ step, tcb }: ReturnType<typeof by>): Handled => ({
    tcb: connection.tcb,
    sends: step.effects.filter((effect): effect is Send => effect.type === 'send'),
    delivered: deliveredBy(step),
    rules: [step.rule],
    ...(tcb !== null && {
      born: {
        conn,
        connection: {
          local: connection.local,
          remote: source,
          tcb: read(tcb, deliveredBy(step)),
          iss: nextIss(tcb.snd.iss),
        },
      },
    }),
  });

  const plain = by(cookiesOn(host) ? (name, irs) => cookieOf(listener, name, irs) : null);
  if (plain.step.rule !== 'HT1' && plain.step.rule !== 'HT2') return [handled(plain)];
  const reset: Send = {
    type: 'send',
    reason: 'reset-backlog-full',
    seg: rstWithoutNumbers(segEnd(seg)),
    instead: [],
    silence: false,
  };
  const stays = { tcb: connection.tcb, sends: [], delivered: 0 } as const;
  const full: readonly Handled[] = [
    { ...stays, rules: ['HT1'], course: 'drop' },
    { ...stays, sends: [reset], rules: ['HT6'], course: 'refuse' },
  ];
  if (plain.step.rule !== 'HT2') return full;
  const half = absorb(
    connection.tcb,
    { type: 'segmentArrives', seg },
    { ...around, iss: cookieOf(listener, conn, seg.seq) },
  );
  return [{ ...handled(plain), course: 'cookie', ...(half.tcb && { unkept: half.tcb }) }, ...full];
}
