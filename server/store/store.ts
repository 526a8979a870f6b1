import type { HostId } from '#shared/game/host-id.ts';
import type { Lesson } from '#shared/game/lesson.ts';
import type { Entry, LogHeader } from '#shared/game/log.ts';
import type { MatchSettings } from '#shared/game/settings.ts';
import type { BranchInfo } from '#shared/protocol/branches.ts';
import type { Choice, Occasion } from '#shared/protocol/codes.ts';
import type { Conduct, Message } from '#shared/protocol/conduct.ts';
import type { SeatServerFrame } from '#shared/protocol/messages.ts';
import type { OwnLessonVerdict } from '#shared/protocol/own-lessons.ts';

/**
 * Where classes, seats and logs outlive the process. One contract for every implementation (contract.ts). All
 * times are wall time in ms; no token, code of a link or joinId is ever stored, only its hash.
 */
export interface Store {
  /**
   * Stores these writes together, or none of them, and resolves when they are durable. Writes of one process are
   * stored in the order in which they were asked for. Rejects with NotStored when nothing was stored, and with
   * OutcomeUnknown when that cannot be told: then only what is read back counts.
   */
  commit(writes: readonly Write[]): Promise<void>;

  /** The classes that go on after a restart: each is read by itself, so that one that cannot be is no other's loss. */
  openClassIds(): Promise<readonly string[]>;
  /** A teacher's classes and those shared with them, open and ended, the newest first. */
  classesOf(teacher: string): Promise<readonly ClassRow[]>;
  classById(id: string): Promise<StoredClass | null>;
  /** The rows of a class and its logs as they lie there, unread, without credentials: for one that cannot be read. */
  rawClass(id: string): Promise<readonly RawRow[]>;
  /** Whether any class, open or ended, ever had this join code. */
  codeWasUsed(code: string): Promise<boolean>;
  /** The answers to review questions, in no order. */
  answersIn(classId: string): Promise<readonly AnswerRow[]>;
  /** The match with its log. */
  log(match: string): Promise<StoredLog | null>;
  /** The same for many that run at the same time, which are read in one go. */
  logs(matches: readonly string[]): Promise<ReadonlyMap<string, StoredLog>>;
  /** A what-if with its log. */
  branch(id: string): Promise<StoredBranch | null>;
  /** The what-ifs of a match, oldest first. */
  branchesOf(match: string): Promise<readonly BranchRow[]>;
  /** How many what-ifs a class has. */
  branchCount(classId: string): Promise<number>;
  /** The class that this token (by its hash) was good in, if that has ended. */
  classOfEndedToken(hash: string): Promise<string | null>;
  /** Whether this token (by its hash) was one of a class that has ended. */
  tokenOfEndedClass(hash: string): Promise<boolean>;

  /** Uses the sign-in link up: gives its teacher once, then null. Links too old count as used. */
  takeLink(hash: string, notBefore: number): Promise<string | null>;
  /** Everybody who has ever signed in, the first one first. */
  teachers(): Promise<readonly TeacherRow[]>;
  /** A session by the hash of its secret, if it has not run out by `now`. */
  session(hash: string, now: number): Promise<SessionRow | null>;
  /** A teacher's sessions that have not run out by `now`, the newest first. */
  sessionsOf(teacher: string, now: number): Promise<readonly SessionRow[]>;
  setting(key: SettingKey): Promise<string | null>;

  /** The teachers' own lessons, the oldest first; those that were taken away too, for a class may be playing them. */
  ownLessons(): Promise<readonly OwnLessonRow[]>;

  /** Stores what is under way and lets go of the file. */
  close(): Promise<void>;
}

/**
 * Why nothing was stored. `unfit`: the writes contradict what is stored, which is a mistake of ours; all others are
 * the machine's, pass, and concern everybody alike.
 */
export type Refusal = 'full' | 'read-only' | 'locked' | 'failing' | 'unfit';

