import { sent } from '../tcp/output.ts';
import { stateOf } from '../tcp/tcb.ts';
import { bearsBareFin, withFinAcknowledged } from './bare-fin.ts';
import type { Finding } from './finding.ts';
import { travelling } from './fits.ts';
import { handle, surroundings } from './handle.ts';
import { handles } from './handles.ts';
import { HOST_IDS, type HostId, peerOf } from './host-id.ts';
import {
  connectionFor,
  connectionOf,
  enter,
  handled,
  MAIN,
  mustAct,
  runningTimers,
  scheduleCall,
  withdrawStaleTimeouts,
} from './inbox.ts';
import { legal } from './judge.ts';
import { putOnLink } from './link.ts';
import type { LogHeader } from './log.ts';
import type { Move } from './move.ts';
import type { Connection, Endpoint, Host, HostView, MatchTime, Packet, Position } from './position.ts';
import { praise } from './praise.ts';
import { remarksOn } from './remarks.ts';
import type { StoryLine } from './story.ts';

/** A position, and what happened on the way to it. */
export interface Evolved {
  readonly position: Position;
  readonly lines: readonly StoryLine[];
}

/** What the host's player can know. */
export const hostView = (header: LogHeader, position: Position, host: HostId): HostView => ({
  now: position.now,
  params: header.lesson.params,
  host: position.hosts[host],
});

const withHost = (position: Position, id: HostId, host: Host): Position => ({
  ...position,
  hosts: { ...position.hosts, [id]: host },
});

/**
 * The position after a legal move: the arrivals are handled, the segments are on the link, the TCB has moved on.
 * @throws if the move is not legal here, which a judged log never holds.
 */
export function applyMove(
  header: LogHeader,
  before: Position,
  id: HostId,
  given: Move,
  entry: number,
): Evolved & { readonly handles: string; readonly remarks: readonly Finding[] } {
  const view = hostView(header, before, id);
  const move = bearsBareFin(given) ? withFinAcknowledged(view, given) : given;
  const verdict = legal(view, move);
  const connection = connectionOf(view.host, move.conn);
  const after = handle(view, move.conn, move.answers, move.calls);
  if (verdict === null || connection === null || after === null) {
    throw new Error(`entry ${entry} holds a move that is not legal in its position`);
  }
  const { pattern, segments } = verdict;
  const remarks = remarksOn(view, given, pattern, segments);
  const own = segments.filter((s) => ['acknowledge', 'text', 'fin'].includes(s.purpose)).map(travelling);
  const tcb =
    after.tcb === null || own.length === 0 ? after.tcb : sent(after.tcb, own, surroundings(view, connection));

  const taken = [...move.answers, ...move.calls];
  const remote = remoteAfter(view.host, move, connection);
  const host: Host = {
    ...handled(view.host, taken),
    connections: {
      ...view.host.connections,
      [move.conn]: { ...connection, tcb, remote: tcb?.state === 'LISTEN' ? null : remote },
    },
    delivered: view.host.delivered + after.delivered,
  };
  const what = handles(view.host.inbox.filter((a) => taken.includes(a.id)));
  const lines: StoryLine[] = [
    {
      t: before.now,
      type: 'moved',
      host: id,
      conn: move.conn,
      entry,
      handles: what,
      from: stateOf(connection.tcb),
      becomes: pattern.becomes,
      silent: segments.length === 0,
      praise: praise(view, pattern, segments),
      ...(remarks.length > 0 && { remarks }),
    },
  ];
  let position = withHost(before, id, withdrawStaleTimeouts(host));
  for (const segment of segments) {
    const seg = travelling(segment);
    const { local: source } = connection;
    const destination = remote ?? nowhere(entry);
    const put = putOnLink(header, position, { from: id, source, destination, seg });
    position = put.position;
    lines.push({ t: before.now, type: 'sent', host: id, conn: move.conn, seg, packet: put.packet.id });
  }
  return { ...settle(header, { position, lines }), handles: what, remarks };
}

/** The other end: known already, or learnt from the segments that the move answers. */
function remoteAfter(host: Host, move: Move, connection: Connection): Endpoint | null {
  const first = host.inbox.find((a) => a.type === 'segment' && move.answers.includes(a.id));
  return connection.remote ?? (first?.type === 'segment' ? first.source : null);
}

