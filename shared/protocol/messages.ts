import * as z from 'zod';
import { HOST_IDS } from '../game/host-id.ts';
import { DEFAULT_SETTINGS, TIME_FACTOR_MOST } from '../game/settings.ts';
import { CTLS } from '../tcp/segment.ts';
import { TCP_STATES } from '../tcp/state.ts';
import {
  CHOICES,
  type ErrorCode,
  OCCASIONS,
  type Occasion,
  PASSPHRASE_LENGTH,
  TEACHER_NAME_MAX,
} from './codes.ts';
import { conductSchema } from './conduct.ts';
import { freeActSchema } from './free-act.ts';
import type { ClassInfo, PairCard } from './server-frames.ts';
import { settingsSchema } from './settings.ts';

export {
  CHOICES,
  type Choice,
  CLOSE,
  ERROR_CODES,
  type ErrorCode,
  NICKNAME_MAX,
  PROTOCOL_VERSION,
  TROUBLES,
  type Trouble,
} from './codes.ts';
export type {
  CheckServerFrame,
  ClassInfo,
  Lobby,
  PairCard,
  Person,
  ProjectedPair,
  ProjectServerFrame,
  SeatServerFrame,
  WatchServerFrame,
} from './server-frames.ts';

// ---- What the pages send. The server parses every frame with these; nothing else gets in. ----

const uint32 = z
  .number()
  .int()
  .min(0)
  .max(2 ** 32 - 1);
const arrivalIds = z.array(z.number().int().min(1)).max(64).readonly();

export const draftSchema = z
  .strictObject({
    ctl: z.array(z.enum(CTLS)).max(CTLS.length).readonly().describe('The flags that are set.'),
    seq: uint32.nullable(),
    ack: uint32.nullable(),
    len: z.number().int().min(0).max(65_535).describe('Octets of text.'),
    fastOpen: z.boolean().optional().describe('With the Fast Open option, where a lesson has it.'),
  })
  .meta({ title: 'Draft' });

const conn = z
  .string()
  // Capitals: no name that every object has by birth (`constructor`, `__proto__`) gets in.
  .regex(/^[A-Z0-9:.]{1,24}$/)
  .describe('A connection of the view.');

const callSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('OPEN'), passive: z.boolean(), len: z.number().int().min(0).optional() }),
  z.strictObject({ type: z.literal('SEND'), len: z.number().int().min(1) }),
  z.strictObject({ type: z.literal('CLOSE') }),
  z.strictObject({ type: z.literal('ABORT') }),
]);

const settingSchema = z.discriminatedUnion('tool', [
  z.strictObject({ tool: z.literal('cookies'), value: z.boolean() }),
  z.strictObject({ tool: z.literal('synAckRetries'), value: z.number().int().min(0) }),
  z.strictObject({ tool: z.literal('msl'), value: z.number().int().min(1) }),
]);

export const commandSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('move'),
      conn,
      answers: arrivalIds.describe('Arrivals that this move handles: segments and timeouts, in their order.'),
      calls: arrivalIds.describe('Calls of the application that are made with it.'),
      segments: z.array(draftSchema).max(64).readonly().describe('What is sent; none for silence.'),
      becomes: z.enum(TCP_STATES).describe("The connection's state after all of it."),
    }),
    z.strictObject({ type: z.literal('wait') }),
    z.strictObject({
      type: z.literal('set'),
      setting: settingSchema.describe('One of those that the view offers.'),
    }),
    z.strictObject({
      type: z.literal('call'),
      conn,
      call: callSchema.describe('One of those that the view offers now.'),
    }),
  ])
  .meta({ title: 'Command' });

/** Grows by one with each command of a seat, from 1; a command with a number already used is not done twice. */
const cid = z.number().int().min(1).describe('See C1.');
const id = z.string().min(1).max(64);

