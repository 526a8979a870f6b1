import { absorb } from '../absorb.ts';
import { arrives, connectionOf, EMPTY, type HostTable, withConnection } from '../host-table.ts';
import { output } from '../output.ts';
import type { Segment } from '../segment.ts';
import { add, distance, seq } from '../seq.ts';
import type { TcpState } from '../state.ts';
import type { Effect, Step, Surroundings, TcpEvent } from '../step.ts';
import type { Tcb, TcpParams, TimerName } from '../tcb.ts';
import {
  type Bases,
  describeOurs,
  describeRecorded,
  fromPeer,
  plainFlags,
  type RecordedCall,
  type RecordedSegment,
  type RecordedStep,
} from './recording.ts';

/** What our host is about to send, with what the RFC would take in its place. */
interface Outgoing {
  readonly seg: Segment;
  readonly instead: readonly Segment[];
  readonly silence: boolean;
}

/** Our host in the kernel's place, in the middle of a recording. */
interface Replay {
  readonly table: HostTable;
  readonly bases: Readonly<Record<number, Bases>>;
  readonly outgoing: readonly Outgoing[];
  readonly now: number;
  /** The peer's MSS option, octets. */
  readonly mss: number;
}

export interface Settings {
  readonly params: TcpParams;
  /** The retransmission timeout once the round trip has been measured, ms. */
  readonly rtoMeasured: number;
  readonly bases: Readonly<Record<number, Bases>>;
  /** Whether times are compared. */
  readonly timed: boolean;
  /** Whether an acknowledgment may wait for text or a FIN to travel with. */
  readonly delayedAcks: boolean;
}

/** Where our host first did something else than the recording. */
export interface Mismatch {
  readonly step: number;
  readonly before: TcpState;
  readonly expected: string;
  readonly actual: string;
  readonly recorded: RecordedStep;
}

const name = (step: RecordedStep): string => String(step.conn ?? 0);
const basesOf = (replay: Replay, step: RecordedStep): Bases =>
  replay.bases[step.conn ?? 0] ?? { kernel: seq(0), peer: seq(0) };

const stateOf = (table: HostTable, conn: string): TcpState =>
  connectionOf(table, conn)?.state ?? (table.listener === null ? 'CLOSED' : 'LISTEN');

const outgoingOf = (effects: readonly Effect[]): readonly Outgoing[] =>
  effects.flatMap((effect) => (effect.type === 'send' ? [effect] : []));

const surroundings = (replay: Replay, step: RecordedStep, settings: Settings): Surroundings => {
  const tcb = connectionOf(replay.table, name(step));
  const synchronizing = tcb === null || tcb.state === 'LISTEN';
  const { params, rtoMeasured } = settings;
  return {
    now: replay.now,
    iss: tcb?.state === 'TIME-WAIT' ? add(tcb.snd.nxt, 65537) : basesOf(replay, step).kernel,
    params: {
      ...params,
      mss: Math.min(params.mss, replay.mss),
      rtoInitial: synchronizing ? params.rtoInitial : rtoMeasured,
    },
  };
};

/** One event, and the canonical answer to it at once. */
const happen = (replay: Replay, step: RecordedStep, done: Step, table: HostTable, around: Surroundings): Replay => {
  const owed = output(done.tcb, around);
  const fresh = owed.segments.map((seg) => ({ seg, instead: [], silence: false }));
  return {
    ...replay,
    table: withConnection(table, name(step), owed.tcb),
    outgoing: [...replay.outgoing, ...outgoingOf(done.effects), ...fresh],
  };
};

const event = (replay: Replay, step: RecordedStep, what: TcpEvent, settings: Settings): Replay => {
  const around = surroundings(replay, step, settings);
  if (what.type === 'segmentArrives') {
    const { table, step: done } = arrives(replay.table, name(step), what.seg, around);
    return happen(replay, step, done, table, around);
  }
  const done = absorb(connectionOf(replay.table, name(step)), what, around);
  return happen(replay, step, done, replay.table, around);
};

const called = (replay: Replay, step: RecordedStep & RecordedCall, settings: Settings): Replay => {
  const { op, args, result } = step;
  const failed = result.err !== undefined && result.err !== 'EINPROGRESS';
  if (failed) return replay;
  switch (op) {
    case 'listen': {
      const listener = { backlog: (args?.backlog ?? 0) + 1, cookie: null };
      return { ...replay, table: { ...replay.table, listener } };
    }
    case 'close-listener':
      return { ...replay, table: { ...replay.table, listener: null } };
    case 'connect':
      return event(replay, step, { type: 'openCall', passive: false }, settings);
    case 'send':
      return event(replay, step, { type: 'sendCall', len: result.n ?? 0 }, settings);
    case 'recv':
      return result.n ? event(replay, step, { type: 'receiveCall', len: result.n }, settings) : replay;
    case 'shutdown':
      return args?.how === 'WR' ? event(replay, step, { type: 'closeCall', receives: true }, settings) : replay;
    case 'close':
      return event(replay, step, { type: 'closeCall', receives: false }, settings);
    case 'abort':
      return event(replay, step, { type: 'abortCall' }, settings);
    default:
      return replay;
  }
};

const TIMEOUTS: Readonly<Record<TimerName, TcpEvent>> = {
  retransmission: { type: 'retransmissionTimeout' },
  ackDue: { type: 'ackDueTimeout' },
  timeWait: { type: 'timeWaitTimeout' },
  user: { type: 'userTimeout' },
};

const NAMES = ['retransmission', 'timeWait', 'user'] as const;

