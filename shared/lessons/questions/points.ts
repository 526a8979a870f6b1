import type { MisconceptionId } from '../../game/misconceptions.ts';

/** One thing to understand, asked in two parallel ways. */
export interface Point {
  /** The lessons that it is about, by id; `name*` is every lesson whose id begins so. */
  readonly lessons: readonly string[];
  /** What somebody believes who chooses the first wrong answer, and the second. */
  readonly wrong: readonly [MisconceptionId, MisconceptionId];
}

const point = (wrong: Point['wrong'], ...lessons: readonly string[]): Point => ({ lessons, wrong });

/**
 * The review questions, in the order of teaching. Each point has two items, `a` and `b`, which ask the same with other
 * numbers or from the other side, and have wrong answers of the same misconceptions: so a test of `a` items before a
 * class and one of `b` items after it are equally hard, and nobody has seen the second one before.
 */
export const POINTS = {
  'two-segments': point(
    ['old-syn-recognisable', 'each-direction-own-set-up'],
    ...['three-way-handshake', 'lost-handshake-ack', 'lost-handshake-ack-resent', 'two-way-handshake'],
    ...['old-duplicate-syn*', 'exam'],
  ),
  'old-syn': point(
    ['old-syn-recognisable', 'story-not-rules'],
    ...['old-duplicate-syn*', 'two-way-handshake', 'choose-your-iss'],
  ),
  'who-knows-what': point(
    ['established-when-sent', 'each-direction-own-set-up'],
    ...['three-way-handshake', 'lost-syn-ack', 'lost-handshake-ack', 'lost-handshake-ack-resent'],
    'simultaneous-open',
  ),
  'both-isns': point(
    ['iss-is-always-zero', 'each-direction-own-set-up'],
    ...['three-way-handshake', 'simultaneous-open', 'two-way-handshake', 'choose-your-iss'],
  ),
  'syn-counts': point(
    ['syn-fin-not-counted', 'ack-takes-a-number'],
    ...['three-way-handshake', 'lost-syn', 'full-life', 'fast-open*'],
  ),
  'third-segment': point(
    ['third-seq-stays', 'third-bears-syn'],
    ...['three-way-handshake', 'lost-handshake-ack', 'full-life'],
  ),
  'text-in-handshake': point(
    ['long-wait-for-text', 'story-not-rules'],
    ...['lost-handshake-ack', 'full-life', 'fast-open*'],
  ),
  'flag-or-number': point(
    ['flag-is-number', 'ack-takes-a-number'],
    ...['full-life', 'reordered-data', 'lost-data', 'duplicate-data'],
  ),
  'unpredictable-isn': point(
    ['iss-is-always-zero', 'old-syn-recognisable'],
    ...['choose-your-iss', 'syn-flood'],
  ),
  'established-when': point(
    ['established-when-sent', 'third-bears-syn'],
    ...['lost-syn-ack', 'lost-handshake-ack', 'lost-handshake-ack-resent'],
  ),
  'tcb-life': point(
    ['tcb-gone-on-connecting', 'silence-is-proof'],
    ...['partner-offline', 'partner-offline-client', 'refused', 'half-open-crash*', 'syn-flood', 'abort'],
  ),
  silence: point(
    ['silence-is-proof', 'nack'],
    ...['partner-offline', 'partner-offline-client', 'lost-last-ack'],
  ),
  'rst-when': point(
    ['open-port-answers-all', 'reset-is-answered'],
    ...['refused', 'half-open-crash*', 'old-duplicate-syn*'],
  ),
  crossing: point(
    ['story-not-rules', 'close-always-same-length'],
    ...['simultaneous-open', 'simultaneous-close'],
  ),
  'flood-uses': point(
    ['flood-needs-bandwidth', 'tcb-gone-on-connecting'],
    ...['syn-flood', 'partner-offline-client'],
  ),
  'flood-defence': point(['open-port-answers-all', 'old-syn-recognisable'], 'syn-flood'),
  'fast-open-saves': point(['long-wait-for-text', 'each-direction-own-set-up'], 'fast-open*'),
  'next-expected': point(
    ['ack-is-last-byte', 'seq-counts-packets'],
    ...['full-life', 'reordered-data', 'lost-data', 'duplicate-data', 'free-play'],
  ),
  hole: point(['order-is-kept', 'nack'], 'reordered-data', 'lost-data'),
  'repeated-number': point(
    ['seq-counts-packets', 'fin-again-after-msl'],
    ...['lost-syn', 'lost-syn-ack', 'lost-handshake-ack-resent', 'lost-data', 'lost-fin'],
  ),
  'who-notices': point(
    ['nack', 'order-is-kept'],
    ...[
      'lost-syn',
      'lost-syn-ack',
      'lost-data',
      'lost-fin',
      'lost-close-ack',
      'partner-offline',
      'free-play',
    ],
  ),
  duplicates: point(
    ['no-positive-acks', 'seq-counts-packets'],
    ...['duplicate-data', 'lost-close-ack-repaired'],
  ),
  'four-or-three': point(
    ['close-always-same-length', 'fin-closes-both'],
    ...['four-way-close', 'server-closes-first', 'half-close', 'three-segment-close', 'free-play', 'exam'],
  ),
  'fin-refused': point(
    ['fin-may-be-refused', 'fin-closes-both'],
    ...['four-way-close', 'server-closes-first', 'half-close'],
  ),
  'after-fin': point(
    ['fin-closes-both', 'fin-before-text'],
    ...['four-way-close', 'half-close', 'three-segment-close'],
  ),
  'fin-behind-text': point(
    ['fin-before-text', 'reset-delivers'],
    ...['three-segment-close', 'full-life', 'abort'],
  ),
  'fin-counts': point(
    ['syn-fin-not-counted', 'ack-takes-a-number'],
    ...['four-way-close', 'three-segment-close', 'simultaneous-close', 'lost-fin', 'lost-close-ack-repaired'],
  ),
  'close-wait': point(
    ['close-wait-is-time-wait', 'fin-closes-both'],
    ...['four-way-close', 'server-closes-first', 'half-close'],
  ),
  'who-time-wait': point(
    ['time-wait-is-the-servers', 'close-wait-is-time-wait'],
    ...['four-way-close', 'server-closes-first', 'simultaneous-close', 'port-famine'],
  ),
  'fin-lost': point(
    ['fin-again-after-msl', 'nack'],
    ...['lost-fin', 'lost-close-ack', 'lost-close-ack-repaired'],
  ),
  'why-2msl': point(
    ['time-wait-is-waste', 'silence-is-proof'],
    ...['lost-last-ack', 'no-time-wait', 'port-famine', 'exam'],
  ),
  'restarts-2msl': point(
    ['fin-again-after-msl', 'silence-is-proof'],
    ...['lost-last-ack', 'lost-close-ack', 'no-time-wait'],
  ),
  'many-time-waits': point(
    ['time-wait-is-waste', 'time-wait-is-the-servers'],
    ...['port-famine', 'no-time-wait'],
  ),
  'rst-loses': point(['reset-delivers', 'reset-is-answered'], ...['abort', 'refused', 'half-open-crash*']),
} as const satisfies Readonly<Record<string, Point>>;

export type PointId = keyof typeof POINTS;
export const POINT_IDS = Object.keys(POINTS) as readonly PointId[];
