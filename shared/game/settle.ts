import { stateOf } from '../tcp/tcb.ts';
import type { Evolved } from './evolve.ts';
import { HOST_IDS, type HostId } from './host-id.ts';
import { enter, MAIN, makeable, nextIss, runningTimers } from './inbox.ts';
import { opensActively, type ScheduledEvent } from './lesson.ts';
import type { LogHeader } from './log.ts';
import {
  type Connection,
  type Host,
  type MatchTime,
  type Outcome,
  type Position,
  withHost,
} from './position.ts';

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
      return dueIf(stateOf(host.connections[MAIN]?.tcb ?? null) === next.when.state, next.when.later);
    case 'after':
      return dueIf(host.delivered >= next.when.octets, next.when.later);
    case 'free':
      // After the calls before it: one that still stands in the inbox comes first.
      return dueIf(makeable(host, MAIN).length === 0, 0);
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
        const entered = enter(rest, { type: 'call', conn: MAIN, call: next.call, free }, settled.now);
        settled = withHost(settled, id, entered);
        story.push({ t: settled.now, type: 'call', host: id, conn: MAIN, call: next.call });
      }
    }
  }
  const type = reached(header, settled) ? 'goal' : isDead(settled) ? 'missed' : null;
  if (settled.outcome === null && type !== null) {
    const outcome: Outcome = { type, at: settled.now };
    settled = { ...settled, outcome };
    story.push({ t: settled.now, type: 'ended', host: null, outcome });
  }
  return { position: settled, lines: story };
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
const isDead = ({ inFlight, hosts }: Position): boolean =>
  inFlight.length === 0 &&
  HOST_IDS.every((id) => {
    const { inbox, callDue, on } = hosts[id];
    return inbox.length === 0 && (callDue === null || !on) && runningTimers(hosts[id]).length === 0;
  });

/** The goal's states and octets, and nothing left on the link, in an inbox, in a script or to be acknowledged. */
function reached({ lesson: { goal } }: LogHeader, position: Position): boolean {
  const done = (id: HostId): boolean => {
    const { inbox, script, connections, delivered, on } = position.hosts[id];
    if (!on) return goal[id] === null;
    const tcb = connections[MAIN]?.tcb ?? null;
    const state = stateOf(tcb);
    return (
      inbox.length === 0 &&
      script.length === 0 &&
      (tcb?.retransmissionQueue.length ?? 0) === 0 &&
      delivered >= goal.delivered[id] &&
      (goal[id] === null || state === goal[id])
    );
  };
  return position.inFlight.length === 0 && HOST_IDS.every(done);
}
