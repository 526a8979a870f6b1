import { stateOf } from '../tcp/tcb.ts';
import type { Evolved } from './evolved.ts';
import { HOST_IDS, type HostId } from './host-id.ts';
import { enter, makeable, nextIss, runningTimers } from './inbox.ts';
import { type LostEnd, opensActively, type ScheduledEvent } from './lesson.ts';
import type { LogHeader } from './log.ts';
import {
  type Connection,
  type ConnId,
  type Host,
  type MatchTime,
  type Outcome,
  type Position,
  withHost,
} from './position.ts';
import { ENDLESS_ANSWERS, isEndless } from './stray.ts';

/** The connection that the next item of the script is about. */
const connOf = (host: Host): ConnId => {
  const next = host.script[0];
  const named = next !== undefined && 'call' in next ? next.conn : undefined;
  return named ?? Object.keys(host.connections)[0] ?? '';
};

/** The host with the moment of what its script holds next, if that is known now and was not before. */
function scheduleNext(host: Host, now: MatchTime): Host {
  const next = host.script[0];
  if (next === undefined || host.callDue !== null) return host;
  const dueIf = (reached: boolean, later: number): Host =>
    reached ? { ...host, callDue: now + later } : host;
  switch (next.when.type) {
    case 'at':
      return { ...host, callDue: next.when.t };
    case 'in':
      return dueIf(stateOf(host.connections[connOf(host)]?.tcb ?? null) === next.when.state, next.when.later);
    case 'after':
      return dueIf(host.delivered >= next.when.octets, next.when.later);
    case 'free':
      // After the calls before it: one that still stands in the inbox comes first.
      return dueIf(makeable(host, connOf(host)).length === 0, 0);
  }
}

/** After every step: what the scripts hold for this moment happens, and the goal is looked at. */
export function settle(header: LogHeader, { position, lines }: Evolved): Evolved {
  let settled = position;
  const story = [...lines];
  for (const id of HOST_IDS) {
    for (;;) {
      const host = scheduleNext(settled.hosts[id], settled.now);
      settled = withHost(settled, id, host);
      const next = host.script[0];
      if (!host.on || next === undefined || host.callDue === null || host.callDue > settled.now) break;
      const rest: Host = { ...host, script: host.script.slice(1), callDue: null };
      if ('event' in next) {
        settled = withHost(settled, id, befall(rest, next.event));
        story.push({ t: settled.now, type: 'machine', host: id, event: next.event });
      } else {
        const free = next.when.type === 'free';
        const conn = connOf(host);
        const entered = enter(rest, { type: 'call', conn, call: next.call, free }, settled.now);
        settled = withHost(settled, id, entered);
        story.push({ t: settled.now, type: 'call', host: id, conn, call: next.call });
      }
    }
  }
  const outcome = settled.outcome === null ? outcomeOf(header, settled) : null;
  if (outcome !== null) {
    settled = { ...settled, outcome };
    story.push({ t: settled.now, type: 'ended', host: null, outcome });
  }
  return { position: settled, lines: story };
}

/** How the match ends here, if it does. */
function outcomeOf(header: LogHeader, position: Position): Outcome | null {
  const at = position.now;
  if (reached(header, position)) return { type: 'goal', at };
  const lost = header.lesson.lost?.find(({ when }) => isLost(position, when));
  if (lost !== undefined) return { type: 'lost', at, end: lost.id };
  if (isEndless(position)) return { type: 'lost', at, end: ENDLESS_ANSWERS };
  // In free play somebody may always call something.
  return !header.lesson.free && isDead(position) ? { type: 'missed', at } : null;
}

/** Whether a declared end has come. */
function isLost({ hosts, now }: Position, when: LostEnd['when']): boolean {
  switch (when.type) {
    case 'closed': {
      const { connections, script, inbox } = hosts[when.host];
      const over = script.length === 0 && inbox.every((a) => a.conn !== when.conn);
      return over && (connections[when.conn]?.tcb ?? null) === null;
    }
    case 'at':
      return now >= when.t;
    case 'old-text':
      return HOST_IDS.some((id) => hosts[id].tookOldText === true);
  }
}

/** What a machine forgets: everything. A host that is off stays so; one that reboots is up again at once. */
function befall(host: Host, event: ScheduledEvent['event']): Host {
  const forgotten = ({ local, remote, iss }: Connection): Connection => ({
    local,
    // A machine that opens the connection anew names the same remote socket again.
    remote: opensActively(host.script) ? remote : null,
    tcb: null,
    iss: nextIss(iss),
  });
  return {
    ...host,
    on: event !== 'off',
    connections: Object.fromEntries(
      Object.entries(host.connections).map(([conn, connection]) => [conn, forgotten(connection)]),
    ),
    inbox: [],
    waitedFor: [],
  };
}

/** Nothing is under way, waits, or will come by itself: a connection was refused, say, while an OPEN was left to wait. */
const isDead = ({ inFlight, hosts, deadline }: Position): boolean =>
  inFlight.length === 0 &&
  deadline === undefined &&
  HOST_IDS.every((id) => {
    const { inbox, callDue, on } = hosts[id];
    return inbox.length === 0 && (callDue === null || !on) && runningTimers(hosts[id]).length === 0;
  });

/** The goal's states and octets, and nothing left on the link, in an inbox, in a script or to be acknowledged. */
function reached({ lesson: { goal } }: LogHeader, position: Position): boolean {
  const { atOnce = false } = goal;
  const done = (id: HostId): boolean => {
    const { inbox, script, connections, delivered, on } = position.hosts[id];
    if (!on) return goal[id] === null;
    const [first = ''] = Object.keys(connections);
    const wanted = goal.connections?.[id] ?? { [first]: goal[id] };
    const inTheirStates = Object.entries(wanted).every(([conn, state]) => {
      const tcb = connections[conn]?.tcb ?? null;
      const settled = atOnce || (tcb?.retransmissionQueue.length ?? 0) === 0;
      return settled && (state === null || state === stateOf(tcb));
    });
    const nothingWaits = atOnce || (inbox.length === 0 && script.length === 0);
    return inTheirStates && nothingWaits && delivered >= goal.delivered[id];
  };
  return (atOnce || position.inFlight.length === 0) && HOST_IDS.every(done);
}
