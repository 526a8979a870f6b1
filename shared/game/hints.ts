import { showsAnswers } from './assistance.ts';
import type { PraiseCode } from './finding.ts';
import { fits } from './fits.ts';
import { handles } from './handles.ts';
import type { GivenHint, Hint, HintTarget, HintValue } from './hint.ts';
import type { HostId } from './host-id.ts';
import { mustAct } from './inbox.ts';
import { bestMove } from './legal-moves.ts';
import type { Cause, Entry } from './log.ts';
import { hashOf, hostViewOf, type Match } from './match.ts';
import type { Move } from './move.ts';
import type { Pattern } from './pattern.ts';
import type { HostView } from './position.ts';
import { praise } from './praise.ts';
import { type Charge, costOfHint, NO_CHARGE, sumOf } from './score.ts';

/** The next hint and its price in points, known before it is taken. */
export interface HintOffer {
  readonly hint: Hint;
  readonly charge: Charge;
}

/** What there is to be known of the canonical move, part by part. */
function targetsOf({ segments, becomes }: Move): readonly (HintTarget & { readonly value: HintValue })[] {
  const fields = segments.flatMap(({ ctl, seq, ack, len, fastOpen }, segment) => [
    {
      field: 'flags' as const,
      segment,
      value: fastOpen ? [...ctl, 'Fast Open' as const] : ctl,
    },
    ...(seq === null ? [] : [{ field: 'seq' as const, segment, value: seq }]),
    ...(ack === null ? [] : [{ field: 'ack' as const, segment, value: ack }]),
    ...(len === 0 ? [] : [{ field: 'len' as const, segment, value: len }]),
  ]);
  return [
    { field: 'segments', segment: 0, value: segments.length },
    ...fields,
    { field: 'becomes', segment: 0, value: becomes },
  ];
}

type Target = ReturnType<typeof targetsOf>[number];

const same = (a: HintTarget, b: HintTarget): boolean => a.field === b.field && a.segment === b.segment;
const sameValue = (a: HintValue, b: HintValue): boolean => String(a) === String(b);

/** What was told and still holds: something new may have arrived since. */
export function hintsThatHold(given: readonly GivenHint[], best: Pattern | null): readonly GivenHint[] {
  if (best === null) return given.filter(({ hint }) => hint.step === 'rule' && hint.about === 'wait');
  const targets = targetsOf(best.canonical);
  return given.filter(({ hint }) => {
    if (hint.step === 'rule') return hint.about !== 'wait';
    const target = targets.find((one) => same(one, hint));
    return target !== undefined && (hint.step === 'field' || sameValue(hint.value, target.value));
  });
}

const aboutOf = (view: HostView, best: Pattern): PraiseCode =>
  praise(view, best, fits(best, best.canonical) ?? []).code;

/** The targets that the referee's last refusals were about come first, for there the player is stuck. */
function stuckAt(match: Match, seat: HostId, targets: readonly Target[]): readonly Target[] {
  const last = match.story.findLast(
    (line) => line.host === seat && (line.type === 'moved' || line.type === 'refused'),
  );
  if (last?.type !== 'refused') return targets;
  const wrong = last.findings.flatMap(({ field, segment, explains = [] }) =>
    [field, ...explains].map((one) => ({ field: one, segment: one === 'becomes' ? 0 : segment })),
  );
  const first = targets.filter((target) =>
    wrong.some(({ field, segment }) => field === target.field && segment === target.segment),
  );
  return [...first, ...targets.filter((target) => !first.includes(target))];
}

/** What the move handles, in the ladder's words. */
export function handledBy({ host }: HostView, { answers, calls }: Pattern): string {
  const ids = [...answers, ...calls];
  return handles(host.inbox.filter((a) => ids.includes(a.id)));
}

/**
 * The next hint for a seat, and what it costs; null where there is none: nothing to do, all told, or an exam. A rule
 * costs nothing. A value costs what `costOfHint` says, and a point of it is due when the field is named.
 */
export function hintOffer(match: Match, seat: HostId, view: HostView): HintOffer | null {
  if (match.header.settings.assistance === 'exam' || match.position.outcome !== null) return null;
  if (view.host.inbox.length === 0) return null;
  const best = bestMove(view);
  const given = hintsThatHold(match.hints[seat], best);
  if (given.length === 0) {
    if (best === null && !mustAct(view.host)) return null;
    const hint: Hint =
      best === null
        ? { step: 'rule', about: 'wait', rule: null }
        : { step: 'rule', about: aboutOf(view, best), rule: best.rules.at(-1) ?? null };
    return { hint, charge: NO_CHARGE };
  }
  return best === null ? null : offerFor(match, seat, view, best, given);
}

function offerFor(
  match: Match,
  seat: HostId,
  view: HostView,
  best: Pattern,
  given: readonly GivenHint[],
): HintOffer | null {
  const open = targetsOf(best.canonical).filter(
    (target) => !given.some(({ hint }) => hint.step === 'value' && same(hint, target)),
  );
  const last = given.at(-1);
  const named = last?.hint.step === 'field' ? last : null;
  const target = named
    ? open.find((one) => same(one, named.hint as HintTarget))
    : stuckAt(match, seat, open)[0];
  if (target === undefined) return null;
  const { field, segment, value } = target;
  const shows = showsAnswers(match.header.settings.assistance);
  const paid = named?.cost ?? 0;
  const whole = costOfHint(match.tally, seat, handledBy(view, best), { field, shows, paid });
  if (named) return { hint: { step: 'value', field, segment, value }, charge: whole };
  const { accuracy, state } = whole.points;
  const points = { accuracy: Math.min(1, accuracy), state: Math.min(1, state) };
  return { hint: { step: 'field', field, segment }, charge: { points, shown: [] } };
}

/** The price of an offer, in points. */
export const priceOf = ({ charge }: HintOffer): number => sumOf(charge);

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
