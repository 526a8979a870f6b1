import { absorb } from '../absorb.ts';
import { arrives, connectionOf, EMPTY, type HostTable, withConnection } from '../host-table.ts';
import { output } from '../output.ts';
import type { Segment } from '../segment.ts';
import { add, distance, seq } from '../seq.ts';
import type { TcpState } from '../state.ts';
import type { Effect, Step, Surroundings, TcpEvent } from '../step.ts';
import type { Tcb, TcpParams, TimerName } from '../tcb.ts';
import { departures } from './departures.ts';
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

/** How a recording was followed. */
export interface Followed {
  /** Where our host did something else than the kernel for no reason that departures.md knows; null: nowhere. */
  readonly mismatch: Mismatch | null;
  /** The classes of departures.md that were met on the way and made a difference. */
  readonly departed: readonly string[];
  /** How many steps were followed: from a departure into another state there is no way back. */
  readonly steps: number;
}

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
      dataRetries: tcb?.receives === false ? settings.orphanRetries : params.dataRetries,
    },
  };
};

const heldBack = ({ holds }: Replay, tcb: Tcb | null, mss: number): number => {
  if (tcb === null || tcb.finUnsent || holds === 'nothing') return 0;
  const inFlight = tcb.retransmissionQueue.some((sent) => sent.len > 0);
  return holds === 'all' || inFlight ? tcb.unsent % mss : 0;
};

