import { advance, nextDueAt } from './advance.ts';
import { showsAnswers } from './assistance.ts';
import { bearsBareFin, withFinAcknowledged } from './bare-fin.ts';
import { chance } from './chance.ts';
import { applyChoice, judgeChoice } from './choose.ts';
import { type Clock, clockAfter, clockStands, newClock } from './clock.ts';
import { applyStray } from './consequences.ts';
import { applyIntervention, applyMove, applyWait, hostView } from './evolve.ts';
import type { Evolved } from './evolved.ts';
import type { Deduction, Finding } from './finding.ts';
import { applyFreeAct, type FreeAct } from './freedom.ts';
import { handles } from './handles.ts';
import { type HintOffer, type Hints, handledBy, hintOffer, hintsThatHold, NO_HINTS } from './hints.ts';
import { HOST_IDS, type HostId } from './host-id.ts';
import { mustAct } from './inbox.ts';
import type { Intervention } from './intervention.ts';
import { judge, legal, nearestLegal } from './judge.ts';
import { bestMove } from './legal-moves.ts';
import type { Lesson } from './lesson.ts';
import { type Cause, ENGINE_VERSION, type Entry, LOG_FORMAT, type LogHeader } from './log.ts';
import type { Command, Move } from './move.ts';
import type { HostView, MatchTime, Position } from './position.ts';
import { positionHash } from './position-hash.ts';
import {
  type Charge,
  costOf,
  costOfMissing,
  NO_CHARGE,
  newTally,
  RUBRIC_VERSION,
  shownBy,
  type Tally,
  tallyAccepted,
  tallyCharged,
} from './score.ts';
import { DEFAULT_SETTINGS, type MatchSettings } from './settings.ts';
import { startPosition } from './start.ts';
import type { StoryLine } from './story.ts';
import { ofTheLesson } from './stray.ts';
import { explained, isFree, isNew, NOTHING_TAUGHT, type Taught } from './taught.ts';

/** A match so far: the fold of its log. Everything that is shown of a match comes from here. */
export interface Match {
  readonly header: LogHeader;
  readonly position: Position;
  readonly story: readonly StoryLine[];
  readonly deductions: readonly Deduction[];
  readonly tally: Tally;
  readonly taught: Taught;
  /** Whose player is away: of the device, never of the thinking. */
  readonly away: Readonly<Record<HostId, boolean>>;
  readonly clock: Clock;
  /** Given since the seat's last move. */
  readonly hints: Hints;
  /** In free play, who has agreed that it is over. */
  readonly finished: Readonly<Record<HostId, boolean>>;
  /** How many entries have been folded. */
  readonly entries: number;
}

/** Whether a command was carried out; what a refused one costs the pair. */
export type Decision =
  | { readonly type: 'accepted' }
  | { readonly type: 'refused'; readonly findings: readonly Finding[]; readonly cost: number };

/**
 * The first line of a new match's log. The hosts' ISSs are drawn from the seed (any 32-bit number, different for
 * each match): round numbers, the client's below the server's, so that a pair can keep them apart and in mind.
 */
export function newHeader(of: {
  readonly match: string;
  readonly lesson: Lesson;
  readonly seed: number;
  readonly settings?: MatchSettings;
}): LogHeader {
  const { match, lesson, seed, settings = DEFAULT_SETTINGS } = of;
  const draw = (id: HostId, least: number) => least + 100 * Math.floor(chance(seed, `iss ${id}`) * 40);
  return {
    type: 'header',
    format: LOG_FORMAT,
    engine: ENGINE_VERSION,
    rubric: RUBRIC_VERSION,
    match,
    seed,
    iss: { clientHost: draw('clientHost', 1000), serverHost: draw('serverHost', 5000) },
    lesson,
    settings,
  };
}

export function openMatch(header: LogHeader): Match {
  const { position, lines } = startPosition(header);
  const tally = newTally(header.lesson);
  const away = { clientHost: false, serverHost: false };
  return {
    header,
    position,
    story: lines,
    deductions: [],
    tally,
    taught: NOTHING_TAUGHT,
    away,
    clock: newClock(header),
    hints: NO_HINTS,
    finished: { clientHost: false, serverHost: false },
    entries: 0,
  };
}

export { positionHash } from './position-hash.ts';

/** In a log of an older engine, the hashes that come next are of its kind too. */
const hashOf = ({ header, position }: Match): string => positionHash(position, header.engine);

export const hostViewOf = (match: Match, host: HostId): HostView =>
  hostView(match.header, match.position, host);

/**
 * What the legal move nearest to a refused one handles: by this the step of the ladder is found. Null: nothing but what
 * somebody's wrong segment has called forth.
 */
function meantToHandle(view: HostView, move: Move): string | null {
  const nearest = nearestLegal(view, move);
  const ids = nearest === null ? [] : [...nearest.answers, ...nearest.calls];
  const meant = view.host.inbox.filter((a) => ids.includes(a.id));
  const own = ofTheLesson(meant);
  return meant.length > 0 && own.length === 0 ? null : handles(own);
}

