import type { HostId } from '#shared/game/host-id.ts';
import type { StoryLine } from '#shared/game/story.ts';
import type { Ctl, Segment } from '#shared/tcp/segment.ts';
import { seq } from '#shared/tcp/seq.ts';
import type { TcpState } from '#shared/tcp/state.ts';

/** Short words for stories in tests. */
export const seg = (ctl: Ctl[], at: number, ack: number | null = null, len = 0): Segment => ({
  ctl,
  seq: seq(at),
  ack: ack === null ? null : seq(ack),
  len,
  wnd: 65_535,
});

export const sent = (t: number, host: HostId, segment: Segment, packet: number | null): StoryLine => ({
  t,
  type: 'sent',
  host,
  conn: 'c1',
  seg: segment,
  packet,
});

export const arrived = (t: number, host: HostId, segment: Segment, packet: number | null): StoryLine => ({
  t,
  type: 'arrived',
  host,
  conn: 'c1',
  seg: segment,
  packet,
});

export const moved = (
  t: number,
  host: HostId,
  from: TcpState,
  becomes: TcpState,
  silent = false,
): StoryLine => ({
  t,
  type: 'moved',
  host,
  conn: 'c1',
  entry: 1,
  handles: '',
  from,
  becomes,
  silent,
  praise: { code: 'right', values: { state: becomes } },
});

export const refused = (t: number, host: HostId, cost: number): StoryLine => ({
  t,
  type: 'refused',
  host,
  entry: 1,
  command: {
    type: 'move',
    conn: 'c1',
    answers: [1],
    calls: [],
    segments: [{ ctl: ['SYN', 'ACK'], seq: 9000, ack: 4000, len: 0 }],
    becomes: 'SYN-RECEIVED',
  },
  findings: [
    { code: 'syn-not-counted-in-ack', field: 'ack', segment: 0, values: { given: 4000, expected: 4001 } },
  ],
  cost,
});

const C = 'clientHost';
const S = 'serverHost';
const syn = seg(['SYN'], 4000);
const synAck = seg(['SYN', 'ACK'], 9000, 4001);
const ack = seg(['ACK'], 4001, 9001);

/** A three-way handshake with one refused move, as the teacher sees it. */
export const HANDSHAKE: readonly StoryLine[] = [
  { t: 0, type: 'call', host: S, conn: 'c1', call: { type: 'OPEN', passive: true } },
  { t: 0, type: 'call', host: C, conn: 'c1', call: { type: 'OPEN', passive: false } },
  moved(0, S, 'CLOSED', 'LISTEN', true),
  moved(0, C, 'CLOSED', 'SYN-SENT'),
  sent(0, C, syn, 1),
  arrived(200, S, syn, 1),
  refused(200, S, 2),
  moved(200, S, 'LISTEN', 'SYN-RECEIVED'),
  sent(200, S, synAck, 2),
  arrived(400, C, synAck, 2),
  moved(400, C, 'SYN-SENT', 'ESTABLISHED'),
  sent(400, C, ack, 3),
  arrived(600, S, ack, 3),
  moved(600, S, 'SYN-RECEIVED', 'ESTABLISHED', true),
  { t: 600, type: 'ended', host: null, outcome: { type: 'goal', at: 600 } },
];

/** The same, as the server's player sees it: without the peer's lines and without the packets' numbers. */
export const SERVERS_HANDSHAKE: readonly StoryLine[] = HANDSHAKE.filter((line) => line.host !== C).map(
  (line) => (line.type === 'sent' || line.type === 'arrived' ? { ...line, packet: null } : line),
);

const fin = seg(['FIN', 'ACK'], 4001, 9001);
const serversFin = seg(['FIN', 'ACK'], 9001, 4001);

/** FINs that cross, and a last ACK that is lost. */
export const CROSSING: readonly StoryLine[] = [
  { t: 0, type: 'call', host: C, conn: 'c1', call: { type: 'CLOSE' } },
  { t: 0, type: 'call', host: S, conn: 'c1', call: { type: 'CLOSE' } },
  moved(0, C, 'ESTABLISHED', 'FIN-WAIT-1'),
  sent(0, C, fin, 1),
  moved(0, S, 'ESTABLISHED', 'FIN-WAIT-1'),
  sent(0, S, serversFin, 2),
  arrived(200, S, fin, 1),
  arrived(200, C, serversFin, 2),
  moved(200, C, 'FIN-WAIT-1', 'CLOSING'),
  sent(200, C, seg(['ACK'], 4002, 9002), 3),
  { t: 1200, type: 'timeout', host: S, conn: 'c1', timer: 'retransmission' },
  { t: 1200, type: 'waited', host: S },
];
