import { CTLS, type Segment } from '../tcp/segment.ts';
import { seq } from '../tcp/seq.ts';
import { nameOf } from './addresses.ts';
import type { Evolved } from './evolved.ts';
import type { Field, Finding } from './finding.ts';
import type { HostId } from './host-id.ts';
import { connectionOf } from './inbox.ts';
import { putOnLink } from './link.ts';
import type { LogHeader } from './log.ts';
import type { Draft, Move } from './move.ts';
import type { ConnId, Endpoint, Host, Position } from './position.ts';
import { settle } from './settle.ts';
import type { StoryLine } from './story.ts';

// Consequences mode: what is wrong goes out all the same, as if the host's TCP had been written so. Its sender's TCB and
// inbox stay untouched; the other host must answer what comes as section 3.10 says, whatever that leads to.

/** Where only this was wrong, the segments were right: they go out when the rest is right, too. */
const BESIDE_SEGMENTS: readonly Field[] = ['becomes', 'answers', 'calls'];

/** The segment as it is drafted; null where something is missing that no segment can go without. */
function segmentOf({ ctl, seq: own, ack, len }: Draft, wnd: number): Segment | null {
  const bits = CTLS.filter((bit) => ctl.includes(bit));
  const acknowledges = bits.includes('ACK');
  if (own === null || (acknowledges && ack === null)) return null;
  return { seq: seq(own), ack: acknowledges && ack !== null ? seq(ack) : null, ctl: bits, len, wnd };
}

/** Where the host would send it: to its peer, or to whoever has sent what waits here. */
function destinationOf(host: Host, conn: ConnId): Endpoint | null {
  const waiting = host.inbox.find((a) => a.type === 'segment' && a.conn === conn);
  return connectionOf(host, conn)?.remote ?? (waiting?.type === 'segment' ? waiting.source : null);
}

/** What is on the link after a refused move, if what was wrong were its segments and they can travel. */
export function applyStray(
  header: LogHeader,
  before: Position,
  id: HostId,
  move: Move,
  findings: readonly Finding[],
): Evolved {
  const host = before.hosts[id];
  const connection = connectionOf(host, move.conn);
  const destination = destinationOf(host, move.conn);
  const wrong = findings.some(({ field }) => !BESIDE_SEGMENTS.includes(field));
  if (!header.settings.consequences || !wrong || connection === null || destination === null || !host.on)
    return { position: before, lines: [] };
  let position = before;
  const lines: StoryLine[] = [];
  for (const draft of move.segments) {
    const seg = segmentOf(draft, header.lesson.params.rcvWnd);
    if (seg === null) continue;
    const { local: source } = connection;
    const put = putOnLink(header, position, { from: id, source, destination, seg, stray: 0 });
    position = put.position;
    const conn = connection.listener === undefined ? move.conn : nameOf(destination);
    lines.push(
      { t: before.now, type: 'sent', host: id, conn, seg, packet: put.departure, stray: true },
      ...put.lines,
    );
  }
  return lines.length === 0 ? { position, lines } : settle(header, { position, lines });
}