/** What a refused attempt costs; nothing, where it shows for the first time what the sources teach. */
function chargeFor(match: Match, seat: HostId, what: string | null, findings: readonly Finding[]): Charge {
  const { lesson, settings } = match.header;
  if (what === null || isFree(lesson, match.taught, seat, findings)) return NO_CHARGE;
  const shown = showsAnswers(settings.assistance) ? shownBy(findings) : [];
  return costOf(match.tally, seat, what, findings, shown);
}

const sumOf = ({ points }: Charge): number => points.accuracy + points.state;

/** A FIN without ACK is taken for FIN,ACK, once. */
function acceptedAsTaught(match: Match, seat: HostId, view: HostView, move: Move): boolean {
  if (!bearsBareFin(move) || !isNew(match.header.lesson, match.taught, seat, 'bare-fin')) return false;
  return legal(view, withFinAcknowledged(view, move)) !== null;
}

/**
 * Judges a command. Nothing has happened until the returned entry is folded, and it may be folded only once it is
 * stored. A match that is over takes no commands: ask `match.position.outcome` first.
 */
export function decide(
  match: Match,
  cause: Cause,
  command: Command,
): { readonly entry: Entry; readonly verdict: Decision } {
  const { position } = match;
  const base = { t: position.now, before: hashOf(match), seat: cause.seat, cid: cause.cid, command };
  if (command.type === 'wait') return { entry: { ...base, type: 'move' }, verdict: { type: 'accepted' } };
  const view = hostViewOf(match, cause.seat);
  if (command.type !== 'move') {
    const against = judgeChoice(view, command);
    return against.length === 0
      ? { entry: { ...base, type: 'move' }, verdict: { type: 'accepted' } }
      : {
          entry: { ...base, type: 'refused', findings: against },
          verdict: { type: 'refused', findings: against, cost: 0 },
        };
  }
  const verdict = judge(view, command);
  if (verdict.type === 'legal' || acceptedAsTaught(match, cause.seat, view, command))
    return { entry: { ...base, type: 'move' }, verdict: { type: 'accepted' } };
  const { findings } = verdict;
  const charge = chargeFor(match, cause.seat, meantToHandle(view, command), findings);
  return {
    entry: { ...base, type: 'refused', findings },
    verdict: { type: 'refused', findings, cost: sumOf(charge) },
  };
}

/** The entry by which a player of free play does something beside moving. Ask `forbids` first. */
export const freely = (match: Match, cause: Cause, act: FreeAct): Entry => ({
  type: 'free',
  t: match.position.now,
  before: hashOf(match),
  seat: cause.seat,
  cid: cause.cid,
  act,
});

/**
 * The match time of the next thing that happens by itself: to there the clock of the relaxed pace may jump, and then
 * that of the live one has to be looked at. Null when nothing will happen, when the match is over, and while the
 * clock stands: the relaxed one does while somebody has something to handle.
 */
export function nextClock(match: Match): MatchTime | null {
  const { position, header } = match;
  if (position.outcome !== null || clockStands(match) !== null) return null;
  const waits = header.settings.pace === 'relaxed' && HOST_IDS.some((id) => mustAct(position.hosts[id]));
  return waits ? null : nextDueAt(position);
}

/** The entry of a teacher's hand in the network. */
export const intervention = (match: Match, act: Intervention): Entry => ({
  type: 'intervention',
  act,
  t: match.position.now,
  before: hashOf(match),
});

/** The entry that lets match time run to `t`. */
export const tick = (match: Match, t: MatchTime): Entry => ({
  type: 'clock',
  t,
  before: hashOf(match),
});

/**
 * The match after one more entry.
 * @throws if the entry was written for another position: its log is damaged, or of an engine that played otherwise.
 */
export const fold = (match: Match, entry: Entry): Match => charged(match, folded(match, entry));

