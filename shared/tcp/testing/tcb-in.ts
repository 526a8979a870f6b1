import { parseSegment } from '../notation.ts';
import { listening } from '../opening.ts';
import type { Segment } from '../segment.ts';
import { seq } from '../seq.ts';
import type { Surroundings } from '../step.ts';
import type { Tcb, TcpParams, Timers, Unacknowledged } from '../tcb.ts';

/** Settings for tests. Times in ms. */
export const PARAMS: TcpParams = {
  mss: 1000,
  rcvWnd: 10000,
  rtoInitial: 1000,
  rtoMax: 60000,
  rtoAfterSynTimeout: 3000,
  synRetries: 5,
  synAckRetries: 5,
  dataRetries: 5,
  ackDelay: 200,
  msl: 5000,
  userTimeout: null,
};

export const AROUND: Surroundings = { now: 10000, params: PARAMS, iss: seq(100) };

type Changes = Partial<Omit<Tcb, 'state' | 'snd' | 'rcv' | 'timers'>> & {
  readonly snd?: Partial<Tcb['snd']>;
  readonly rcv?: Partial<Tcb['rcv']>;
  readonly timers?: Partial<Timers>;
};

const SYN: Unacknowledged = { seq: seq(100), len: 0, syn: true, fin: false };
const FIN: Unacknowledged = { seq: seq(101), len: 0, syn: false, fin: true };

const UNSYNCHRONIZED = {
  snd: { una: seq(100), nxt: seq(101) },
  retransmissionQueue: [SYN],
  timers: { retransmission: 10500 },
};
const FIN_SENT = {
  snd: { nxt: seq(102) },
  retransmissionQueue: [FIN],
  timers: { retransmission: 10500 },
};
const FIN_ACKNOWLEDGED = { snd: { una: seq(102), nxt: seq(102) } };
const FIN_RECEIVED = { rcv: { nxt: seq(302), wnd: 9999 } };

/** What each state has done, on top of ESTABLISHED. */
const STATES: Readonly<Record<Tcb['state'], Changes>> = {
  LISTEN: {},
  'SYN-SENT': { ...UNSYNCHRONIZED, passive: false, rcv: { nxt: seq(0), irs: seq(0) } },
  'SYN-RECEIVED': UNSYNCHRONIZED,
  ESTABLISHED: {},
  'FIN-WAIT-1': FIN_SENT,
  'FIN-WAIT-2': FIN_ACKNOWLEDGED,
  'CLOSE-WAIT': FIN_RECEIVED,
  CLOSING: { ...FIN_SENT, ...FIN_RECEIVED },
  'LAST-ACK': { ...FIN_SENT, ...FIN_RECEIVED },
  'TIME-WAIT': { ...FIN_ACKNOWLEDGED, ...FIN_RECEIVED, timers: { timeWait: 15000 } },
};

const changed = (tcb: Tcb, { snd, rcv, timers, ...others }: Changes): Tcb => ({
  ...tcb,
  ...others,
  snd: { ...tcb.snd, ...snd },
  rcv: { ...tcb.rcv, ...rcv },
  timers: { ...tcb.timers, ...timers },
});

const ESTABLISHED: Tcb = changed(listening(AROUND), {
  snd: { una: seq(101), nxt: seq(101), wnd: 5000, wl1: seq(300), wl2: seq(101), iss: seq(100), maxWnd: 5000 },
  rcv: { nxt: seq(301), wnd: 10000, irs: seq(300) },
});

/**
 * A TCB in a state as the book has it: ISS 100, IRS 300, no text so far, everything acknowledged but our SYN or FIN where
 * the state says so; RCV.WND 10000, SND.WND 5000, the time 10000. `changes` are made on top.
 */
export const tcbIn = (state: Tcb['state'], changes: Changes = {}): Tcb => {
  const base = state === 'LISTEN' ? listening(AROUND) : changed({ ...ESTABLISHED, state }, STATES[state]);
  return changed(base, changes);
};

/** A segment from its one-line notation. */
export const seg = (line: string): Segment => {
  const parsed = parseSegment(line);
  if (!parsed.ok) throw new Error(`${parsed.error}: ${line}`);
  return parsed.value;
};
