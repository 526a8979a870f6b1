import { sent } from '../tcp/output.ts';
import { stateOf } from '../tcp/tcb.ts';
import { bearsBareFin, withFinAcknowledged } from './bare-fin.ts';
import type { Finding } from './finding.ts';
import { travelling } from './fits.ts';
import { handle, surroundings } from './handle.ts';
import { handles } from './handles.ts';
import type { HostId } from './host-id.ts';
import { connectionOf, handled, nextIss, withdrawStaleTimeouts } from './inbox.ts';
import { type Intervention, intervene } from './intervention.ts';
import { legal } from './judge.ts';
import type { Script } from './lesson.ts';
import { putOnLink } from './link.ts';
import type { LogHeader } from './log.ts';
import type { Move } from './move.ts';
import {
  type Connection,
  type Endpoint,
  type Host,
  type HostView,
  type Position,
  withHost,
} from './position.ts';
import { praise } from './praise.ts';
import { remarksOn } from './remarks.ts';
import { settle } from './settle.ts';
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
  // What the RFC's processing calls for has been counted; a retransmission before its time has not.
  const own = segments
    .filter((s) => ['acknowledge', 'text', 'fin', 'retransmission'].includes(s.purpose))
    .map(travelling);
  const tcb =
    after.tcb === null || own.length === 0 ? after.tcb : sent(after.tcb, own, surroundings(view, connection));

  const taken = [...move.answers, ...move.calls];
  const remote = remoteAfter(view.host, move, connection);
  const died = connection.tcb !== null && tcb === null;
  const left = handled(died ? withoutCalls(view.host) : view.host, taken);
  const host: Host = {
    ...left,
    connections: {
      ...view.host.connections,
      [move.conn]: {
        local: connection.local,
        remote: tcb?.state === 'LISTEN' ? null : remote,
        tcb,
        // Where another incarnation is to come, it gets numbers of its own.
        iss: died && left.script.some(isOpen) ? nextIss(connection.iss) : connection.iss,
      },
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
    const sentLine = {
      t: before.now,
      type: 'sent',
      host: id,
      conn: move.conn,
      seg,
      packet: put.departure,
    } as const;
    lines.push(sentLine, ...put.lines);
  }
  return { ...settle(header, { position, lines }), handles: what, remarks };
}

const isOpen = (item: Script[number]): boolean => 'call' in item && item.call.type === 'OPEN';

/** An application that is told that its connection has gone calls nothing more, until it opens another one. */
function withoutCalls(host: Host): Host {
  const open = host.script.findIndex(isOpen);
  const given = host.script.filter((item, i) => 'event' in item || (open >= 0 && i >= open));
  return {
    ...host,
    inbox: host.inbox.filter((a) => a.type !== 'call' || a.call.type === 'OPEN'),
    script: given,
    callDue: given[0] === host.script[0] ? host.callDue : null,
  };
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

/** A teacher's hand in the network: nothing else changes. */
export function applyIntervention(header: LogHeader, before: Position, act: Intervention): Evolved {
  const line: StoryLine = { t: before.now, type: 'intervened', host: null, act };
  return settle(header, { position: intervene(before, act), lines: [line] });
}
