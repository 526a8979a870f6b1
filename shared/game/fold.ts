import { advance } from './advance.ts';
import { applyChoice } from './choose.ts';
import { clockAfter } from './clock.ts';
import { applyStray } from './consequences.ts';
import { chargeFor, meantToHandle } from './decide.ts';
import { chargedSegments } from './economy.ts';
import { applyIntervention, applyMove, applyWait } from './evolve.ts';
import type { Evolved } from './evolved.ts';
import type { Deduction } from './finding.ts';
import { applyFreeAct } from './freedom.ts';
import { handledBy, hintOffer, hintsThatHold } from './hints.ts';
import { HOST_IDS, type HostId } from './host-id.ts';
import type { Intervention } from './intervention.ts';
import { bestMove } from './legal-moves.ts';
import type { Entry } from './log.ts';
import { hashOf, hostViewOf, type Match } from './match.ts';
import { answerable, costOfMissing } from './missed.ts';
import {
  ACCOUNTS,
  type Budget,
  isOwed,
  NO_CHARGE,
  sumOf,
  tallyAccepted,
  tallyCharged,
  withPoints,
} from './score.ts';
import type { StoryLine } from './story.ts';
import { explained } from './taught.ts';

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
      const taught = explained(match.taught, seat, by.remarks);
      const late = by.late && isOwed(match.tally, seat, by.handles);
      const fault = { entry: number, seat, kind: 'pace', finding: 'late' } as const;
      const deductions = withPoints(match, late ? [fault] : []);
      return { ...evolved(by), tally, hints, taught, deductions };
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
  points: Partial<Budget>,
  finding: Deduction['finding'],
): readonly Deduction[] =>
  ACCOUNTS.flatMap((kind) => {
    const taken = points[kind] ?? 0;
    return taken > 0 ? [{ entry, seat, kind, points: taken, finding }] : [];
  });

/** With what is known only when the match is over: needless segments, or what it costs that the goal was missed. */
function charged(before: Match, match: Match): Match {
  const { outcome } = match.position;
  if (before.position.outcome !== null || outcome === null) return match;
  if (outcome.type !== 'goal') {
    const missing = answerable(match).flatMap((seat) =>
      deductionsOf(match.entries, seat, costOfMissing(match, seat), 'goal-missed'),
    );
    return { ...match, deductions: [...match.deductions, ...missing] };
  }
  const faults = chargedSegments(match).map((needless) => ({ ...needless, kind: 'economy' }) as const);
  return { ...match, deductions: withPoints(match, faults) };
}

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
