import { sent } from '../tcp/output.ts';
import { type MaybeTcb, stateOf } from '../tcp/tcb.ts';
import { rulesOf } from '../tcp/worlds/index.ts';
import { LOCAL, nameOf } from './addresses.ts';
import { bearsBareFin, withFinAcknowledged } from './bare-fin.ts';
import { withSettings } from './choices.ts';
import { courses } from './courses.ts';
import { isNeedless } from './economy.ts';
import type { Evolved } from './evolved.ts';
import type { Finding } from './finding.ts';
import { travelling } from './fits.ts';
import { type Handled, surroundings } from './handle.ts';
import { handles } from './handles.ts';
import { type HostId, peerOf } from './host-id.ts';
import { connectionOf, handled, nextIss, withdrawStaleTimeouts } from './inbox.ts';
import { isOldText } from './injected.ts';
import { type Intervention, intervene } from './intervention.ts';
import { withChosenIss } from './iss.ts';
import { legal } from './judge.ts';
import type { Script } from './lesson.ts';
import { putOnLink } from './link.ts';
import { listenerOf } from './listener.ts';
import type { LogHeader } from './log.ts';
import type { Move } from './move.ts';
import { isLate } from './pace.ts';
import {
  type Connection,
  type ConnId,
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
import { ofTheLesson, strayAfter } from './stray.ts';

/** What the host's player can know. */
export const hostView = (header: LogHeader, position: Position, host: HostId): HostView => ({
  now: position.now,
  params: withSettings(header.lesson.params, position.hosts[host].chosen?.settings),
  host: position.hosts[host],
  ...(header.lesson.rules !== undefined && { rules: header.lesson.rules }),
  ...(header.lesson.choosesIss && { choosesIss: true }),
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
): Evolved & { readonly handles: string; readonly remarks: readonly Finding[]; readonly late: boolean } {
  const played = hostView(header, before, id);
  const move = bearsBareFin(given) ? withFinAcknowledged(played, given) : given;
  const view = withChosenIss(played, move);
  const verdict = legal(view, move);
  const connection = connectionOf(view.host, move.conn);
  const after = courses(view, move.conn, move.answers, move.calls).find(
    ({ course }) => course === verdict?.pattern.course,
  );
  if (verdict === null || connection === null || after === undefined) {
    throw new Error(`entry ${entry} holds a move that is not legal in its position`);
  }
  const { pattern, segments } = verdict;
  const remarks = remarksOn(view, given, pattern, segments);
  const late = isLate(header, view, pattern);
  // What the RFC's processing calls for has been counted; a retransmission before its time has not.
  const own = segments
    .filter((s) => ['acknowledge', 'text', 'fin', 'retransmission'].includes(s.purpose))
    .map(travelling);
  const paid =
    after.tcb === null || own.length === 0 ? after.tcb : sent(after.tcb, own, surroundings(view, connection));
  const tcb = rulesOf(view.rules).kept(paid);

  const taken = [...move.answers, ...move.calls];
  // Where calls are free, an active OPEN names the one other host that there is (section 3.10.1).
  const remote = remoteAfter(view.host, move, connection) ?? (header.lesson.free ? LOCAL[peerOf(id)] : null);
  const host = hostAfter(header, view, id, move, { connection, remote, tcb, after });
  const answered = view.host.inbox.filter((a) => taken.includes(a.id));
  const what = handles(answered);
  const stray = strayAfter(view.host.inbox, taken);
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
      ...(remarks.some(({ code }) => isNeedless(code)) && { needless: true as const }),
      ...(late && { late: true as const }),
    },
  ];
  let position = withHost(before, id, withdrawStaleTimeouts(host));
  for (const segment of segments) {
    const seg = travelling(segment);
    const { local: source } = connection;
    const destination = remote ?? nowhere(entry);
    const put = putOnLink(header, position, {
      from: id,
      source,
      destination,
      seg,
      ...(stray !== null && { stray }),
    });
    position = put.position;
    const sentLine = {
      t: before.now,
      type: 'sent',
      host: id,
      // What a listener sends belongs to the connection that it makes, or would have made.
      conn: connection.listener === undefined ? move.conn : nameOf(destination),
      seg,
      packet: put.departure,
    } as const;
    lines.push(sentLine, ...put.lines);
  }
  return { ...settle(header, { position, lines }), handles: handles(ofTheLesson(answered)), remarks, late };
}