const nextTimer = (tcb: Tcb | null): { readonly timer: TimerName; readonly due: number } | null => {
  const running = NAMES.flatMap((timer) => {
    const due = tcb?.timers[timer] ?? null;
    return due === null ? [] : [{ timer, due }];
  });
  return running.sort((a, b) => a.due - b.due)[0] ?? null;
};

/** FORMAT.md: a kernel timer fires up to 3 % late; 60 ms or 8 % either way. */
const near = (due: number, seen: number, started: number): boolean =>
  Math.abs(due - seen) <= Math.max(60, 0.08 * (due - started));

const fire = (replay: Replay, step: RecordedStep, timer: TimerName, settings: Settings): Replay =>
  event(replay, step, TIMEOUTS[timer], settings);

const taken = (outgoing: Outgoing, recorded: RecordedSegment, bases: Bases): boolean =>
  [outgoing.seg, ...outgoing.instead].some(
    (seg) => describeOurs(seg, bases, recorded.seqAbs) === describeRecorded(recorded),
  );

const isPureAck = ({ seg }: Outgoing): boolean => seg.ctl.length === 1 && seg.ack !== null && seg.len === 0;

/** Runs one connection's recording with our host in the kernel's place; null if it did all that the kernel did. */
export const replay = (steps: readonly RecordedStep[], settings: Settings): Mismatch | null => {
  let at: Replay = { table: EMPTY, bases: settings.bases, outgoing: [], now: 0, mss: 1460 };
  let previous = 0;
  for (const [index, step] of steps.entries()) {
    const conn = name(step);
    const before = stateOf(at.table, conn);
    const differs = (expected: string, actual: string): Mismatch => ({
      step: index,
      before,
      expected,
      actual,
      recorded: step,
    });
    const unsent = at.outgoing.filter((one) => !one.silence && !(settings.delayedAcks && isPureAck(one)));
    const first = unsent[0];
    if (step.kind !== 'expect' && first !== undefined) {
      return differs('nothing more', describeOurs(first.seg, basesOf(at, step)));
    }
    if (step.kind !== 'expect') at = { ...at, outgoing: [] };
    const now = step.t ?? at.now;
    switch (step.kind) {
      case 'rebase': {
        const bases = basesOf(at, step);
        const kernel = add(bases.kernel, step.kernel === 'next-syn' ? 200000 : step.kernel);
        at = { ...at, bases: { ...at.bases, [step.conn ?? 0]: { kernel, peer: add(bases.peer, step.peer) } } };
        break;
      }
      case 'call':
        at = called({ ...at, now }, step, settings);
        break;
      case 'inject':
        at = { ...at, now, mss: step.seg.mss ?? at.mss };
        at = event(at, step, { type: 'segmentArrives', seg: fromPeer(step.seg, basesOf(at, step)) }, settings);
        break;
      case 'wait': {
        const next = nextTimer(connectionOf(at.table, conn));
        if (step.change !== undefined && next !== null && settings.timed) {
          if (!near(next.due, now, previous)) return differs(`${next.timer} at ${now}`, `at ${next.due}`);
          at = fire({ ...at, now }, step, next.timer, settings);
        }
        break;
      }
      case 'expect': {
        const bases = basesOf(at, step);
        if (step.seg === null) {
          if (first !== undefined) return differs('silence', describeOurs(first.seg, bases));
          at = { ...at, outgoing: [] };
          break;
        }
        const recorded = step.seg;
        if (at.outgoing.length === 0) {
          // Nothing prompted this segment: it is a timer's doing.
          const next = nextTimer(connectionOf(at.table, conn));
          if (next === null) return differs(describeRecorded(recorded), 'silence');
          const early = plainFlags(recorded.flags) === 'S';
          if (settings.timed && !early && !near(next.due, now, previous)) {
            return differs(`${describeRecorded(recorded)} at ${now}`, `${next.timer} at ${next.due}`);
          }
          at = fire({ ...at, now }, step, next.timer, settings);
        }
        const skipped = at.outgoing.findIndex((one) => taken(one, recorded, bases));
        const passedOver = at.outgoing.slice(0, Math.max(0, skipped));
        const legal = passedOver.every((one) => one.silence || (settings.delayedAcks && isPureAck(one)));
        if (skipped < 0 || !legal) {
          const ours = at.outgoing.map((one) => describeOurs(one.seg, bases, recorded.seqAbs)).join(' | ');
          return differs(describeRecorded(recorded), ours || 'silence');
        }
        at = { ...at, outgoing: at.outgoing.slice(skipped + 1) };
        break;
      }
    }
    previous = now;
    const state = stateOf(at.table, conn);
    if (step.state !== undefined && step.state !== state) return differs(step.state, state);
    const tcb = connectionOf(at.table, conn);
    if (step.tcb !== undefined && tcb !== null) {
      const { una, rcvNxt, inq } = step.tcb;
      const irs = tcb.rcv.irs;
      const ours = [distance(tcb.snd.iss, tcb.snd.una), distance(irs, tcb.rcv.nxt), tcb.unread];
      const fin = tcb.rcv.nxt;
      if (ours.join() !== [una, rcvNxt, inq].join()) {
        return differs(`una, rcv.nxt, unread ${[una, rcvNxt, inq].join()}`, `${ours.join()} (${fin})`);
      }
    }
  }
  const left = at.outgoing.find((one) => !one.silence && !(settings.delayedAcks && isPureAck(one)));
  const last = steps.at(-1);
  if (left === undefined || last === undefined) return null;
  const actual = describeOurs(left.seg, basesOf(at, last));
  return { step: steps.length, before: 'CLOSED', expected: 'nothing more', actual, recorded: last };
};
