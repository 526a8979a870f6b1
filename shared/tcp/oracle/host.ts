import { absorb } from '../absorb.ts';
import { arrives, connectionOf, type HostTable, withConnection } from '../host-table.ts';
import { output } from '../output.ts';
import type { Segment } from '../segment.ts';
import { add, seq } from '../seq.ts';
import type { TcpState } from '../state.ts';
import type { Effect, Step, Surroundings, TcpEvent } from '../step.ts';
import type { Tcb, TcpParams, TimerName } from '../tcb.ts';
import type { Bases, RecordedCall, RecordedStep } from './recording.ts';

/** What our host is about to send, with what the RFC would take in its place. */
export interface Outgoing {
  readonly seg: Segment;
  readonly instead: readonly Segment[];
  readonly silence: boolean;
}

/** Our host in the kernel's place, in the middle of a recording: a table, a clock, and what waits to be sent. */
export interface Host {
  readonly table: HostTable;
  readonly bases: Readonly<Record<number, Bases>>;
  readonly outgoing: readonly Outgoing[];
  readonly now: number;
  /** The peer's MSS option, octets. */
  readonly mss: number;
  /** Text that the host keeps back for a while: small segments (Nagle), all (TCP_CORK). */
  readonly holds: 'nothing' | 'small' | 'all';
}

export interface Settings {
  readonly params: TcpParams;
  /** The retransmission timeout once the round trip has been measured, ms. */
  readonly rtoMeasured: number;
  readonly bases: Readonly<Record<number, Bases>>;
  /** Whether times are compared. */
  readonly timed: boolean;
  /** Whether the host holds small segments back while others are in flight (section 3.7.4). */
  readonly nagle: boolean;
  /** SYN cookies (RFC 4987). */
  readonly cookies: boolean;
  /** How often the kernel retransmits for a socket that its application has closed. */
  readonly orphanRetries: number;
  /** Whether an acknowledgment may wait for text or a FIN to travel with. */
  readonly delayedAcks: boolean;
}

export const name = (step: RecordedStep): string => String(step.conn ?? 0);
export const basesOf = (host: Host, step: RecordedStep): Bases =>
  host.bases[step.conn ?? 0] ?? { kernel: seq(0), peer: seq(0) };

export const stateOf = (table: HostTable, conn: string): TcpState =>
  connectionOf(table, conn)?.state ?? (table.listener === null ? 'CLOSED' : 'LISTEN');

const outgoingOf = (effects: readonly Effect[]): readonly Outgoing[] =>
  effects.flatMap((effect) => (effect.type === 'send' ? [effect] : []));

const surroundings = (host: Host, step: RecordedStep, settings: Settings): Surroundings => {
  const tcb = connectionOf(host.table, name(step));
  const synchronizing = tcb === null || tcb.state === 'LISTEN';
  const { params, rtoMeasured } = settings;
  return {
    now: host.now,
    iss: tcb?.state === 'TIME-WAIT' ? add(tcb.snd.nxt, 65537) : basesOf(host, step).kernel,
    params: {
      ...params,
      mss: Math.min(params.mss, host.mss),
      rtoInitial: synchronizing ? params.rtoInitial : rtoMeasured,
      dataRetries: tcb?.receives === false ? settings.orphanRetries : params.dataRetries,
    },
  };
};

const heldBack = ({ holds }: Host, tcb: Tcb | null, mss: number): number => {
  if (tcb === null || tcb.finUnsent || holds === 'nothing') return 0;
  const inFlight = tcb.retransmissionQueue.some((sent) => sent.len > 0);
  return holds === 'all' || inFlight ? tcb.unsent % mss : 0;
};

/** One event, and the canonical answer to it at once. */
const happen = (host: Host, step: RecordedStep, done: Step, table: HostTable, around: Surroundings): Host => {
  const held = heldBack(host, done.tcb, around.params.mss);
  const owed = output(done.tcb === null ? null : { ...done.tcb, unsent: done.tcb.unsent - held }, around);
  const tcb = owed.tcb === null ? null : { ...owed.tcb, unsent: owed.tcb.unsent + held };
  const fresh = owed.segments.map((seg) => ({ seg, instead: [], silence: false }));
  return {
    ...host,
    table: withConnection(table, name(step), tcb),
    outgoing: [...host.outgoing, ...outgoingOf(done.effects), ...fresh],
  };
};

export const event = (host: Host, step: RecordedStep, what: TcpEvent, settings: Settings): Host => {
  const around = surroundings(host, step, settings);
  if (what.type === 'segmentArrives') {
    const { table, step: done } = arrives(host.table, name(step), what.seg, around);
    return happen(host, step, done, table, around);
  }
  const done = absorb(connectionOf(host.table, name(step)), what, around);
  return happen(host, step, done, host.table, around);
};

const HOLDS: Readonly<Record<string, Host['holds']>> = { TCP_NODELAY: 'nothing', TCP_CORK: 'all' };

export const called = (host: Host, step: RecordedStep & RecordedCall, settings: Settings): Host => {
  const { op, args, result } = step;
  const failed = result.err !== undefined && result.err !== 'EINPROGRESS';
  if (failed) return host;
  switch (op) {
    case 'listen': {
      // Linux takes one more than it is told.
      const cookie = settings.cookies ? (conn: string) => host.bases[Number(conn)]?.kernel ?? seq(0) : null;
      const listener = { backlog: (args?.backlog ?? 0) + 1, cookie };
      return { ...host, table: { ...host.table, listener } };
    }
    case 'close-listener':
      return { ...host, table: { ...host.table, listener: null } };
    case 'connect':
      return event(host, step, { type: 'openCall', passive: false }, settings);
    case 'send':
      return event(host, step, { type: 'sendCall', len: result.n ?? 0 }, settings);
    case 'recv':
      return result.n ? event(host, step, { type: 'receiveCall', len: result.n }, settings) : host;
    case 'shutdown':
      return args?.how === 'WR' ? event(host, step, { type: 'closeCall', receives: true }, settings) : host;
    case 'close':
      return event(host, step, { type: 'closeCall', receives: false }, settings);
    case 'setsockopt':
      return { ...host, holds: HOLDS[args?.opt ?? ''] ?? host.holds };
    case 'abort':
      return event(host, step, { type: 'abortCall' }, settings);
    default:
      return host;
  }
};

const TIMEOUTS: Readonly<Record<TimerName, TcpEvent>> = {
  retransmission: { type: 'retransmissionTimeout' },
  ackDue: { type: 'ackDueTimeout' },
  timeWait: { type: 'timeWaitTimeout' },
  user: { type: 'userTimeout' },
};

const NAMES = ['retransmission', 'timeWait', 'user'] as const;

export const nextTimer = (tcb: Tcb | null): { readonly timer: TimerName; readonly due: number } | null => {
  const running = NAMES.flatMap((timer) => {
    const due = tcb?.timers[timer] ?? null;
    return due === null ? [] : [{ timer, due }];
  });
  return running.sort((a, b) => a.due - b.due)[0] ?? null;
};

export const fire = (host: Host, step: RecordedStep, timer: TimerName, settings: Settings): Host =>
  event(host, step, TIMEOUTS[timer], settings);