/** One event, and the canonical answer to it at once. */
const happen = (
  replay: Replay,
  step: RecordedStep,
  done: Step,
  table: HostTable,
  around: Surroundings,
): Replay => {
  const held = heldBack(replay, done.tcb, around.params.mss);
  const owed = output(done.tcb === null ? null : { ...done.tcb, unsent: done.tcb.unsent - held }, around);
  const tcb = owed.tcb === null ? null : { ...owed.tcb, unsent: owed.tcb.unsent + held };
  const fresh = owed.segments.map((seg) => ({ seg, instead: [], silence: false }));
  return {
    ...replay,
    table: withConnection(table, name(step), tcb),
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

const HOLDS: Readonly<Record<string, Replay['holds']>> = { TCP_NODELAY: 'nothing', TCP_CORK: 'all' };

const called = (replay: Replay, step: RecordedStep & RecordedCall, settings: Settings): Replay => {
  const { op, args, result } = step;
  const failed = result.err !== undefined && result.err !== 'EINPROGRESS';
  if (failed) return replay;
  switch (op) {
    case 'listen': {
      // Linux takes one more than it is told.
      const cookie = settings.cookies ? (conn: string) => replay.bases[Number(conn)]?.kernel ?? seq(0) : null;
      const listener = { backlog: (args?.backlog ?? 0) + 1, cookie };
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
      return args?.how === 'WR'
        ? event(replay, step, { type: 'closeCall', receives: true }, settings)
        : replay;
    case 'close':
      return event(replay, step, { type: 'closeCall', receives: false }, settings);
    case 'setsockopt':
      return { ...replay, holds: HOLDS[args?.opt ?? ''] ?? replay.holds };
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

const taken = (outgoing: Outgoing, recorded: RecordedSegment, bases: Bases, state: TcpState): boolean =>
  [outgoing.seg, ...outgoing.instead].some(
    (seg) =>
      describeOurs(seg, bases, recorded.seqAbs) === describeRecorded(recorded) &&
      // Linux's window in TIME-WAIT does not count the FIN; in a RST it says nothing.
      (seg.wnd === recorded.wnd || state === 'TIME-WAIT' || recorded.flags.includes('R')),
  );

const isPureAck = ({ seg }: Outgoing): boolean => seg.ctl.length === 1 && seg.ack !== null && seg.len === 0;

const owing = (at: Replay, settings: Settings): Outgoing | undefined =>
  at.outgoing.find((one) => !one.silence && !(settings.delayedAcks && isPureAck(one)));

/** What the recording wants of this step that our host did not do: expected and actual, or null. */
type Difference = readonly [string, string] | null;

const sends = (replay: Replay, step: RecordedStep, recorded: RecordedSegment, settings: Settings) => {
  const bases = basesOf(replay, step);
  let at = replay;
  if (at.outgoing.length === 0) {
    // Nothing prompted this segment: it is a timer's doing.
    const next = nextTimer(connectionOf(at.table, name(step)));
    if (next === null) return { at, difference: [describeRecorded(recorded), 'silence'] as const };
    // Linux repeats its SYN at once after a wrong ACK.
    const early = plainFlags(recorded.flags) === 'S';
    const now = step.t ?? at.now;
    if (settings.timed && !early && !near(next.due, now, at.now)) {
      const difference = [`${describeRecorded(recorded)} at ${now}`, `${next.timer} at ${next.due}`] as const;
      return { at, difference };
    }
    at = fire({ ...at, now }, step, next.timer, settings);
  }
  const state = stateOf(at.table, name(step));
  const place = at.outgoing.findIndex((one) => taken(one, recorded, bases, state));
  const passedOver = at.outgoing.slice(0, Math.max(0, place));
  const legal = passedOver.every((one) => one.silence || (settings.delayedAcks && isPureAck(one)));
  if (place < 0 || !legal) {
    const ours = at.outgoing.map((one) => describeOurs(one.seg, bases, recorded.seqAbs)).join(' | ');
    return { at, difference: [describeRecorded(recorded), ours] as const };
  }
  return { at: { ...at, outgoing: at.outgoing.slice(place + 1) }, difference: null };
};

const silent = (at: Replay, step: RecordedStep, settings: Settings): Difference => {
  const first = owing(at, settings);
  return first === undefined ? null : ['silence', describeOurs(first.seg, basesOf(at, step))];
};

const waits = (at: Replay, step: RecordedStep, settings: Settings) => {
  const next = nextTimer(connectionOf(at.table, name(step)));
  const now = step.t ?? at.now;
  const changes = step.kind === 'wait' && step.change !== undefined;
  if (!changes || next === null || !settings.timed) return { at, difference: null };
  if (!near(next.due, now, at.now)) {
    return { at, difference: [`${next.timer} at ${now}`, `at ${next.due}`] as const };
  }
  return { at: fire({ ...at, now }, step, next.timer, settings), difference: null };
};

const rebased = (at: Replay, step: RecordedStep & { readonly kind: 'rebase' }): Replay => {
  const bases = basesOf(at, step);
  const kernel = add(bases.kernel, step.kernel === 'next-syn' ? 200000 : step.kernel);
  return { ...at, bases: { ...at.bases, [step.conn ?? 0]: { kernel, peer: add(bases.peer, step.peer) } } };
};

const takes = (
  at: Replay,
  step: RecordedStep,
  settings: Settings,
): { readonly at: Replay; readonly difference: Difference } => {
  const later = { ...at, now: step.t ?? at.now };
  switch (step.kind) {
    case 'rebase':
      return { at: rebased(at, step), difference: null };
    case 'call':
      return { at: called(later, step, settings), difference: null };
    case 'inject': {
      const seg = fromPeer(step.seg, basesOf(at, step));
      const withMss = { ...later, mss: step.seg.mss ?? at.mss };
      return { at: event(withMss, step, { type: 'segmentArrives', seg }, settings), difference: null };
    }
    case 'wait':
      return waits(at, step, settings);
    case 'expect':
      if (step.seg !== null) return sends(at, step, step.seg, settings);
      return { at: { ...at, outgoing: [] }, difference: silent(at, step, settings) };
  }
};

/** The state and the numbers after a step. */
const situation = ({ table }: Replay, step: RecordedStep): Difference => {
  const state = stateOf(table, name(step));
  if (step.state !== undefined && step.state !== state) return [step.state, state];
  const tcb = connectionOf(table, name(step));
  if (step.tcb === undefined || tcb === null) return null;
  const theirs = `SND.UNA ${step.tcb.una}, RCV.NXT ${step.tcb.rcvNxt}, unread ${step.tcb.inq}`;
  const una = distance(tcb.snd.iss, tcb.snd.una);
  const ours = `SND.UNA ${una}, RCV.NXT ${distance(tcb.rcv.irs, tcb.rcv.nxt)}, unread ${tcb.unread}`;
  return ours === theirs ? null : [theirs, ours];
};

/** Why the kernel may do something else here. */
const reasons = (at: Replay, step: RecordedStep): readonly string[] => {
  const tcb = connectionOf(at.table, name(step));
  if (step.kind === 'inject') {
    const seg = fromPeer(step.seg, basesOf(at, step));
    return departures({ tcb, listener: at.table.listener !== null, seg });
  }
  const closes = step.kind === 'call' && (step.op === 'shutdown' || step.op === 'close');
  return closes && tcb?.state === 'SYN-RECEIVED' ? ['CLOSE in SYN-RECEIVED'] : [];
};

/** Runs a recording with our host in the kernel's place. */
export const replay = (steps: readonly RecordedStep[], settings: Settings): Followed => {
  let at: Replay = {
    table: EMPTY,
    bases: settings.bases,
    outgoing: [],
    now: 0,
    mss: 1460,
    holds: settings.nagle ? 'small' : 'nothing',
  };
  let excuses: readonly string[] = [];
  const departed = new Set<string>();
  for (const [index, step] of [...steps, END].entries()) {
    const before = stateOf(at.table, name(step));
    const differs = ([expected, actual]: readonly [string, string]): Followed => ({
      mismatch: { step: index, before, expected, actual, recorded: step },
      departed: [...departed],
      steps: index,
    });
    if (step.kind !== 'expect') {
      const unasked = silent(at, step, settings);
      if (unasked !== null && excuses.length === 0) return differs(unasked);
      if (unasked !== null) for (const one of excuses) departed.add(one);
      at = { ...at, outgoing: [] };
      excuses = reasons(at, step);
    }
    const taken = takes(at, step, settings);
    at = { ...taken.at, now: step.t ?? at.now };
    if (taken.difference !== null) {
      if (excuses.length === 0) return differs(taken.difference);
      for (const one of excuses) departed.add(one);
      at = { ...at, outgoing: [] };
    }
    const other = situation(at, step);
    if (other !== null) {
      if (excuses.length === 0) return differs(other);
      return { mismatch: null, departed: [...new Set([...departed, ...excuses])], steps: index };
    }
  }
  return { mismatch: null, departed: [...departed], steps: steps.length };
};

/** After the last step nothing may be left to send. */
const END: RecordedStep = { kind: 'wait', ms: 0 };
