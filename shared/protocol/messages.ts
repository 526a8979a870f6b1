import * as z from 'zod';
import type { Finding } from '../game/finding.ts';
import { HOST_IDS, type HostId } from '../game/host-id.ts';
import type { SeatView, TableView, ViewUpdate } from '../game/view.ts';
import { CTLS } from '../tcp/segment.ts';
import { TCP_STATES } from '../tcp/state.ts';
import { CHOICES, type Choice, type ErrorCode } from './codes.ts';

export {
  CHOICES,
  type Choice,
  CLOSE,
  ERROR_CODES,
  type ErrorCode,
  NICKNAME_MAX,
  PROTOCOL_VERSION,
} from './codes.ts';

// ---- What the pages send. The server parses every frame with these; nothing else gets in. ----

const uint32 = z
  .number()
  .int()
  .min(0)
  .max(2 ** 32 - 1);
const arrivalIds = z.array(z.number().int().min(1)).max(64).readonly();

export const draftSchema = z.strictObject({
  ctl: z.array(z.enum(CTLS)).max(CTLS.length).readonly(),
  seq: uint32.nullable(),
  ack: uint32.nullable(),
  len: z.number().int().min(0).max(65_535),
});

export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('move'),
    // Capitals: no name that every object has by birth (`constructor`, `__proto__`) gets in.
    conn: z.string().regex(/^[A-Z0-9]{1,16}$/),
    answers: arrivalIds,
    calls: arrivalIds,
    segments: z.array(draftSchema).max(64).readonly(),
    becomes: z.enum(TCP_STATES),
  }),
  z.strictObject({ type: z.literal('wait') }),
]);

/** Grows by one with each command of a seat, from 1; a command with a number already used is not done twice. */
const cid = z.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const id = z.string().min(1).max(64);

export const seatFrameSchema = z.discriminatedUnion('type', [
  /** First frame of a player's socket: a fresh ticket, or the token of the last welcome. */
  z.strictObject({
    type: z.literal('hello'),
    protocol: z.number().int(),
    ticket: id.optional(),
    resumeToken: id.optional(),
    /** The match that the page holds and the number of the last update that it has of it. */
    have: z.strictObject({ match: id, n: z.number().int().min(0) }).nullable(),
  }),
  z.strictObject({ type: z.literal('command'), cid, match: id, command: commandSchema }),
  /** Says what to play next; it begins when both seats have said the same (a bot always agrees). */
  z.strictObject({ type: z.literal('choose'), cid, choice: z.enum(CHOICES) }),
  /** Puts the reference bot into the partner's seat (empty, or away), or takes it out again. */
  z.strictObject({ type: z.literal('seatBot'), cid, seated: z.boolean() }),
  /** Leaves the table for good. */
  z.strictObject({ type: z.literal('leave'), cid }),
  z.strictObject({ type: z.literal('pong') }),
]);
export type SeatFrame = z.infer<typeof seatFrameSchema>;
export type SeatCommand = Extract<SeatFrame, { cid: number }>;

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

// ---- What the server sends. ----

export interface Person {
  readonly nickname: string;
  readonly seat: HostId;
  readonly kind: 'player' | 'bot';
  /** Of the device, never of the thinking. A bot is always online. */
  readonly online: boolean;
}

/** The table as its two seats see it: a whole-state frame, the latest wins. */
export interface Lobby {
  readonly code: string;
  readonly table: number;
  readonly me: Person;
  /** Null while the other seat is empty. */
  readonly partner: Person | null;
  readonly phase: 'waiting-for-partner' | 'playing' | 'between' | 'plan-done' | 'class-over';
  /** The lesson being played, or played last: its id, its place in the plan from 1, and the plan's length. */
  readonly lesson: { readonly id: string; readonly place: number; readonly of: number };
  /** The lesson that `next` would begin; null after the last one. */
  readonly nextLesson: string | null;
  readonly match: string | null;
  /** What has been chosen by whom, while it waits for the other seat. */
  readonly chosen: { readonly by: HostId; readonly choice: Choice } | null;
  /** The last match could not be gone on with after the server was renewed; it is kept, and another can begin. */
  readonly setAside?: boolean;
}

