import { has } from '../tcp/segment.ts';
import type { Seq } from '../tcp/seq.ts';
import type { TcpState } from '../tcp/state.ts';
import { type MaybeTcb, stateOf, type Tcb } from '../tcp/tcb.ts';
import { nameOf } from './addresses.ts';
import type { OfferedCall, Setting } from './choices.ts';
import { offeredCalls } from './inbox.ts';
import type { Call, ScheduledCall } from './lesson.ts';
import { cookieOf, cookiesOn, halfOpen } from './listener.ts';
import type { Arrival, ArrivalId, Connection, ConnId, Endpoint, Host, Listener } from './position.ts';

/** A connection as its reader sees it; `Block` is the TCB, or as much of it as may be seen. */
export interface ConnectionView<Block = Tcb> {
  readonly local: Endpoint;
  readonly remote: Endpoint | null;
  readonly state: TcpState;
  /** The ISS that this host uses, or will use, for the connection. */
  readonly iss: Seq;
  readonly tcb: Block | null;
  /** The ISS of the connection before, where the player is to choose one. */
  readonly lastIss?: Seq;
  /** A listener, how many of its connections are half open, and the SYN cookie that would answer what waits. */
  readonly listener?: Listener & { readonly halfOpen: number; readonly cookie: number | null };
}

/** What a lesson leaves to the player, and what has been set. */
export interface ChoicesView {
  readonly settings: readonly Setting[];
  readonly calls: readonly OfferedCall[];
  readonly chosen: NonNullable<Host['chosen']>;
  /** The calls that can be made now. */
  readonly now: readonly { readonly conn: ConnId; readonly call: Call }[];
}

export interface HostPicture<Block = Tcb> {
  readonly connections: Readonly<Record<ConnId, ConnectionView<Block>>>;
  readonly inbox: readonly Arrival[];
  readonly waitedFor: readonly ArrivalId[];
  /** Calls that the application will still make. */
  readonly script: readonly ScheduledCall[];
  /** A host that is off neither hears nor says anything any more. */
  readonly on: boolean;
  /** Left out where the lesson leaves nothing but the moves to the player. */
  readonly choices?: ChoicesView;
  /** The Fast Open cookie that the host holds or grants ('': none yet); left out: no Fast Open here. */
  readonly cookie?: string;
}

/** A host as somebody may see it. */
export function pictureOf<Block>(
  host: Host,
  shown: (tcb: MaybeTcb, conn: ConnId) => Block | null,
): HostPicture<Block> {
  const { connections, inbox, waitedFor, script, on, choices, chosen, cookie } = host;
  return {
    connections: Object.fromEntries(
      Object.entries(connections).map(([conn, connection]) => [
        conn,
        connectionView(host, conn, connection, shown),
      ]),
    ),
    // A wrong segment looks like any other to the host that it comes to.
    inbox: inbox.map(asSeen),
    waitedFor,
    // The application's calls are its own; what will befall the machine nobody knows.
    script: script.filter((item) => 'call' in item),
    on,
    ...(choices !== undefined && {
      choices: {
        settings: choices.settings,
        calls: choices.calls,
        chosen: chosen ?? { count: 0, settings: [] },
        now: Object.keys(connections).flatMap((conn) =>
          offeredCalls(host, conn).map(({ call }) => ({ conn, call })),
        ),
      },
    }),
    ...(cookie !== undefined && { cookie }),
  };
}

function asSeen(arrival: Arrival): Arrival {
  if (arrival.type !== 'segment') return arrival;
  const { stray: _, ...seen } = arrival;
  return seen;
}

function connectionView<Block>(
  host: Host,
  conn: ConnId,
  connection: Connection,
  shown: (tcb: MaybeTcb, conn: ConnId) => Block | null,
): ConnectionView<Block> {
  const { local, remote, tcb, iss, lastIss, listener } = connection;
  return {
    local,
    remote,
    state: stateOf(tcb),
    iss,
    tcb: shown(tcb, conn),
    ...(lastIss !== undefined && { lastIss }),
    ...(listener !== undefined && {
      listener: { ...listener, halfOpen: halfOpen(host), cookie: cookieNow(host, conn, listener) },
    }),
  };
}

/** With the backlog full and cookies on: what the SYN,ACK to the first SYN that waits has to bear. */
function cookieNow(host: Host, conn: ConnId, listener: Listener): Seq | null {
  if (!cookiesOn(host) || halfOpen(host) < listener.backlog) return null;
  const first = host.inbox.find((a) => a.conn === conn);
  return first?.type === 'segment' && has(first.seg, 'SYN')
    ? cookieOf(listener, nameOf(first.source), first.seg.seq)
    : null;
}
