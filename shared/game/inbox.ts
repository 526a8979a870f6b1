import { add, type Seq } from '../tcp/seq.ts';
import { stateOf, type TimerName } from '../tcp/tcb.ts';
import type { OfferedCall } from './choices.ts';
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

/** The host's connection of that name; whatever a player may send as a name. */
export const connectionOf = (host: Host, conn: ConnId): Connection | null =>
  Object.hasOwn(host.connections, conn) ? (host.connections[conn] ?? null) : null;

/** Whether it is a listener that makes connections. */
export const listensOn = ({ listener, tcb }: Connection): boolean =>
  listener !== undefined && tcb?.state === 'LISTEN';

/** How far the host's clock moves on until the connection's next incarnation (section 3.4.1), in octets. */
export const ISS_STEP = 20_000;

/** The ISS of the connection's next incarnation. */
export const nextIss = (iss: Seq, step: number = ISS_STEP): Seq => add(iss, step);

type New<A> = A extends Arrival ? Omit<A, 'id' | 'at'> : never;

/** The host with one more arrival at the end of its inbox. */
export function enter(host: Host, arrival: New<Arrival>, at: MatchTime): Host {
  const id = host.arrivals + 1;
  const { letsRun: _, ...awake } = host;
  return { ...awake, arrivals: id, inbox: [...host.inbox, { ...arrival, id, at }] };
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
  asksForCall(host) ||
  host.inbox.some((a) => {
    if (a.type === 'call' && a.free) return false;
    return !host.waitedFor.includes(a.id) || (a.type === 'call' && a.at === 0);
  });

/** Something of it is under way or unacknowledged: it will go on by itself. */
const isMoving = ({ tcb }: Connection): boolean =>
  tcb !== null && (tcb.retransmissionQueue.length > 0 || tcb.unsent > 0);

/** The calls that the lesson leaves to the player, and that the connection's state allows now. */
export const offeredCalls = (host: Host, conn: ConnId): readonly OfferedCall[] => {
  const connection = connectionOf(host, conn);
  if (host.choices === undefined || connection === null || makeable(host, conn).length > 0) return [];
  return host.choices.calls.filter((offer) => offer.in.includes(stateOf(connection.tcb)));
};

/** Nothing goes on by itself, and the application could call: the player says so, or says to wait. */
export const asksForCall = (host: Host): boolean =>
  host.on &&
  host.choices !== undefined &&
  host.letsRun !== true &&
  host.inbox.length === 0 &&
  !Object.values(host.connections).some(isMoving) &&
  Object.keys(host.connections).some((conn) => offeredCalls(host, conn).some(({ asks }) => asks));

/**
 * The segments and timeouts that wait at a connection, oldest first: what a move can answer, as a prefix. A timeout
 * that the player let wait gives way to segments that came after it, for they may be what it waited for. A listener
 * answers one by one.
 */
export function answerable(host: Host, conn: ConnId): readonly ArrivalId[] {
  const waiting = host.inbox.filter((a) => a.conn === conn && a.type !== 'call');
  const lastSegment = waiting.findLastIndex((a) => a.type === 'segment');
  const givesWay = (a: Arrival, i: number) =>
    a.type === 'timeout' && i < lastSegment && host.waitedFor.includes(a.id);
  const all = waiting.filter((a, i) => !givesWay(a, i)).map((a) => a.id);
  // A listener makes a connection of each SYN, and each gets an answer of its own.
  const connection = connectionOf(host, conn);
  return connection !== null && listensOn(connection) ? all.slice(0, 1) : all;
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