export const seatFrameSchema = z.discriminatedUnion('type', [
  /** First frame of a player's socket: a fresh ticket, or the token of the last welcome. */
  z.strictObject({
    type: z.literal('hello'),
    protocol: z.number().int(),
    ticket: id.optional().describe('Of a join; or else:'),
    resumeToken: id.optional().describe('Of the last welcome.'),
    page: id.optional().describe('Made by the page when it was loaded (H9).'),
    socket: z.number().int().min(1).optional().describe('Counts the sockets that the page has opened.'),
    /** The match that the page holds and the number of the last update that it has of it. */
    have: z
      .strictObject({ match: id, n: z.number().int().min(0) })
      .nullable()
      .describe('The match that the page holds, and the last update that it has of it (H4).'),
  }),
  z.strictObject({ type: z.literal('command'), cid, match: id, command: commandSchema }),
  /** Something beside moving, where the lesson leaves it to the players (A1). */
  z.strictObject({ type: z.literal('act'), cid, match: id, act: freeActSchema }),
  /** Says what to play next; it begins when both seats have said the same (a bot always agrees). */
  z.strictObject({ type: z.literal('choose'), cid, choice: z.enum(CHOICES) }),
  /** Puts the reference bot into the partner's seat (empty, or away), or takes it out again. */
  z.strictObject({ type: z.literal('seatBot'), cid, seated: z.boolean() }),
  /** Asks for the next hint, at the price that the view shows for it. */
  z.strictObject({ type: z.literal('hint'), cid, match: id }),
  /** Answers a review question: counted once, by the first answer of each player. */
  z.strictObject({
    type: z.literal('answer'),
    cid,
    question: z.string().max(64).describe('Its id, such as `two-segments.a`.'),
    answer: z.enum(['right', 'first', 'second']).describe('The right one, or which of the wrong ones.'),
    occasion: z
      .enum(OCCASIONS)
      .describe('After a match, in the test before the class, or in the one after it.'),
  }),
  /** Asks for the teacher, or no longer. */
  z.strictObject({ type: z.literal('hand'), cid, raised: z.boolean() }),
  /** Moves to the table of somebody who waits there alone, where students make the pairs. */
  z.strictObject({ type: z.literal('sitWith'), cid, table: z.number().int().min(1).max(1_000) }),
  /** Leaves the table for good. */
  z.strictObject({ type: z.literal('leave'), cid }),
  z.strictObject({ type: z.literal('pong') }),
]);
export type SeatFrame = z.infer<typeof seatFrameSchema>;
export type SeatCommand = Extract<SeatFrame, { cid: number }>;

/** What a projector says: its link's token stands behind the `#` of its address, and in this first frame. */
export const projectFrameSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('project'), protocol: z.number().int(), token: id }),
  z.strictObject({ type: z.literal('pong') }),
]);
export type ProjectFrame = z.infer<typeof projectFrameSchema>;

export const watchFrameSchema = z.discriminatedUnion('type', [
  /** First frame of a teacher's socket; the session cookie came with the upgrade. */
  z.strictObject({ type: z.literal('watch'), protocol: z.number().int(), classId: id }),
  /** Follows one match whole (null: none). */
  z.strictObject({ type: z.literal('open'), match: id.nullable() }),
  z.strictObject({ type: z.literal('pong') }),
]);
export type WatchFrame = z.infer<typeof watchFrameSchema>;

/** First and only frame of the socket that /check opens. */
export const checkFrameSchema = z.strictObject({ type: z.literal('check') });

// ---- Plain requests ----

export const joinSchema = z.strictObject({
  code: z.string().trim().max(32),
  nickname: z.string().trim().max(200),
  /** Made by the page once per join: the same one gets the same seat again. */
  joinId: z.string().min(8).max(64),
  browser: z
    .string()
    .min(8)
    .max(64)
    .optional()
    .describe('Made by the browser once and for all: a ban means all that join from it.'),
});
export type JoinRequest = z.infer<typeof joinSchema>;
export interface JoinReply {
  /** Good once, for 15 s. */
  readonly ticket: string;
}

