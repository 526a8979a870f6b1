import type { Refusal } from '../store.ts';

/** Primary result codes of SQLite (https://sqlite.org/rescode.html) that say something about the machine. */
const CODES: ReadonlyMap<number, Exclude<Refusal, 'unfit'>> = new Map([
  [3, 'read-only'], // PERM
  [5, 'locked'], // BUSY
  [6, 'locked'], // LOCKED
  [7, 'failing'], // NOMEM
  [8, 'read-only'], // READONLY
  [10, 'failing'], // IOERR
  [11, 'failing'], // CORRUPT
  [13, 'full'], // FULL
  [14, 'failing'], // CANTOPEN
  [22, 'failing'], // NOLFS
  [26, 'failing'], // NOTADB
]);
const DAMAGED = [11, 26];

const primaryCode = (error: unknown): number =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : 0;

/** Why SQLite refused; what says nothing about the machine lies in what was asked of it. */
export const refusalOf = (error: unknown): Refusal => CODES.get(primaryCode(error)) ?? 'unfit';

/** Whether the error says that the file is no database, or not whole. */
export const saysDamaged = (error: unknown): boolean => DAMAGED.includes(primaryCode(error));
