import stringify from 'safe-stable-stringify';
import { fingerprint } from '../chance.ts';
import type { Entry, LogHeader } from '../log.ts';
import type { MatchTime } from '../position.ts';

/** A file holds at most so many entries: a match of a whole afternoon has some hundreds. */
export const ENTRIES_MOST = 20_000;
/** No line is longer, in characters; a lesson in a header takes some 5,000. */
export const LINE_MOST = 262_144;

/** The last line of a file: where the log stood when it was written. */
export interface LogEnd {
  readonly type: 'end';
  readonly t: MatchTime;
  /** The hash of the last position. */
  readonly position: string;
}

/** What stands in a line of its own. */
export type LogLine = LogHeader | Entry | LogEnd;

/**
 * Why a file can be read no further, or not be believed. `missing`: lines left out before this one; `repeated`: it
 * stood there already; `no-end`: the file breaks off; `does-not-fit`: an entry of another position, or a move that
 * is none; `older-rules` and `newer-rules`: the same, in a log of another version of the engine.
 */
export const DAMAGES = [
  'empty',
  'line-too-long',
  'too-many',
  'not-json',
  'no-header',
  'newer-format',
  'unplayable',
  'changed',
  'missing',
  'repeated',
  'bad-entry',
  'does-not-fit',
  'older-rules',
  'newer-rules',
  'wrong-end',
  'after-end',
  'no-end',
] as const;
export type DamageReason = (typeof DAMAGES)[number];

/** Where a log can be read no further, and why. Lines are counted from 1, as editors do. */
export interface Damage {
  readonly line: number;
  readonly reason: DamageReason;
}

/** Before the first line. */
export const NO_SUM = '';

/**
 * The checksum of a line: of its own content, whatever the order of its keys, and of the sum of the line before it.
 * So a changed line is found where it stands, and a line that is missing, doubled or of another log where it would
 * have stood; the position's hash alone would not miss an entry after which the position is the same.
 */
export const sumOf = (content: object, before: string): string =>
  fingerprint(`${before} ${stringify(content)}`);
