import { nameOf } from './addresses.ts';
import type { Evolved } from './evolved.ts';
import { HOST_IDS, type HostId, peerOf } from './host-id.ts';
import { connectionFor, enter, mustAct, runningTimers } from './inbox.ts';
import type { LogHeader } from './log.ts';
import { type MatchTime, type Packet, type Position, withHost } from './position.ts';
import { settle } from './settle.ts';

/** What can become due, in the order in which things due at the same time happen. */
type Due = { readonly at: MatchTime } & (
  | { readonly type: 'delivery'; readonly packet: Packet }
  | { readonly type: 'script' | 'deadline' }
  | { readonly type: 'timeout'; readonly host: HostId }
);

/** The next thing that happens by itself, if match time runs on; null where nothing will. */
function nextDue(position: Position): Due | null {
  const all: Due[] = position.inFlight.map((packet) => ({ type: 'delivery', at: packet.due, packet }));
  for (const id of HOST_IDS) {
    const { callDue, on } = position.hosts[id];
    if (on && callDue !== null) all.push({ type: 'script', at: callDue });
  }
  for (const id of HOST_IDS) {
    // A timer does not enter while an arrival stands neither answered nor waited for.
    if (mustAct(position.hosts[id])) continue;
    for (const { due } of runningTimers(position.hosts[id])) all.push({ type: 'timeout', at: due, host: id });
  }
  const { deadline } = position;
  if (deadline !== undefined) all.push({ type: 'deadline', at: deadline });
  return all.reduce<Due | null>((first, due) => (first === null || due.at < first.at ? due : first), null);
}

/** The match time at which something happens by itself, or null. */
export const nextDueAt = (position: Position): MatchTime | null => {
  const due = nextDue(position);
  return due === null ? null : Math.max(due.at, position.now);
};

/** Lets match time run to `t` (ms), and everything happen that is due by then. */
export function advance(header: LogHeader, before: Position, t: MatchTime): Evolved {
  let evolved: Evolved = { position: before, lines: [] };
  for (let due = nextDue(before); due !== null && due.at <= t; due = nextDue(evolved.position)) {
    if (evolved.position.outcome !== null) break;
    const now = Math.max(due.at, evolved.position.now);
    evolved = settle(header, happen({ ...evolved, position: { ...evolved.position, now } }, due));
  }
  const { position, lines } = evolved;
  return { position: { ...position, now: Math.max(t, position.now) }, lines };
}

function happen(evolved: Evolved, due: Due): Evolved {
  switch (due.type) {
    case 'delivery':
      return deliver(evolved, due.packet);
    case 'timeout':
      return runOut(evolved, due.host, due.at);
    case 'script':
    case 'deadline':
      // `settle` lets in whatever's moment has come.
      return evolved;
  }
}

function deliver({ position, lines }: Evolved, packet: Packet): Evolved {
  const id = peerOf(packet.from);
  const { source, seg, departure, stray } = packet;
  const arrived = { ...position, inFlight: position.inFlight.filter((p) => p.id !== packet.id) };
  // A host that is off hears nothing.
  if (!position.hosts[id].on) return { position: arrived, lines };
  const conn = connectionFor(position.hosts[id], packet);
  const listens = position.hosts[id].connections[conn]?.listener !== undefined;
  // At a listener it waits for a connection of its own, under whose name it is told.
  const named = listens ? nameOf(source) : conn;
  const host = enter(
    position.hosts[id],
    { type: 'segment', conn, source, seg, ...(stray !== undefined && { stray }) },
    position.now,
  );
  return {
    position: withHost(arrived, id, host),
    lines: [...lines, { t: position.now, type: 'arrived', host: id, conn: named, seg, packet: departure }],
  };
}

function runOut({ position, lines }: Evolved, id: HostId, at: MatchTime): Evolved {
  const host = position.hosts[id];
  const running = runningTimers(host).find((r) => r.due === at);
  if (running === undefined) return { position, lines };
  const { conn, timer } = running;
  return {
    position: withHost(position, id, enter(host, { type: 'timeout', ...running }, position.now)),
    lines: [...lines, { t: position.now, type: 'timeout', host: id, conn, timer }],
  };
}
