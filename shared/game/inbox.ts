import { add, type Seq } from '../tcp/seq.ts';
import type { TimerName } from '../tcp/tcb.ts';
import type {
  Arrival,
  ArrivalId,
  Connection,
  ConnId,
  Endpoint,
  Host,
  MatchTime,
  Packet,
} from './position.ts';

/** The connection of the lessons that need only one. */
export const MAIN: ConnId = 'A';

/** The host's connection of that name; whatever a player may send as a name. */
export const connectionOf = (host: Host, conn: ConnId): Connection | null =>
  Object.hasOwn(host.connections, conn) ? (host.connections[conn] ?? null) : null;

/** The ISS of the connection's next incarnation: the host's clock has moved on by then (section 3.4.1). */
export const nextIss = (iss: Seq): Seq => add(iss, 20_000);

type New<A> = A extends Arrival ? Omit<A, 'id' | 'at'> : never;

/** The host with one more arrival at the end of its inbox. */
export function enter(host: Host, arrival: New<Arrival>, at: MatchTime): Host {
  const id = host.arrivals + 1;
  return { ...host, arrivals: id, inbox: [...host.inbox, { ...arrival, id, at }] };
}

const sameEndpoint = (a: Endpoint, b: Endpoint): boolean => a.address === b.address && a.port === b.port;

/**
 * The connection that a packet is for (section 3.10.7): the one with its four-tuple, else the one that is bound to
 * the port without a peer (a listener, or nothing yet).
 * @throws if the host has nothing at all on that port; no lesson so far sends anything there.
 */
export function connectionFor(host: Host, { source, destination }: Packet): ConnId {
  const onPort = Object.entries(host.connections).filter(([, c]) => sameEndpoint(c.local, destination));
  const exact = onPort.find(([, c]) => c.remote !== null && sameEndpoint(c.remote, source));
  const bound = exact ?? onPort.find(([, c]) => c.remote === null);
  if (bound === undefined) throw new Error(`nothing is bound to port ${destination.port}`);
  return bound[0];
}

/**
 * Whether the player has to handle something before the clock of the relaxed pace goes on. What the application calls
 * at the very beginning cannot be let wait: the match begins with it.
 */
export const mustAct = (host: Host): boolean =>
  host.inbox.some((a) => {
    if (a.type === 'call' && a.free) return false;
    return !host.waitedFor.includes(a.id) || (a.type === 'call' && a.at === 0);
  });

/**
 * The segments and timeouts that wait at a connection, oldest first: what a move can answer, as a prefix. A timeout
 * that the player let wait gives way to segments that came after it, for they may be what it waited for.
 */
export function answerable(host: Host, conn: ConnId): readonly ArrivalId[] {
  const waiting = host.inbox.filter((a) => a.conn === conn && a.type !== 'call');
  const lastSegment = waiting.findLastIndex((a) => a.type === 'segment');
  const givesWay = (a: Arrival, i: number) =>
    a.type === 'timeout' && i < lastSegment && host.waitedFor.includes(a.id);
  return waiting.filter((a, i) => !givesWay(a, i)).map((a) => a.id);
}

/** The application's calls that wait at a connection, oldest first: a move makes a prefix of them. */
export const makeable = (host: Host, conn: ConnId): readonly ArrivalId[] =>
  host.inbox.filter((a) => a.conn === conn && a.type === 'call').map((a) => a.id);

/** The host without what a move has handled. */
export function handled(host: Host, ids: readonly ArrivalId[]): Host {
  const left = (id: ArrivalId) => !ids.includes(id);
  return {
    ...host,
    inbox: host.inbox.filter((a) => left(a.id)),
    waitedFor: host.waitedFor.filter(left),
  };
}

/** A timeout is withdrawn when what it waited for has been handled: the timer was stopped or set anew. */
export function withdrawStaleTimeouts(host: Host): Host {
  const stale = host.inbox.filter(
    (a) => a.type === 'timeout' && host.connections[a.conn]?.tcb?.timers[a.timer] !== a.due,
  );
  return stale.length === 0
    ? host
    : handled(
        host,
        stale.map((a) => a.id),
      );
}

const TIMERS = ['retransmission', 'ackDue', 'timeWait', 'user'] as const satisfies readonly TimerName[];

export interface RunningTimer {
  readonly conn: ConnId;
  readonly timer: TimerName;
  readonly due: MatchTime;
}

/** The timers that have not run out into the inbox yet. */
export function runningTimers(host: Host): readonly RunningTimer[] {
  const running: RunningTimer[] = [];
  for (const [conn, { tcb }] of Object.entries(host.connections)) {
    if (tcb === null) continue;
    for (const timer of TIMERS) {
      const due = tcb.timers[timer];
      const entered = host.inbox.some((a) => a.type === 'timeout' && a.conn === conn && a.timer === timer);
      if (due !== null && !entered) running.push({ conn, timer, due });
    }
  }
  return running;
}
