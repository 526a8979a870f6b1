import { connectionOf, EMPTY } from '../host-table.ts';
import { add, distance } from '../seq.ts';
import type { TcpState } from '../state.ts';
import { departures } from './departures.ts';
import {
  basesOf,
  called,
  event,
  fire,
  type Host,
  name,
  nextTimer,
  type Outgoing,
  type Settings,
  stateOf,
} from './host.ts';
import {
  type Bases,
  describeOurs,
  describeRecorded,
  fromPeer,
  plainFlags,
  type RecordedSegment,
  type RecordedStep,
} from './recording.ts';

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

/** FORMAT.md: a kernel timer fires up to 3 % late; 60 ms or 8 % either way. */
const near = (due: number, seen: number, started: number): boolean =>
  Math.abs(due - seen) <= Math.max(60, 0.08 * (due - started));

const taken = (outgoing: Outgoing, recorded: RecordedSegment, bases: Bases, state: TcpState): boolean =>
  [outgoing.seg, ...outgoing.instead].some(
    (seg) =>
      describeOurs(seg, bases, recorded.seqAbs) === describeRecorded(recorded) &&
      // Linux's window in TIME-WAIT does not count the FIN; in a RST it says nothing.
      (seg.wnd === recorded.wnd || state === 'TIME-WAIT' || recorded.flags.includes('R')),
  );

const isPureAck = ({ seg }: Outgoing): boolean => seg.ctl.length === 1 && seg.ack !== null && seg.len === 0;

const owing = (at: Host, settings: Settings): Outgoing | undefined =>
  at.outgoing.find((one) => !one.silence && !(settings.delayedAcks && isPureAck(one)));

/** What the recording wants of this step that our host did not do: expected and actual, or null. */
type Difference = readonly [string, string] | null;

const sends = (host: Host, step: RecordedStep, recorded: RecordedSegment, settings: Settings) => {
  const bases = basesOf(host, step);
  let at = host;
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

const silent = (at: Host, step: RecordedStep, settings: Settings): Difference => {
  const first = owing(at, settings);
  return first === undefined ? null : ['silence', describeOurs(first.seg, basesOf(at, step))];
};

const waits = (at: Host, step: RecordedStep, settings: Settings) => {
  const next = nextTimer(connectionOf(at.table, name(step)));
  const now = step.t ?? at.now;
  const changes = step.kind === 'wait' && step.change !== undefined;
  if (!changes || next === null || !settings.timed) return { at, difference: null };
  if (!near(next.due, now, at.now)) {
    return { at, difference: [`${next.timer} at ${now}`, `at ${next.due}`] as const };
  }
  return { at: fire({ ...at, now }, step, next.timer, settings), difference: null };
};

const rebased = (at: Host, step: RecordedStep & { readonly kind: 'rebase' }): Host => {
  const bases = basesOf(at, step);
  const kernel = add(bases.kernel, step.kernel === 'next-syn' ? 200000 : step.kernel);
  return { ...at, bases: { ...at.bases, [step.conn ?? 0]: { kernel, peer: add(bases.peer, step.peer) } } };
};

const takes = (
  at: Host,
  step: RecordedStep,
  settings: Settings,
): { readonly at: Host; readonly difference: Difference } => {
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
const situation = ({ table }: Host, step: RecordedStep): Difference => {
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
const reasons = (at: Host, step: RecordedStep): readonly string[] => {
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
  let at: Host = {
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