function folded(match: Match, entry: Entry): Match {
  const number = match.entries + 1;
  if (entry.before !== hashOf(match)) {
    throw new Error(`entry ${number} was written for another position than the one before it`);
  }
  // Only the clock moves time; a line's own time is under no hash but the next one's.
  const { now } = match.position;
  if (entry.type === 'clock' ? entry.t < now : entry.t !== now) {
    throw new Error(`entry ${number} was written for another time than ${now} ms`);
  }
  const next = { ...match, entries: number };
  const evolved = (by: Evolved): Match => ({
    ...next,
    position: by.position,
    story: by.lines.length === 0 ? match.story : [...match.story, ...by.lines],
  });
  switch (entry.type) {
    case 'clock':
      return evolved(advance(match.header, match.position, entry.t));
    case 'hold':
      return {
        ...next,
        away: { ...match.away, [entry.seat]: entry.away },
        clock: clockAfter(match.clock, entry),
      };
    case 'pace':
      return { ...next, clock: clockAfter(match.clock, entry) };
    case 'free': {
      const { seat, act } = entry;
      const finished = act.type === 'finish' ? { ...match.finished, [seat]: act.agreed } : match.finished;
      const both = HOST_IDS.every((id) => finished[id]);
      return { ...evolved(applyFreeAct(match.header, match.position, seat, act, both)), finished };
    }
    case 'intervention':
      return {
        ...evolved(applyIntervention(match.header, match.position, entry.act)),
        ...inWorld(match, entry.act),
      };
    case 'move': {
      const { command, seat } = entry;
      if (command.type === 'wait') return evolved(applyWait(match.header, match.position, seat));
      if (command.type !== 'move')
        return evolved(applyChoice(match.header, match.position, seat, command, number));
      const by = applyMove(match.header, match.position, seat, command, number);
      const tally = tallyAccepted(match.tally, seat, by.handles);
      const hints = { ...match.hints, [seat]: [] };
      return { ...evolved(by), tally, hints, taught: explained(match.taught, seat, by.remarks) };
    }
    case 'refused':
      return foldRefused(next, entry);
    case 'hint':
      return foldHint(next, entry);
  }
}

/** The rules stand in the lesson: those that hold from here on take their place. */
function inWorld({ header }: Match, act: Intervention): Pick<Match, 'header'> {
  if (act.type !== 'world') return { header };
  const { rules: _before, ...lesson } = header.lesson;
  return { header: { ...header, lesson: act.world === null ? lesson : { ...lesson, rules: act.world } } };
}

function foldRefused(match: Match, entry: Extract<Entry, { type: 'refused' }>): Match {
  const { seat, command, findings, t } = entry;
  // A choice that cannot be made is no attempt at a step of the ladder: it costs nothing.
  const what = command.type === 'move' ? meantToHandle(hostViewOf(match, seat), command) : null;
  const charge = chargeFor(match, seat, what, findings);
  const [main] = findings;
  const line: StoryLine = {
    t,
    type: 'refused',
    host: seat,
    entry: match.entries,
    command,
    findings,
    cost: sumOf(charge),
  };
  const { position, lines } =
    command.type === 'move'
      ? applyStray(match.header, match.position, seat, command, findings)
      : { position: match.position, lines: [] };
  return {
    ...match,
    position,
    story: [...match.story, line, ...lines],
    deductions: [
      ...match.deductions,
      ...(main === undefined ? [] : deductionsOf(match.entries, seat, charge.points, main.code)),
    ],
    tally: what === null ? match.tally : tallyCharged(match.tally, seat, what, charge),
    taught: explained(match.taught, seat, findings),
  };
}

const deductionsOf = (
  entry: number,
  seat: HostId,
  points: Charge['points'],
  finding: Deduction['finding'],
): readonly Deduction[] =>
  (['accuracy', 'state'] as const)
    .filter((kind) => points[kind] > 0)
    .map((kind) => ({ entry, seat, kind, points: points[kind], finding }));

/** With what it costs that the goal has been missed, where that has just become certain. */
function charged(before: Match, match: Match): Match {
  const { outcome } = match.position;
  if (before.position.outcome !== null || outcome === null || outcome.type === 'goal') return match;
  const missing = HOST_IDS.flatMap((seat) =>
    deductionsOf(match.entries, seat, costOfMissing(match.tally, seat, match.deductions), 'goal-missed'),
  );
  return { ...match, deductions: [...match.deductions, ...missing] };
}

/** The next hint for a seat, and its price; null where there is none. */
export const nextHint = (match: Match, seat: HostId): HintOffer | null =>
  hintOffer(match, seat, hostViewOf(match, seat));

/** The entry that gives a seat the next hint, which costs nothing if nobody asked for it: ask first whether there is one. */
export const askHint = (match: Match, { seat, cid }: Cause, given = false): Entry => ({
  ...(given && { given: true as const }),
  type: 'hint',
  t: match.position.now,
  before: hashOf(match),
  seat,
  cid,
});

function foldHint(match: Match, { seat, t, given }: Extract<Entry, { type: 'hint' }>): Match {
  const view = hostViewOf(match, seat);
  const offer = hintOffer(match, seat, view);
  if (offer === null) return match;
  const { hint } = offer;
  const charge = given ? NO_CHARGE : offer.charge;
  const cost = sumOf(charge);
  const best = bestMove(view);
  const what = best === null ? '' : handledBy(view, best);
  const entry = match.entries;
  return {
    ...match,
    story: [...match.story, { t, type: 'hinted', host: seat, entry, hint, cost }],
    deductions: [...match.deductions, ...deductionsOf(entry, seat, charge.points, 'hint')],
    tally: tallyCharged(match.tally, seat, what, charge),
    hints: { ...match.hints, [seat]: [...hintsThatHold(match.hints[seat], best), { hint, cost }] },
  };
}
