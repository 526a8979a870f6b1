import { type Economy, economyOf } from './economy.ts';
import { type Deduction, FINDINGS, type Field, type Finding } from './finding.ts';
import { HOST_IDS, type HostId } from './host-id.ts';
import type { LogHeader } from './log.ts';
import type { StoryLine } from './story.ts';

export const RUBRIC_VERSION = 4;

/**
 * The accounts of a seat: right segments (`accuracy`), naming the state, no needless segments (`economy`), and in the
 * live pace no delay. The first two are shared over the steps of the ladder; of the others each fault takes a point.
 */
export const ACCOUNTS = ['accuracy', 'state', 'economy', 'pace'] as const;
export type Account = (typeof ACCOUNTS)[number];
/** Those that are shared over the steps of the ladder. */
export type StepAccount = 'accuracy' | 'state';

/** Points of the pair's 100; an account that a match does not keep has none. */
export type Budget = Readonly<Record<Account, number>>;

/** What each seat brings to the pair's 100 points. Up to rubric 3 there were two accounts, and matches without a least number keep to it. */
export function budgetOf({ rubric, settings, leastSegments }: LogHeader): Budget {
  const economy = leastSegments === undefined ? 0 : 5;
  const pace = rubric > 3 && settings.pace === 'live' ? 5 : 0;
  return { accuracy: 35 - economy - pace, state: 15, economy, pace };
}

/** 0 … 100, and what it is made of. Every deduction names the log entry that cost it. */
export interface ScoreReport {
  readonly rubric: number;
  readonly total: number;
  readonly budget: Budget;
  /** What is left of each seat's budget, in points of the pair's 100. */
  readonly seats: Readonly<Record<HostId, Budget>>;
  /** Null where no least number is known. */
  readonly economy: Economy | null;
  readonly deductions: readonly Deduction[];
}

/** One step of the canonical ladder as it stands in the accounts of its seat. */
interface Step {
  /** What of it has not been handled yet. */
  readonly open: readonly string[];
  readonly done: boolean;
  /** Fields of it whose right value a finding has shown: they earn nothing more. */
  readonly shown: readonly Field[];
  /** What it weighs. */
  readonly whole: Readonly<Record<StepAccount, number>>;
  readonly left: Readonly<Record<StepAccount, number>>;
}

/** The running accounts of both seats; a value, folded with the match. */
export type Tally = Readonly<Record<HostId, readonly Step[]>>;

/** What is handled, one by one: how a player has split the text makes no difference. */
const partsOf = (handles: string): readonly string[] =>
  handles === '' ? [] : handles.split(' + ').map((part) => part.replace(/len=\d+/, 'len'));

/** Splits whole points over `n` steps: none is lost, and no two steps differ by more than one. */
const share = (points: number, n: number, i: number): number =>
  Math.floor((points * (i + 1)) / n) - Math.floor((points * i) / n);

