import type { Deduction, Finding } from './finding.ts';
import { HOST_IDS, type HostId } from './host-id.ts';
import type { Lesson } from './lesson.ts';

export const RUBRIC_VERSION = 2;

/** What each seat brings to the pair's 100 points: most for right segments, the rest for naming the state. */
export const SEAT_BUDGET = { accuracy: 35, state: 15 } as const;
export type Account = keyof typeof SEAT_BUDGET;

/** 0 … 100, and what it is made of. Every deduction names the log entry that cost it. */
export interface ScoreReport {
  readonly rubric: number;
  readonly total: number;
  /** What is left of each seat's budget, in points of the pair's 100. */
  readonly seats: Readonly<Record<HostId, Readonly<Record<Account, number>>>>;
  readonly deductions: readonly Deduction[];
}

/** One step of the canonical ladder as it stands in the accounts of its seat. */
interface Step {
  /** What of it has not been handled yet. */
  readonly open: readonly string[];
  readonly done: boolean;
  readonly left: Readonly<Record<Account, number>>;
}

/** The running accounts of both seats; a value, folded with the match. */
export type Tally = Readonly<Record<HostId, readonly Step[]>>;

/** What is handled, one by one: how a player has split the text makes no difference. */
const partsOf = (handles: string): readonly string[] =>
  handles === '' ? [] : handles.split(' + ').map((part) => part.replace(/len=\d+/, 'len'));

/** Splits whole points over `n` steps: none is lost, and no two steps differ by more than one. */
const share = (points: number, n: number, i: number): number =>
  Math.floor((points * (i + 1)) / n) - Math.floor((points * i) / n);

export function newTally(lesson: Lesson): Tally {
  const steps = (id: HostId): readonly Step[] => {
    const own = lesson.ladder.filter((step) => step.host === id);
    return own.map(({ handles }, i) => ({
      open: partsOf(handles),
      done: false,
      left: {
        accuracy: share(SEAT_BUDGET.accuracy, own.length, i),
        state: share(SEAT_BUDGET.state, own.length, i),
      },
    }));
  };
  return { clientHost: steps('clientHost'), serverHost: steps('serverHost') };
}

/**
 * The step of the ladder that an attempt is charged to: the first one not done that handles the same, else the first
 * that handles some of it, for a player may answer one by one what the ladder answers together, or the other way
 * round. An attempt that handles nothing is charged to the seat's next step; one that handles what the ladder does
 * not know (what the network or the partner made necessary) to none.
 */
function stepOf(steps: readonly Step[], what: string): number {
  const parts = partsOf(what);
  const same = steps.findIndex((step) => !step.done && (what === '' || step.open.join() === parts.join()));
  return same >= 0 ? same : steps.findIndex((step) => step.open.some((part) => parts.includes(part)));
}

/** The steps after one of those things has been handled. */
function without(steps: readonly Step[], part: string): readonly Step[] {
  const at = steps.findIndex((step) => step.open.includes(part));
  return steps.map((step, i) => {
    if (i !== at) return step;
    const open = step.open.toSpliced(step.open.indexOf(part), 1);
    return { ...step, open, done: open.length === 0 };
  });
}

/** The accounts after an accepted move. */
export function tallyAccepted(tally: Tally, host: HostId, what: string): Tally {
  const at = what === '' ? -1 : stepOf(tally[host], what);
  const same = tally[host][at]?.open.join() === partsOf(what).join();
  const steps = same
    ? tally[host].map((s, i) => (i === at ? { ...s, open: [], done: true } : s))
    : partsOf(what).reduce(without, tally[host]);
  return { ...tally, [host]: steps };
}

/**
 * What a refused attempt costs: half of what its step still holds, rounded up. Where only the state was wrong, the
 * step's points for the state; else those for accuracy.
 */
export function costOf(
  tally: Tally,
  host: HostId,
  what: string,
  findings: readonly Finding[],
): { readonly kind: Account; readonly points: number } {
  const stateOnly = findings.every((f) => f.field === 'becomes' && f.explains === undefined);
  const kind = stateOnly ? 'state' : 'accuracy';
  const step = tally[host][stepOf(tally[host], what)];
  return { kind, points: step === undefined ? 0 : Math.ceil(step.left[kind] / 2) };
}

/** The accounts after a refused attempt that cost this much. */
export function tallyRefused(tally: Tally, host: HostId, what: string, kind: Account, points: number): Tally {
  const at = stepOf(tally[host], what);
  const charged = (s: Step): Step => ({ ...s, left: { ...s.left, [kind]: s.left[kind] - points } });
  return { ...tally, [host]: tally[host].map((s, i) => (i === at ? charged(s) : s)) };
}

/** The pair's score: the budgets of both seats, less every deduction. */
export function scoreOf(deductions: readonly Deduction[]): ScoreReport {
  const left = (seat: HostId, kind: Account): number =>
    deductions
      .filter((d) => d.seat === seat && d.kind === kind)
      .reduce<number>((rest, d) => rest - d.points, SEAT_BUDGET[kind]);
  const seats = {
    clientHost: { accuracy: left('clientHost', 'accuracy'), state: left('clientHost', 'state') },
    serverHost: { accuracy: left('serverHost', 'accuracy'), state: left('serverHost', 'state') },
  };
  const total = HOST_IDS.reduce((sum, id) => sum + seats[id].accuracy + seats[id].state, 0);
  return { rubric: RUBRIC_VERSION, total, seats, deductions };
}
