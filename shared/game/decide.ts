import { showsAnswers } from './assistance.ts';
import { bearsBareFin, withFinAcknowledged } from './bare-fin.ts';
import { judgeChoice } from './choose.ts';
import type { Finding } from './finding.ts';
import { handles } from './handles.ts';
import type { HostId } from './host-id.ts';
import { judge, legal, nearestLegal } from './judge.ts';
import type { Cause, Entry } from './log.ts';
import { hashOf, hostViewOf, type Match } from './match.ts';
import type { Command, Move } from './move.ts';
import type { HostView } from './position.ts';
import { type Charge, costOf, NO_CHARGE, shownBy, sumOf } from './score.ts';
import { ofTheLesson } from './stray.ts';
import { isFree, isNew } from './taught.ts';

/** Whether a command was carried out; what a refused one costs the pair. */
export type Decision =
  | { readonly type: 'accepted' }
  | { readonly type: 'refused'; readonly findings: readonly Finding[]; readonly cost: number };

/**
 * What the legal move nearest to a refused one handles: by this the step of the ladder is found. Null: nothing but what
 * somebody's wrong segment has called forth.
 */
export function meantToHandle(view: HostView, move: Move): string | null {
  const nearest = nearestLegal(view, move);
  const ids = nearest === null ? [] : [...nearest.answers, ...nearest.calls];
  const meant = view.host.inbox.filter((a) => ids.includes(a.id));
  const own = ofTheLesson(meant);
  return meant.length > 0 && own.length === 0 ? null : handles(own);
}

/** What a refused attempt costs; nothing, where it shows for the first time what the sources teach. */
export function chargeFor(
  match: Match,
  seat: HostId,
  what: string | null,
  findings: readonly Finding[],
): Charge {
  const { lesson, settings } = match.header;
  if (what === null || isFree(lesson, match.taught, seat, findings)) return NO_CHARGE;
  const shown = showsAnswers(settings.assistance) ? shownBy(findings) : [];
  return costOf(match.tally, seat, what, findings, shown);
}

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
