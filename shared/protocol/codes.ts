/**
 * The plain values of the protocol. They stand apart from the schemas because the student's first chunk holds no
 * zod: what runs there takes its values from here, and from messages.ts types only.
 */

/** Raised when an old page can no longer talk to a new server: such a page is closed with 4426 and reloads. */
export const PROTOCOL_VERSION = 1;

/** What a pair can go on with when no match is running. */
export const CHOICES = ['next', 'again', 'again-swapped'] as const;
export type Choice = (typeof CHOICES)[number];

/** When a review question was answered: after a match, or in the test before the class or the one after it. */
export const OCCASIONS = ['review', 'before', 'after'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** Who makes the pairs of a class: whoever comes next sits down, the teacher, or the students among themselves. */
export const SEATINGS = ['auto', 'teacher', 'students'] as const;
export type Seating = (typeof SEATINGS)[number];

/** Sentences that a teacher can say to a pair; each reads them in the own language. */
export const MESSAGES = [
  'look-up',
  'read-refusal',
  'count-syn-fin',
  'look-at-diagram',
  'talk',
  'wait-for-partner',
  'two-minutes',
  'well-done',
] as const;
export type PreparedMessage = (typeof MESSAGES)[number];

export const NICKNAME_MAX = 24;
export const TEACHER_NAME_MAX = 40;
export const PASSPHRASE_LENGTH = { least: 10, most: 200 } as const;

/** Octets of the file of a teacher's own lesson: the largest of the catalogue has a tenth of it. */
export const OWN_LESSON_MOST = 64 * 1024;

/** What can be wrong with a lesson (docs/explorer.md). */
export const LESSON_FLAWS = [
  'winnable',
  'a-way-on',
  'never-stuck',
  'never-throws',
  'own-octets',
  'numbers-agree',
  'time-wait',
  'own-view',
] as const;
export type LessonFlaw = (typeof LESSON_FLAWS)[number];

/** With this the id of a teacher's own lesson begins, and no other. */
export const OWN_LESSON = 'own-';

/** Why a frame, a join or a request was not carried out; each has a text that names the cure. */
export const ERROR_CODES = [
  'bad-frame', // not JSON, or not a message of this protocol
  'frame-too-large',
  'too-fast', // over the rate limit of the seat
  'not-your-match', // a move for a match of another table
  'match-over', // a move for a match that has ended
  'no-match', // a move while none is running
  'not-now', // a choice while a match is running, or a bot where a player sits
  'not-granted', // something that this lesson does not leave to the players
  'cid-reused', // the same number with another body
  'cid-gap', // a number that skips some
  'bad-token', // ticket or resume token unknown or used up
  'class-over',
  'class-unknown', // no open class has this join code
  'class-full',
  'class-locked', // the teacher lets nobody new in
  'banned', // the teacher has shut this person out of the class
  'paused', // the teacher has stopped the clock of the match
  'nickname-empty',
  'nickname-too-long',
  'nickname-taken',
  'old-version',
  'not-signed-in',
  'link-used', // the one-time sign-in link has been used or is wrong
  'round-open', // a replay, before the teacher has closed its round
  'branches-full', // a class has as many what-ifs as it can have
  'not-stored', // the server cannot save anything now: nothing has happened, the same may come again
  'busy', // the server has its hands full with those who play: join a little later
  'sign-in-wrong', // no teacher has this name and this passphrase
  'name-taken', // another teacher has this name
  'restarting', // the server is about to end, and comes back
  'not-found',
  'not-allowed', // one may see it, but not do this
  'bad-request',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** Errors that leave a command's cid unused: the same number may come again. Every other answer uses it up. */
export const CID_STAYS_FREE: readonly ErrorCode[] = [
  'bad-frame',
  'too-fast',
  'cid-gap',
  'not-stored',
  'internal',
];

export const CLOSE = {
  left: 4000,
  restart: 4001,
  removed: 4003,
  badToken: 4401,
  classOver: 4404,
  slow: 4408,
  replaced: 4409,
  oldVersion: 4426,
} as const;

/**
 * What is wrong with the server itself while it goes on, the gravest first: it cannot save, and nothing that is asked
 * for happens; it saves so slowly that people wonder; it has more to do than it can do in time.
 */
export const TROUBLES = ['storage-fails', 'storage-slow', 'overloaded'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Wall times, ms. */
export const PING_EVERY = 5_000;
/** A client that has heard nothing for so long takes its socket for dead. */
export const SILENCE_LIMIT = 9_000;
export const BACK_OFF = { first: 250, most: 5_000 } as const;
/** A command that could not be stored is said again after one to two times this. */
export const STORE_AGAIN = 1_000;
