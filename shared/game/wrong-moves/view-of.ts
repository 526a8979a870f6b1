import { absorb } from '../../tcp/absorb.ts';
import { parseSegment } from '../../tcp/notation.ts';
import { output } from '../../tcp/output.ts';
import type { Segment } from '../../tcp/segment.ts';
import { seq } from '../../tcp/seq.ts';
import type { MaybeTcb, TcpParams } from '../../tcp/tcb.ts';
import { MAIN } from '../addresses.ts';
import { eventOf } from '../handle.ts';
import { answerable, makeable } from '../inbox.ts';
import type { Move } from '../move.ts';
import type { Arrival, HostView } from '../position.ts';

/** Own numbers begin at 4000, the peer's at 9000: no number of one count is one of the other. */
const ISS = seq(4000);

const PARAMS: TcpParams = {
  mss: 1000,
  rcvWnd: 10_000,
  rtoInitial: 1000,
  rtoMax: 60_000,
  rtoAfterSynTimeout: 3000,
  synRetries: 2,
  synAckRetries: 2,
  dataRetries: 3,
  ackDelay: 200,
  msl: 5000,
  userTimeout: null,
};

/** What has happened to the connection before: calls, arrivals and timeouts, each answered as a good stack would. */
const OPENED = ['OPEN', 'SYN,ACK seq=9000 ack=4001'];
const ACCEPTED = ['OPEN passive', 'SYN seq=9000', 'ACK seq=9001 ack=4001'];
/** 100 octets of one's own and 200 of the peer's: 4101 and 9201 come next. */
const TALKED = ['SEND 100', 'ACK seq=9001 ack=4101 len=200', 'ackDue'];

export const PAST = {
  closed: [],
  listening: ['OPEN passive'],
  'syn sent': ['OPEN'],
  'syn received': ['OPEN passive', 'SYN seq=9000'],
  'both opened': ['OPEN', 'SYN seq=9000'],
  'just opened': OPENED,
  'just accepted': ACCEPTED,
  connected: [...OPENED, ...TALKED],
  closing: [...OPENED, ...TALKED, 'CLOSE'],
  'half closed': [...OPENED, ...TALKED, 'CLOSE', 'ACK seq=9201 ack=4102'],
  'peer closed': [...OPENED, ...TALKED, 'FIN,ACK seq=9201 ack=4101'],
  'closed second': [...OPENED, ...TALKED, 'FIN,ACK seq=9201 ack=4101', 'CLOSE'],
  'both closed': [...OPENED, ...TALKED, 'CLOSE', 'FIN,ACK seq=9201 ack=4101'],
  'time wait': [...OPENED, ...TALKED, 'CLOSE', 'ACK seq=9201 ack=4102', 'FIN,ACK seq=9201 ack=4102'],
  'text in flight': [...OPENED, ...TALKED, 'SEND 300'],
  'with a hole': [...OPENED, ...TALKED, 'ACK seq=9301 ack=4101 len=100'],
  'window shut': [...OPENED, ...TALKED, 'ACK seq=9201 ack=4101 wnd=0'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Past = keyof typeof PAST;

const TIMERS = ['retransmission', 'ackDue', 'timeWait', 'user'] as const;

type Waiting =
  | Omit<Extract<Arrival, { type: 'segment' }>, 'id' | 'at' | 'conn'>
  | Omit<Extract<Arrival, { type: 'timeout' }>, 'id' | 'at' | 'conn'>
  | Omit<Extract<Arrival, { type: 'call' }>, 'id' | 'at' | 'conn'>;

const SOURCE = { address: '192.0.2.2', port: 80 };

/** `CLOSE`, `SEND 300`, `timeWait`, or a segment in the one-line notation. */
function waitingOf(text: string): Waiting {
  const timer = TIMERS.find((one) => one === text);
  if (timer !== undefined) return { type: 'timeout', timer, due: 0 };
  const [name = '', size = ''] = text.split(' ');
  const call = { type: 'call', free: false } as const;
  if (name === 'OPEN') return { ...call, call: { type: 'OPEN', passive: size === 'passive' } };
  if (name === 'SEND') return { ...call, call: { type: 'SEND', len: Number(size) } };
  if (name === 'CLOSE' || name === 'ABORT') return { ...call, call: { type: name } };
  return { type: 'segment', source: SOURCE, seg: segmentOf(text) };
}

export function segmentOf(text: string): Segment {
  const parsed = parseSegment(text);
  if (!parsed.ok) throw new Error(`${parsed.error}: ${text}`);
  return parsed.value;
}

const arrivalOf = (text: string, id: number): Arrival => ({ ...waitingOf(text), id, at: 0, conn: MAIN });

/** The TCB after this past, with everything answered that was owed. */
function tcbAfter(past: readonly string[], params: TcpParams): MaybeTcb {
  const around = { now: 0, params, iss: ISS };
  let tcb: MaybeTcb = null;
  for (const text of past) {
    const after: MaybeTcb = absorb(tcb, eventOf(arrivalOf(text, 0)), around).tcb;
    tcb = output(after, around).tcb;
  }
  return tcb;
}

/** A host with this past, at which this waits: everything that its player can know. */
export function viewOf(past: Past | readonly string[], ...waiting: readonly string[]): HostView {
  const tcb = tcbAfter(typeof past === 'string' ? PAST[past] : past, PARAMS);
  return {
    now: 0,
    params: PARAMS,
    host: {
      connections: {
        [MAIN]: {
          local: { address: '192.0.2.1', port: 49_200 },
          remote: tcb === null || tcb.state === 'LISTEN' ? null : SOURCE,
          tcb,
          iss: ISS,
        },
      },
      inbox: waiting.map((text, i) => arrivalOf(text, i + 1)),
      waitedFor: [],
      script: [],
      callDue: null,
      on: true,
      arrivals: waiting.length,
      delivered: 0,
    },
  };
}

/** A move that handles all that waits there. */
export const handlingAll = (
  { host }: HostView,
  segments: Move['segments'],
  becomes: Move['becomes'],
): Move => ({
  type: 'move',
  conn: MAIN,
  answers: answerable(host, MAIN),
  calls: makeable(host, MAIN),
  segments,
  becomes,
});