export function newTally(header: LogHeader): Tally {
  const budget = budgetOf(header);
  const steps = (id: HostId): readonly Step[] => {
    const own = header.lesson.ladder.filter((step) => step.host === id);
    return own.map(({ handles }, i) => {
      const whole = {
        accuracy: share(budget.accuracy, own.length, i),
        state: share(budget.state, own.length, i),
      };
      return { open: partsOf(handles), done: false, shown: [], whole, left: whole };
    });
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

/** Whether the ladder has a step, not done yet, that handles some of this: by what it does not know nobody is judged. */
export const isOwed = (tally: Tally, host: HostId, what: string): boolean =>
  what !== '' && stepOf(tally[host], what) >= 0;

/** The accounts after an accepted move. */
export function tallyAccepted(tally: Tally, host: HostId, what: string): Tally {
  const at = what === '' ? -1 : stepOf(tally[host], what);
  const same = tally[host][at]?.open.join() === partsOf(what).join();
  const steps = same
    ? tally[host].map((s, i) => (i === at ? { ...s, open: [], done: true } : s))
    : partsOf(what).reduce(without, tally[host]);
  return { ...tally, [host]: steps };
}

/** What is taken from the accounts of a step, and which of its fields have been given away. */
export interface Charge {
  readonly points: Readonly<Record<StepAccount, number>>;
  readonly shown: readonly Field[];
}

export const NO_CHARGE: Charge = { points: { accuracy: 0, state: 0 }, shown: [] };

export const sumOf = ({ points }: Charge): number => points.accuracy + points.state;

/** The fields whose right value these findings show. */
export const shownBy = (findings: readonly Finding[]): readonly Field[] => [
  ...new Set(
    findings.flatMap(({ code, field }) => {
      const { reveals } = FINDINGS[code];
      if (Object.keys(reveals).length === 0) return [];
      return 'expectedAck' in reveals ? [field, 'ack' as const] : [field];
    }),
  ),
];

/** A segment's own fields, each of which weighs a quarter of what a step has for segments. */
const QUARTERS = 4;

/**
 * What a refused attempt costs: half of what its step still holds, rounded up. Where only the state was wrong, the
 * step's points for the state; else those for accuracy. A field that has been given away earns nothing more: of a
 * state that is all the step's points for it, of anything else a quarter of its points for segments.
 * @param shown the fields that the refusal gives away, as the level of assistance has it
 */
export function costOf(
  tally: Tally,
  host: HostId,
  what: string,
  findings: readonly Finding[],
  shown: readonly Field[],
): Charge {
  const step = tally[host][stepOf(tally[host], what)];
  if (step === undefined) return NO_CHARGE;
  const { left, whole } = step;
  const stateOnly = findings.every((f) => f.field === 'becomes' && f.explains === undefined);
  const known = new Set([...step.shown, ...shown].filter((field) => field !== 'becomes'));
  const worth = Math.floor((whole.accuracy * Math.max(0, QUARTERS - known.size)) / QUARTERS);
  const half = (kind: StepAccount) => Math.ceil(left[kind] / 2);
  return {
    points: {
      accuracy: Math.max(stateOnly ? 0 : half('accuracy'), left.accuracy - worth),
      state: shown.includes('becomes') ? left.state : stateOnly ? half('state') : 0,
    },
    shown,
  };
}

/** The accounts after a refused attempt, or a hint, that cost this much. */
export function tallyCharged(tally: Tally, host: HostId, what: string, { points, shown }: Charge): Tally {
  const at = stepOf(tally[host], what);
  const charged = (s: Step): Step => ({
    ...s,
    shown: [...new Set([...s.shown, ...shown])],
    left: { accuracy: s.left.accuracy - points.accuracy, state: s.left.state - points.state },
  });
  return { ...tally, [host]: tally[host].map((s, i) => (i === at ? charged(s) : s)) };
}

/**
 * What a hint costs that gives a field away: the field's worth, but never more than a refused attempt would take that
 * is wrong in it. That is half of what is left, and all of it for a state that the refusal would show.
 * @param paid what has been paid for being told which field it is; it counts towards the price
 */
export function costOfHint(
  tally: Tally,
  host: HostId,
  what: string,
  { field, shows, paid }: { readonly field: Field; readonly shows: boolean; readonly paid: number },
): Charge {
  const step = tally[host][stepOf(tally[host], what)];
  if (step === undefined) return NO_CHARGE;
  const shown = [field];
  if (field === 'becomes') {
    const left = step.left.state + paid;
    return { points: { accuracy: 0, state: (shows ? left : Math.ceil(left / 2)) - paid }, shown };
  }
  const known = new Set([...step.shown, field].filter((one) => one !== 'becomes'));
  const worth = Math.floor((step.whole.accuracy * Math.max(0, QUARTERS - known.size)) / QUARTERS);
  const left = step.left.accuracy + paid;
  const price = Math.max(0, Math.min(left - worth, Math.ceil(left / 2)));
  return { points: { accuracy: Math.max(0, price - paid), state: 0 }, shown };
}

/** A match as far as its score rests on it. */
export interface Scored {
  readonly header: LogHeader;
  readonly story: readonly StoryLine[];
  readonly tally: Tally;
  readonly deductions: readonly Deduction[];
}

/** What is left of a seat's budget after these deductions, in points of the pair's 100. */
export function leftOf(budget: Budget, deductions: readonly Deduction[], seat: HostId): Budget {
  const left = { ...budget };
  for (const { seat: whose, kind, points } of deductions) if (whose === seat) left[kind] -= points;
  return left;
}

/** The deductions with a point for each of these faults, as long as there is one in its account. */
export function withPoints(
  { header, deductions }: Pick<Scored, 'header' | 'deductions'>,
  faults: readonly Omit<Deduction, 'points'>[],
): readonly Deduction[] {
  const all = [...deductions];
  for (const fault of faults) {
    if (leftOf(budgetOf(header), all, fault.seat)[fault.kind] > 0) all.push({ ...fault, points: 1 });
  }
  return all;
}

/** What was said of the move that a deduction is for; undefined where it is for something else. */
export function findingBehind(
  story: readonly StoryLine[],
  { entry, finding }: Deduction,
): Finding | undefined {
  const said = story.flatMap((line) =>
    line.type === 'refused' && line.entry === entry
      ? line.findings
      : line.type === 'moved' && line.entry === entry
        ? (line.remarks ?? [])
        : [],
  );
  return said.find(({ code }) => code === finding);
}

/** The pair's score: the budgets of both seats, less every deduction. */
export function scoreOf({ header, story, deductions }: Omit<Scored, 'tally'>): ScoreReport {
  const budget = budgetOf(header);
  const seats = {
    clientHost: leftOf(budget, deductions, 'clientHost'),
    serverHost: leftOf(budget, deductions, 'serverHost'),
  };
  const total = HOST_IDS.reduce(
    (sum, id) => ACCOUNTS.reduce((points, kind) => points + seats[id][kind], sum),
    0,
  );
  const economy = economyOf({ header, story });
  return { rubric: header.rubric, total, budget, seats, economy, deductions };
}