function nowhere(entry: number): never {
  throw new Error(`entry ${entry} sends a segment to nobody`);
}

/** The player lets everything that stands in the inbox wait. */
export function applyWait(header: LogHeader, before: Position, id: HostId): Evolved {
  const host = before.hosts[id];
  const position = withHost(before, id, { ...host, waitedFor: host.inbox.map((a) => a.id) });
  return settle(header, { position, lines: [{ t: before.now, type: 'waited', host: id }] });
}

/** What can become due, in the order in which things due at the same time happen. */
type Due = { readonly at: MatchTime } & (
  | { readonly type: 'delivery'; readonly packet: Packet }
  | { readonly type: 'calls' }
  | { readonly type: 'timeout'; readonly host: HostId }
);

/** The next thing that happens by itself, if match time runs on; null where nothing will. */
function nextDue(position: Position): Due | null {
  const all: Due[] = position.inFlight.map((packet) => ({ type: 'delivery', at: packet.due, packet }));
  for (const host of HOST_IDS) {
    const { callDue } = position.hosts[host];
    if (callDue !== null) all.push({ type: 'calls', at: callDue });
  }
  for (const host of HOST_IDS) {
    // A timer does not enter while an arrival stands neither answered nor waited for.
    if (mustAct(position.hosts[host])) continue;
    for (const { due } of runningTimers(position.hosts[host])) all.push({ type: 'timeout', at: due, host });
  }
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

function happen({ position, lines }: Evolved, due: Due): Evolved {
  const { now } = position;
  switch (due.type) {
    case 'delivery': {
      const { packet } = due;
      const id = peerOf(packet.from);
      const { source, seg } = packet;
      const conn = connectionFor(position.hosts[id], packet);
      const host = enter(position.hosts[id], { type: 'segment', conn, source, seg }, now);
      const inFlight = position.inFlight.filter((p) => p.id !== packet.id);
      return {
        position: withHost({ ...position, inFlight }, id, host),
        lines: [...lines, { t: now, type: 'arrived', host: id, conn, seg, packet: packet.id }],
      };
    }
    case 'timeout': {
      const host = position.hosts[due.host];
      const running = runningTimers(host).find((r) => r.due === due.at);
      if (running === undefined) return { position, lines };
      const { conn, timer } = running;
      return {
        position: withHost(position, due.host, enter(host, { type: 'timeout', ...running }, now)),
        lines: [...lines, { t: now, type: 'timeout', host: due.host, conn, timer }],
      };
    }
    case 'calls':
      // `settle` lets every call in whose moment has come.
      return { position, lines };
  }
}

/** After every step: the application's calls whose moment has come enter, and the goal is looked at. */
export function settle(header: LogHeader, { position, lines }: Evolved): Evolved {
  let settled = position;
  const story = [...lines];
  for (const id of HOST_IDS) {
    for (;;) {
      const host = scheduleCall(settled.hosts[id], settled.now);
      settled = withHost(settled, id, host);
      const next = host.script[0];
      if (next === undefined || host.callDue === null || host.callDue > settled.now) break;
      const free = next.when.type === 'free';
      const entered = enter(host, { type: 'call', conn: MAIN, call: next.call, free }, settled.now);
      settled = withHost(settled, id, { ...entered, script: host.script.slice(1), callDue: null });
      story.push({ t: settled.now, type: 'call', host: id, conn: MAIN, call: next.call });
    }
  }
  if (settled.outcome === null && reached(header, settled)) {
    const outcome = { type: 'goal', at: settled.now } as const;
    settled = { ...settled, outcome };
    story.push({ t: settled.now, type: 'ended', host: null, outcome });
  }
  return { position: settled, lines: story };
}

/** Both connections in the goal's states, nothing on the link, nothing left to handle or to call. */
function reached({ lesson }: LogHeader, position: Position): boolean {
  return (
    position.inFlight.length === 0 &&
    HOST_IDS.every((id) => {
      const { inbox, script, connections } = position.hosts[id];
      return (
        inbox.length === 0 &&
        script.length === 0 &&
        stateOf(connections[MAIN]?.tcb ?? null) === lesson.goal[id]
      );
    })
  );
}