export type SeatServerFrame =
  | {
      readonly type: 'welcome';
      readonly protocol: number;
      /** Replaces the one used; the old one stays good until this one is. */
      readonly resumeToken: string;
      readonly lastCid: number;
      readonly lobby: Lobby;
    }
  | { readonly type: 'lobby'; readonly lobby: Lobby }
  /** A whole view: at a match's start, and where a resume has no use for single updates. */
  | { readonly type: 'snapshot'; readonly match: string; readonly n: number; readonly view: SeatView }
  | { readonly type: 'update'; readonly match: string; readonly update: ViewUpdate<SeatView> }
  | { readonly type: 'accepted'; readonly cid: number }
  | {
      readonly type: 'refused';
      readonly cid: number;
      readonly findings: readonly Finding[];
      readonly cost: number;
    }
  | { readonly type: 'error'; readonly code: ErrorCode; readonly cid: number | null }
  | { readonly type: 'ping' };

/** One pair on the teacher's board. */
export interface PairCard {
  readonly table: number;
  readonly seats: Readonly<Record<HostId, Person | null>>;
  readonly phase: Lobby['phase'];
  readonly lesson: Lobby['lesson'];
  readonly match: string | null;
  /** Of the running match, or of the last one. */
  readonly states: Readonly<Record<HostId, string>> | null;
  readonly turn: Readonly<Record<HostId, boolean>> | null;
  readonly refusals: number;
  readonly score: number | null;
  /** Ended matches of this pair, oldest first: each opens as a replay. */
  readonly ended: readonly { readonly match: string; readonly lesson: string; readonly score: number }[];
  /** See Lobby. */
  readonly setAside?: boolean;
}

export interface ClassInfo {
  readonly id: string;
  readonly code: string;
  readonly lessons: readonly string[];
  readonly open: boolean;
  /** Wall time, ms since 1970. */
  readonly createdAt: number;
  /** Where students go: the addresses of this server, the likeliest first. */
  readonly addresses: readonly string[];
}

export type WatchServerFrame =
  | { readonly type: 'board'; readonly class: ClassInfo; readonly pairs: readonly PairCard[] }
  | { readonly type: 'snapshot'; readonly match: string; readonly n: number; readonly view: TableView }
  | { readonly type: 'update'; readonly match: string; readonly update: ViewUpdate<TableView> }
  | { readonly type: 'error'; readonly code: ErrorCode; readonly cid: null }
  | { readonly type: 'ping' };

export type CheckServerFrame = { readonly type: 'checked'; readonly protocol: number };

// ---- Plain requests ----

export const joinSchema = z.strictObject({
  code: z.string().trim().max(32),
  nickname: z.string().trim().max(200),
  /** Made by the page once per join: the same one gets the same seat again. */
  joinId: z.string().min(8).max(64),
});
export type JoinRequest = z.infer<typeof joinSchema>;
export interface JoinReply {
  /** Good once, for 15 s. */
  readonly ticket: string;
}

export const signInSchema = z.strictObject({ token: id });
export const newClassSchema = z.strictObject({ lessons: z.array(id).min(1).max(40) });
export type NewClassRequest = z.infer<typeof newClassSchema>;

export interface ErrorReply {
  readonly error: ErrorCode;
}

export const seatSchema = z.enum(HOST_IDS);

/** GET /api/me */
export interface MeReply {
  readonly signedIn: boolean;
}
/** GET /api/classes: one's own, the newest first. POST answers with the one ClassInfo. */
export interface ClassesReply {
  readonly classes: readonly ClassInfo[];
}
/** GET /api/classes/:id */
export interface ClassReply {
  readonly class: ClassInfo;
  readonly pairs: readonly PairCard[];
}