/** Nothing of these writes is stored, nor will be. */
export class NotStored extends Error {
  readonly why: Refusal;
  constructor(why: Refusal) {
    super(`not stored: ${why}`);
    this.why = why;
  }
}
/** They are stored, or they are not: the disk or the connection failed in the very moment of the commit. */
export class OutcomeUnknown extends Error {}

/** Whether an error comes from a store, and not from what was to be stored. */
export const isStores = (error: unknown): boolean =>
  error instanceof OutcomeUnknown || error instanceof NotStored;

/** Whether nothing was stored because of the machine: the same may go well a little later. */
export const isRefusedByMachine = (error: unknown): boolean =>
  error instanceof NotStored && error.why !== 'unfit';

/** Whether the machine is to blame for an error, whatever has become of the writes. */
export const isMachines = (error: unknown): boolean =>
  error instanceof OutcomeUnknown || isRefusedByMachine(error);

/**
 * `addresses`: where the running server is reached, for the tool that prints a link. `probe`: written to find out
 * whether anything can be written. `damaged`: the database that was set aside before this one was begun.
 */
export type SettingKey = 'cookie-secret' | 'round-secret' | 'addresses' | 'probe' | 'damaged';

/** Somebody who holds classes. Name and passphrase are null until they have been chosen. */
export interface TeacherRow {
  readonly id: string;
  readonly name: string | null;
  /** As passphrase.ts makes it: never the passphrase itself. */
  readonly passphrase: string | null;
  readonly createdAt: number;
}