interface Made {
  readonly connection: Connection;
  readonly remote: Endpoint | null;
  readonly tcb: MaybeTcb;
  readonly after: Handled;
}

/** The host with its connections, its inbox and what its application has got. */
function hostAfter(
  { lesson, ...header }: LogHeader,
  view: HostView,
  id: HostId,
  move: Move,
  { connection, remote, tcb, after }: Made,
): Host {
  const { conn } = move;
  const taken = [...move.answers, ...move.calls];
  const died = connection.tcb !== null && tcb === null;
  const { letsRun: _, ...left } = handled(died ? withoutCalls(view.host, conn) : view.host, taken);
  const anew = died && (lesson.free || lesson.several !== undefined || left.script.some(isOpen));
  const { iss } = connection;
  const born = after.born !== undefined || after.course === 'reuse';
  const moved: Connection = {
    ...connection,
    remote: tcb?.state === 'LISTEN' ? null : remote,
    tcb,
    // Where another incarnation is to come, it gets numbers of its own.
    iss: anew || born ? nextIss(iss, lesson.issStep?.[id]) : iss,
  };
  const host: Host = {
    ...left,
    connections: {
      ...view.host.connections,
      [conn]: moved,
      ...(after.born && { [after.born.conn]: after.born.connection }),
    },
    delivered: view.host.delivered + after.delivered,
    ...(after.cookie !== undefined && { cookie: after.cookie }),
  };
  const old = view.host.inbox.some((a) => taken.includes(a.id) && isOldText({ ...header, lesson }, id, a));
  const advanced = connection.tcb !== null && tcb !== null && connection.tcb.rcv.nxt !== tcb.rcv.nxt;
  const to = listenerOf(view.host, connection);
  return rerouted(old && advanced ? { ...host, tookOldText: true } : host, conn, to);
}

/**
 * Segments that wait go where they belong by now: to the connection that a listener has made, or back to the listener
 * from one that is gone, which leaves the table.
 */
function rerouted(host: Host, conn: ConnId, listener: ConnId | null): Host {
  const connection = connectionOf(host, conn);
  if (connection === null) return host;
  if (listener !== null && (connection.tcb === null || connection.tcb.state === 'LISTEN')) {
    const { [conn]: _, ...connections } = host.connections;
    const inbox = host.inbox
      .filter((a) => a.conn !== conn || a.type === 'segment')
      .map((a) => (a.conn === conn ? { ...a, conn: listener } : a));
    return { ...host, connections, inbox };
  }
  if (connection.listener === undefined) return host;
  const inbox = host.inbox.map((a) => {
    const own = a.type === 'segment' && a.conn === conn ? nameOf(a.source) : conn;
    return connectionOf(host, own) === null || a.conn !== conn ? a : { ...a, conn: own };
  });
  return { ...host, inbox };
}

const isOpen = (item: Script[number]): boolean => 'call' in item && item.call.type === 'OPEN';

/** An application that is told that its connection has gone calls nothing more of it, until it opens another one. */
function withoutCalls(host: Host, conn: ConnId): Host {
  const [first] = Object.keys(host.connections);
  const about = (item: Script[number]) => ('event' in item ? null : (item.conn ?? first));
  const open = host.script.findIndex((item) => isOpen(item) && about(item) === conn);
  const given = host.script.filter((item, i) => about(item) !== conn || (open >= 0 && i >= open));
  return {
    ...host,
    inbox: host.inbox.filter((a) => a.type !== 'call' || a.conn !== conn || a.call.type === 'OPEN'),
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
  const letsRun = host.choices === undefined ? {} : ({ letsRun: true } as const);
  const position = withHost(before, id, { ...host, ...letsRun, waitedFor: host.inbox.map((a) => a.id) });
  return settle(header, { position, lines: [{ t: before.now, type: 'waited', host: id }] });
}

/** A teacher's hand in the network: nothing else changes. */
export function applyIntervention(header: LogHeader, before: Position, act: Intervention): Evolved {
  const line: StoryLine = { t: before.now, type: 'intervened', host: null, act };
  return settle(header, { position: intervene(before, act), lines: [line] });
}
