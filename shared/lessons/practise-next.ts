import { type Deduction, isOtherCost } from '../game/finding.ts';
import { type MisconceptionId, misconceptionBehind } from '../game/misconceptions.ts';

/**
 * The lessons in which a belief shows best, the simplest first. A test lets a learner's bot with that belief play each
 * of them and be refused for it.
 */
export const SHOWS_IN: Readonly<Partial<Record<MisconceptionId, readonly string[]>>> = {
  'syn-fin-not-counted': ['three-way-handshake', 'four-way-close', 'full-life'],
  'third-seq-stays': ['three-way-handshake', 'lost-syn-ack'],
  'third-bears-syn': ['three-way-handshake', 'lost-syn-ack'],
  'ack-is-last-byte': ['full-life', 'lost-data', 'duplicate-data'],
  'seq-counts-packets': ['full-life', 'half-close'],
  'each-direction-own-set-up': ['three-way-handshake', 'lost-syn'],
  'old-syn-recognisable': ['three-way-handshake', 'old-duplicate-syn-late'],
  'fin-closes-both': ['four-way-close', 'half-close'],
  'close-always-same-length': ['half-close', 'four-way-close'],
  'time-wait-is-the-servers': ['four-way-close', 'server-closes-first'],
  'close-wait-is-time-wait': ['four-way-close', 'half-close'],
  'time-wait-is-waste': ['lost-last-ack', 'four-way-close'],
  'order-is-kept': ['reordered-data', 'lost-data'],
  'fin-before-text': ['server-closes-first'],
  'story-not-rules': ['simultaneous-open', 'half-open-crash-client'],
  'no-positive-acks': ['duplicate-data', 'four-way-close'],
  'fin-may-be-refused': ['four-way-close', 'half-close'],
  'ack-takes-a-number': ['three-way-handshake', 'four-way-close'],
  'tcb-gone-on-connecting': ['three-way-handshake', 'full-life'],
  'fin-again-after-msl': ['lost-fin', 'lost-close-ack'],
  'reset-is-answered': ['half-open-crash', 'abort'],
  'iss-is-always-zero': ['three-way-handshake', 'lost-syn-ack'],
};

/** What to practise next, and why: a belief that cost points, or simply the next lesson. */
export interface Suggestion {
  readonly lesson: string;
  readonly because: MisconceptionId | null;
}

/**
 * The lesson to play next after one: where the belief shows that has cost the seat most, else the one that comes next
 * in `lessons`; after the last one the first again.
 */
export function practiseNext(
  lessons: readonly string[],
  played: string,
  deductions: readonly Deduction[],
): Suggestion {
  const points = new Map<MisconceptionId, number>();
  for (const { finding, points: lost } of deductions) {
    const belief = isOtherCost(finding) ? null : misconceptionBehind(finding);
    if (belief !== null) points.set(belief, (points.get(belief) ?? 0) + lost);
  }
  const [worst] = [...points].toSorted(([, one], [, other]) => other - one);
  const trains = worst === undefined ? [] : (SHOWS_IN[worst[0]] ?? []);
  const lesson = trains.find((one) => one !== played && lessons.includes(one));
  if (worst !== undefined && lesson !== undefined) return { lesson, because: worst[0] };
  const next = lessons[(lessons.indexOf(played) + 1) % lessons.length];
  return { lesson: next ?? played, because: null };
}