const teacherName = z.string().trim().min(1).max(TEACHER_NAME_MAX);
export const signInSchema = z.union([
  z.strictObject({ token: id.describe('Of a one-time link.') }),
  z.strictObject({ name: teacherName, passphrase: z.string().max(PASSPHRASE_LENGTH.most) }),
]);
export const accountSchema = z.strictObject({
  name: teacherName.describe('What other teachers of this installation know one by.'),
  passphrase: z
    .string()
    .min(PASSPHRASE_LENGTH.least)
    .max(PASSPHRASE_LENGTH.most)
    .optional()
    .describe('A new one; left out, it stays.'),
  current: z
    .string()
    .max(PASSPHRASE_LENGTH.most)
    .optional()
    .describe('The passphrase so far, for a new one; not needed in the first hour after a sign-in by link.'),
});
export type AccountRequest = z.infer<typeof accountSchema>;
export const shareSchema = z.strictObject({ teacher: id, shared: z.boolean() });
export const newClassSchema = z.strictObject({
  lessons: z.array(id).min(1).max(40),
  conduct: conductSchema.unwrap().partial().optional().describe('As usual, what is left out.'),
  settings: settingsSchema.default(DEFAULT_SETTINGS).describe('As usual, if left out.'),
});
export type NewClassRequest = z.input<typeof newClassSchema>;

/** Closes the round of a lesson: what was played in it is open to the students. */
export const roundActSchema = z.strictObject({ lesson: id });

/** What a teacher may do with one seat of a running class. */
export const seatActSchema = z.strictObject({
  table: z.number().int().min(1),
  seat: z.enum(HOST_IDS),
  act: z
    .enum(['remove', 'ticket', 'bot', 'no-bot'])
    .describe('Send the player away; let another device have the seat; let the bot play it, or no longer.'),
});
export type SeatAct = z.infer<typeof seatActSchema>['act'];

/** How time passes for one player, in the live pace. */
export const timeActSchema = z.strictObject({
  table: z.number().int().min(1),
  seat: z.enum(HOST_IDS),
  factor: z
    .number()
    .min(1)
    .max(TIME_FACTOR_MOST)
    .describe("The clock of this player's matches runs so many times slower."),
});
export type TimeAct = z.infer<typeof timeActSchema>;

export interface ErrorReply {
  readonly error: ErrorCode;
}

export const seatSchema = z.enum(HOST_IDS);

/** POST /api/classes/:id/projector: a new link; older ones are dead from now on. */
export interface ProjectorReply {
  readonly link: string;
}

/** GET /api/me */
export interface MeReply {
  readonly signedIn: boolean;
  /** Of who is signed in; null until it has been chosen. */
  readonly name?: string | null;
  /** Whether there is a passphrase to sign in with; else only a link does. */
  readonly passphrase?: boolean;
}
/** GET and POST /api/account, POST /api/sessions/:id/end */
export interface AccountReply {
  readonly name: string | null;
  readonly passphrase: boolean;
  /** Where one is signed in, the newest first. Times are wall time, ms since 1970. */
  readonly sessions: readonly {
    readonly id: string;
    /** What the browser says of itself. */
    readonly device: string;
    readonly createdAt: number;
    readonly expiresAt: number;
    /** The one that asks. */
    readonly current: boolean;
  }[];
}
/** GET /api/teachers: all of this installation. */
export interface TeachersReply {
  readonly teachers: readonly { readonly id: string; readonly name: string | null; readonly me: boolean }[];
}
/** POST /api/teachers/invite */
export interface InvitationReply {
  /** Works once, for a week. */
  readonly link: string;
}
/** GET /api/classes: one's own, the newest first. POST answers with the one ClassInfo. */
export interface ClassesReply {
  readonly classes: readonly ClassInfo[];
  /** The database that had to be set aside before this one was begun: its file, and when (wall time, ms). */
  readonly damaged?: { readonly file: string; readonly at: number };
  /** Whether one could sign in without a link. */
  readonly passphrase?: boolean;
}
/** GET /api/classes/:id/answers: how often each answer to a review question was given. */
export interface AnswersReply {
  readonly answers: readonly AnswerCount[];
}
export interface AnswerCount {
  readonly question: string;
  readonly answer: 'right' | 'first' | 'second';
  readonly occasion: Occasion;
  readonly count: number;
}
/** GET /api/classes/:id */
export interface ClassReply {
  readonly class: ClassInfo;
  readonly pairs: readonly PairCard[];
}
