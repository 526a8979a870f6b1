import type { FindingCode } from './finding.ts';

export interface Misconception {
  /** By what it shows in a move; empty where it shows in none. No finding stands at two of them. */
  readonly findings: readonly FindingCode[];
}

const shownBy = (...findings: readonly FindingCode[]): Misconception => ({ findings });

/**
 * What students are known to believe, the commonest first: seen in learners' posts, quiz options, courses' feedback
 * texts and instructors' notes; from `fin-may-be-refused` on, what the sources simplify. Review questions tie each
 * wrong answer to one of them, learners' bots make its mistake, and a teacher sees how often each has shown.
 */
export const MISCONCEPTIONS = {
  'syn-fin-not-counted': shownBy(
    'syn-not-counted',
    'syn-not-counted-in-ack',
    'fin-not-counted',
    'fin-not-counted-in-seq',
    'fin-not-counted-in-ack',
  ),
  'third-seq-stays': shownBy('syn-not-counted-in-seq'),
  'third-bears-syn': shownBy('third-segment-bears-syn'),
  'ack-is-last-byte': shownBy('ack-is-last-byte'),
  'seq-counts-packets': shownBy('seq-counts-packets', 'ack-counts-packets'),
  'each-direction-own-set-up': shownBy('syn-ack-in-two', 'syn-ack-without-syn'),
  'old-syn-recognisable': shownBy('old-syn-not-recognisable'),
  'fin-closes-both': shownBy('fin-closes-one-direction'),
  'close-always-same-length': shownBy('fin-echoed', 'acknowledged-twice'),
  'time-wait-is-the-servers': shownBy('time-wait-is-the-active-closers'),
  'close-wait-is-time-wait': shownBy('close-wait-is-not-time-wait'),
  'time-wait-is-waste': shownBy('closed-before-2msl'),
  'reset-delivers': shownBy(),
  'order-is-kept': shownBy('ack-jumps-the-hole', 'ack-not-cumulative'),
  'fin-before-text': shownBy('close-with-text-queued'),
  'story-not-rules': shownBy(
    'syn-is-not-an-answer',
    'unsent-ack-believed',
    'ack-while-listening',
    'syn-opens-no-second-connection',
  ),
  nack: shownBy(),
  'no-positive-acks': shownBy(
    'silence-on-syn-ack',
    'silence-on-text',
    'silence-on-ack-due',
    'silence-on-repetition',
    'silence-on-fin',
  ),
  'long-wait-for-text': shownBy('text-may-go-with-third'),
  'fin-may-be-refused': shownBy('fin-cannot-be-refused'),
  'ack-takes-a-number': shownBy('ack-of-an-ack', 'ack-counts-an-ack', 'seq-counts-an-ack'),
  'tcb-gone-on-connecting': shownBy('closed-on-connecting'),
  'established-when-sent': shownBy('established-when-sent'),
  'fin-again-after-msl': shownBy('fin-waits-for-its-rto'),
  'reset-is-answered': shownBy('reset-answered'),
  'flag-is-number': shownBy('ack-without-flag', 'ack-flag-forgotten'),
  'silence-is-proof': shownBy('gave-up-too-early'),
  'iss-is-always-zero': shownBy('numbers-from-zero', 'ack-counts-from-zero'),
  'open-port-answers-all': shownBy('silence-where-reset-is-owed', 'reset-missing'),
  'flood-needs-bandwidth': shownBy(),
} as const satisfies Readonly<Record<string, Misconception>>;

export type MisconceptionId = keyof typeof MISCONCEPTIONS;

export const MISCONCEPTION_IDS = Object.keys(MISCONCEPTIONS) as readonly MisconceptionId[];

const BY_FINDING: ReadonlyMap<FindingCode, MisconceptionId> = new Map(
  MISCONCEPTION_IDS.flatMap((id) => MISCONCEPTIONS[id].findings.map((code) => [code, id] as const)),
);

/** What somebody seems to believe whose move has earned this finding; null where it may just be a slip. */
export const misconceptionBehind = (code: FindingCode): MisconceptionId | null =>
  BY_FINDING.get(code) ?? null;