/** A browser in which a teacher is signed in. Its id is no secret. */
export interface SessionRow {
  readonly id: string;
  readonly teacher: string;
  /** What the browser says of itself. */
  readonly device: string;
  /** Whether a sign-in link began it, which also mends a forgotten passphrase. */
  readonly byLink: boolean;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export interface ClassRow {
  readonly id: string;
  /** Who opened it. */
  readonly teacher: string;
  /** The teachers it is shared with. */
  readonly coTeachers: readonly string[];
  readonly code: string;
  /** The plan: ids of lessons. */
  readonly lessons: readonly string[];
  /** How it is run. */
  readonly conduct: Conduct;
  /** Hashes of what the browsers of those who are shut out call themselves, and of their joinIds. */
  readonly banned: readonly string[];
  /** The hash of the projector's token; null while there is no link. */
  readonly projector: string | null;
  /** What its matches are played under. */
  readonly settings: MatchSettings;
  readonly open: boolean;
  readonly createdAt: number;
  /** The lessons whose round the teacher has closed: their replays are open to the students. */
  readonly closedRounds: readonly string[];
}

/** The last command that a member's number was used for, and its answer, should it come again. */
export interface LastCommand {
  readonly cid: number;
  readonly hash: string;
  readonly answer: StoredAnswer;
}
export type StoredAnswer = Extract<SeatServerFrame, { type: 'accepted' | 'refused' | 'error' }>;

/** A credential of a member. The list is in the order of issue; using one ends all that are older. */
export interface TokenRow {
  readonly hash: string;
  /** Null: as long as the class is open. */
  readonly expiresAt: number | null;
}

/** A person in a class. */
export interface MemberRow {
  readonly id: string;
  readonly classId: string;
  readonly nickname: string;
  readonly joinIdHash: string;
  /** Of the id that the browser has; null where it told none. */
  readonly browserHash: string | null;
  /** Whether the teacher has let this person in, where that is asked for. */
  readonly approved: boolean;
  readonly left: boolean;
  /** In the live pace the clock runs so many times slower for this person (1: as for all). */
  readonly timeFactor: number;
  readonly tokens: readonly TokenRow[];
  readonly lastCommand: LastCommand | null;
}

/** Who plays at a host: a member (perhaps away), the reference bot, or the bot while its member is away. */
export interface Seat {
  readonly member: string | null;
  readonly bot: boolean;
  /** Since when its player asks for the teacher; wall time, ms. */
  readonly hand?: number;
}

export interface TableRow {
  readonly classId: string;
  /** From 1. */
  readonly number: number;
  readonly seats: Readonly<Record<HostId, Seat>>;
  /** Index in the plan of the lesson being played, played last, or to be played first. */
  readonly place: number;
  /** The running match or the last one. */
  readonly match: string | null;
  readonly chosen: { readonly by: HostId; readonly choice: Choice } | null;
  /** What the teacher has said to it last, and when (wall time, ms). */
  readonly message: { readonly at: number; readonly said: Message } | null;
}

export type MatchEnd = 'played' | 'abandoned' | 'set-aside';

export interface MatchRow {
  readonly id: string;
  readonly classId: string;
  readonly table: number;
  readonly lesson: string;
  readonly createdAt: number;
  /** Null while it runs. */
  readonly end: MatchEnd | null;
  readonly score: number | null;
}

export interface StoredClass {
  readonly class: ClassRow;
  readonly members: readonly MemberRow[];
  readonly tables: readonly TableRow[];
  /** In the order in which they began. */
  readonly matches: readonly MatchRow[];
}

/** A row of a table of the store, whatever stands in it. */
export interface RawRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** A lesson that a teacher has brought, and what its exploration has come to. */
export interface OwnLessonRow {
  readonly id: string;
  readonly teacher: string;
  readonly lesson: Lesson;
  /** Null: it was never finished, and begins again when the server starts. */
  readonly check: OwnLessonVerdict | null;
  /** Where the verdict is `broken`: the log of the shortest game that shows it. */
  readonly game: string | null;
  readonly addedAt: number;
  readonly removed: boolean;
}

/** A what-if, as it stands in the list of its match. */
export interface BranchRow extends BranchInfo {
  readonly match: string;
  readonly classId: string;
}

export interface StoredBranch {
  readonly branch: BranchRow;
  readonly header: LogHeader;
  readonly entries: readonly Entry[];
}

export interface StoredLog {
  readonly match: MatchRow;
  readonly header: LogHeader;
  readonly entries: readonly Entry[];
}

/** A player's answer to a review question; the first one of each question stays. */
export interface AnswerRow {
  readonly classId: string;
  readonly member: string;
  readonly question: string;
  readonly answer: 'right' | 'first' | 'second';
  readonly occasion: Occasion;
  readonly at: number;
}

export type Write =
  | { readonly type: 'class'; readonly class: ClassRow }
  /** The tokens that were good when a class ended: who comes back with one is told why it is good no more. */
  | {
      readonly type: 'tokensOfEndedClass';
      readonly classId: string;
      readonly hashes: readonly string[];
      readonly at: number;
    }
  /** A new member or a changed one, whole. */
  | { readonly type: 'member'; readonly member: MemberRow }
  | { readonly type: 'lastCommand'; readonly member: string; readonly lastCommand: LastCommand }
  | { readonly type: 'table'; readonly table: TableRow }
  /** Without effect where the player has answered this question before. */
  | { readonly type: 'answer'; readonly answer: AnswerRow }
  | ({ readonly type: 'branch' } & StoredBranch)
  | { readonly type: 'matchBegun'; readonly match: MatchRow; readonly header: LogHeader }
  | { readonly type: 'entry'; readonly match: string; readonly ordinal: number; readonly entry: Entry }
  | {
      readonly type: 'matchEnded';
      readonly match: string;
      readonly end: MatchEnd;
      readonly score: number | null;
    }
  | { readonly type: 'link'; readonly hash: string; readonly teacher: string; readonly createdAt: number }
  | { readonly type: 'teacher'; readonly teacher: TeacherRow }
  | { readonly type: 'session'; readonly hash: string; readonly session: SessionRow }
  /** These end, and those that have run out by `now` are forgotten. */
  | { readonly type: 'sessionsOver'; readonly ids: readonly string[]; readonly now: number }
  /** A new lesson of a teacher's own or a changed one, whole. */
  | { readonly type: 'ownLesson'; readonly lesson: OwnLessonRow }
  | { readonly type: 'setting'; readonly key: SettingKey; readonly value: string };
