import { answer } from '../reference.ts';
import { seq } from '../seq.ts';
import type { TcpEvent } from '../step.ts';
import type { MaybeTcb, TcpParams } from '../tcb.ts';
import { type Bases, fromPeer, type RecordedSegment, type Row } from './recording.ts';

/** How the kernel of the recordings was set up. Times in ms. */
export const KERNEL: TcpParams = {
  mss: 1460,
  rcvWnd: 64240,
  rtoInitial: 1000,
  rtoMax: 120000,
  rtoAfterSynTimeout: 3000,
  synRetries: 6,
  synAckRetries: 5,
  dataRetries: 15,
  ackDelay: 40,
  msl: 30000,
  userTimeout: null,
};

type Happening = Exclude<TcpEvent, { readonly type: 'segmentArrives' }> | RecordedSegment;

const segment = (flags: string, at: number, ack?: number, len = 0): RecordedSegment => ({
  flags,
  seq: at,
  len,
  wnd: 65535,
  ...(ack === undefined ? {} : { ack }),
});

const open = (passive: boolean): Happening => ({ type: 'openCall', passive });
const close = (receives: boolean): Happening => ({ type: 'closeCall', receives });
const sends = (len: number): Happening => ({ type: 'sendCall', len });

/** FORMAT.md: handshake, then 100 bytes each way, all acknowledged and read. */
const handshake = (role: Row['kernelRole']): readonly Happening[] => [
  ...(role === 'server'
    ? [open(true), segment('S', 0), segment('A', 1, 1)]
    : [open(false), segment('SA', 0, 1)]),
  segment('A', 1, 1, 100),
  { type: 'receiveCall', len: 100 },
  sends(100),
  segment('A', 101, 101),
];

const HOW: Readonly<Record<string, (role: Row['kernelRole']) => readonly Happening[]>> = {
  closed: () => [],
  listen: () => [open(true)],
  'syn-sent': () => [open(false)],
  'syn-received-passive': () => [open(true), segment('S', 0)],
  'syn-received-active': () => [open(false), segment('S', 0)],
  established: handshake,
  'established-inflight': (role) => [...handshake(role), sends(20)],
  'fin-wait-1-shutdown': (role) => [...handshake(role), close(true)],
  'fin-wait-1-close': (role) => [...handshake(role), close(false)],
  'fin-wait-2-shutdown': (role) => [...handshake(role), close(true), segment('A', 101, 102)],
  'fin-wait-2-close': (role) => [...handshake(role), close(false), segment('A', 101, 102)],
  'close-wait': (role) => [...handshake(role), segment('FA', 101, 101)],
  'close-wait-inflight': (role) => [...handshake(role), segment('FA', 101, 101), sends(20)],
  'last-ack': (role) => [...handshake(role), segment('FA', 101, 101), close(false)],
  'closing-shutdown': (role) => [...handshake(role), close(true), segment('FA', 101, 101)],
  'closing-close': (role) => [...handshake(role), close(false), segment('FA', 101, 101)],
  'time-wait': (role) => [...handshake(role), close(false), segment('A', 101, 102), segment('FA', 101, 102)],
  'time-wait-listener': (role) => [
    ...handshake(role),
    close(false),
    segment('A', 101, 102),
    segment('FA', 101, 102),
  ],
};

/** Our TCB after the events that brought the kernel's into the row's situation. */
export const setUp = (row: Row, bases: Bases): MaybeTcb => {
  const around = { now: 0, params: KERNEL, iss: bases.kernel };
  let tcb: MaybeTcb = null;
  for (const happening of HOW[row.setup]?.(row.kernelRole) ?? []) {
    const event: TcpEvent =
      'flags' in happening ? { type: 'segmentArrives', seg: fromPeer(happening, bases) } : happening;
    tcb = answer(tcb, event, around).tcb;
  }
  return tcb;
};

/** Our ISS in the rows: it makes our own numbers wrap in the middle of the text. */
export const basesOf = (row: Row): Bases => ({ kernel: seq(2 ** 32 - 50), peer: seq(row.peerIss) });
