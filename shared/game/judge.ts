import { diagnose } from './diagnose.ts';
import type { Finding } from './finding.ts';
import { fits } from './fits.ts';
import { answerable, makeable } from './inbox.ts';
import { withChosenIss } from './iss.ts';
import { legalMoves, patternsFor } from './legal-moves.ts';
import type { Draft, Move } from './move.ts';
import type { Pattern, SegmentPattern, StreamPattern } from './pattern.ts';
import type { HostView } from './position.ts';

export type Verdict =
  | { readonly type: 'legal'; readonly pattern: Pattern; readonly segments: readonly SegmentPattern[] }
  | { readonly type: 'illegal'; readonly nearest: Pattern | null; readonly findings: readonly Finding[] };

type Legal = Extract<Verdict, { type: 'legal' }>;

const same = (a: readonly unknown[], b: readonly unknown[]): boolean => a.join() === b.join();

/** How many fields of a drafted segment differ from one that is wanted. */
function fieldsOff(wanted: SegmentPattern | StreamPattern, draft: Draft): number {
  const ctl = wanted.purpose === 'stream' ? draft.ctl.filter((c) => c !== 'FIN') : draft.ctl;
  const wantedCtl = wanted.purpose === 'stream' ? ['ACK'] : wanted.ctl;
  return (
    (same([...ctl].sort(), [...wantedCtl].sort()) ? 0 : 1) +
    (draft.seq === wanted.seq ? 0 : 1) +
    (draft.ack === wanted.ack ? 0 : 1) +
    (lenFits(wanted, draft) ? 0 : 1) +
    (wanted.purpose === 'stream' || optionFits(wanted, draft) ? 0 : 1)
  );
}

const optionFits = (wanted: SegmentPattern, draft: Draft): boolean =>
  (draft.fastOpen ?? false) === (wanted.fastOpen !== undefined);

/** A stream may be split at will, but every segment of it carries some of it. */
const lenFits = (wanted: SegmentPattern | StreamPattern, draft: Draft): boolean =>
  wanted.purpose === 'stream' ? draft.len > 0 || draft.ctl.includes('FIN') : draft.len === wanted.len;

/** What is handled weighs most, then whether to speak at all, then the fields; the state alone weighs least. */
function differenceOf(pattern: Pattern, move: Move): number {
  const wanted = pattern.segments;
  const more = move.segments.length - wanted.length;
  const streams = wanted.at(-1)?.purpose === 'stream';
  const fields = wanted
    .slice(0, move.segments.length)
    .reduce((sum, w, i) => sum + fieldsOff(w, move.segments[i]!), 0);
  return (
    (pattern.conn === move.conn ? 0 : 1000) +
    (same(pattern.answers, move.answers) ? 0 : 100) +
    (same(pattern.calls, move.calls) ? 0 : 100) +
    10 * (more > 0 && streams ? 0 : Math.abs(more)) +
    2 * fields +
    (pattern.becomes === move.becomes ? 0 : 1)
  );
}

/** The legal move that a refused one comes closest to; null where the host has no legal move at all. */
export const nearestLegal = (view: HostView, move: Move): Pattern | null =>
  nearestOf(view, move, patternsFor(view, move.conn, move.answers, move.calls));

function nearestOf(view: HostView, move: Move, own: readonly Pattern[]): Pattern | null {
  const idle = move.answers.length === 0 && move.calls.length === 0;
  const candidates = own.length > 0 && !(idle && view.host.inbox.length > 0) ? own : legalMoves(view);
  let nearest: Pattern | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const pattern of candidates) {
    const difference = differenceOf(pattern, move);
    if (difference < least) [nearest, least] = [pattern, difference];
  }
  return nearest;
}

/** The pattern that a move belongs to, with its segments as they travel; null if the move is not legal. */
export const legal = (given: HostView, move: Move): Legal | null => {
  const view = withChosenIss(given, move);
  return legalAmong(patternsFor(view, move.conn, move.answers, move.calls), move);
};

function legalAmong(own: readonly Pattern[], move: Move): Legal | null {
  for (const pattern of own) {
    const segments = fits(pattern, move);
    if (segments !== null) return { type: 'legal', pattern, segments };
  }
  return null;
}

/**
 * Judges a move by what its host can know. A refused one is compared with the nearest legal one, field by field.
 * Ids that do not form a prefix of what waits make no legal move, for `handle` would take them out of order.
 */
export function judge(given: HostView, move: Move): Verdict {
  const view = withChosenIss(given, move);
  const inOrder = prefixesOnly(view, move);
  const own = patternsFor(view, move.conn, move.answers, move.calls);
  const verdict = inOrder ? legalAmong(own, move) : null;
  if (verdict !== null) return verdict;
  const nearest = nearestOf(view, move, own);
  return { type: 'illegal', nearest, findings: diagnose(view, move, nearest, inOrder) };
}

function prefixesOnly(view: HostView, move: Move): boolean {
  const answers = answerable(view.host, move.conn);
  const calls = makeable(view.host, move.conn);
  return (
    same(answers.slice(0, move.answers.length), move.answers) &&
    same(calls.slice(0, move.calls.length), move.calls)
  );
}
