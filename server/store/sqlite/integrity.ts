import { existsSync, renameSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { saysDamaged } from './sqlite-error.ts';

/** The files that make up a database; the second and third are there while it is in use, or after a crash. */
const PARTS = ['', '-wal', '-shm'] as const;

/** `2026-11-20T12-30-05Z`: sorts by time and may stand in a file's name everywhere. */
export const stampOf = (now: number): string =>
  new Date(now).toISOString().slice(0, 19).replaceAll(':', '-').concat('Z');

/**
 * What is wrong with the database at `path`, in SQLite's words; null for nothing, or where there is none yet. It is
 * only read: closing a file that was opened for writing would fold its write-ahead log into the damage.
 * @throws where the file cannot be read at all
 */
export function damageOf(path: string): string | null {
  if (!existsSync(path) || statSync(path).size === 0) return null;
  try {
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      const rows = database.prepare('PRAGMA quick_check(3)').all() as { quick_check: string }[];
      const said = rows.map((row) => row.quick_check).join('; ');
      return said === 'ok' ? null : said;
    } finally {
      database.close();
    }
  } catch (error) {
    if (saysDamaged(error)) return (error as Error).message;
    throw error;
  }
}

/**
 * Gives a database, with all its parts, another name; nothing of it is changed.
 * @returns its new path
 */
export function setAside(path: string, why: string, now: number): string {
  const named = `${path}.${why}-${stampOf(now)}`;
  let aside = named;
  // Twice in one second: the first one must not be overwritten.
  for (let more = 2; PARTS.some((part) => existsSync(aside + part)); more += 1) aside = `${named}-${more}`;
  // The write-ahead log has to keep bearing its database's name, or what stands in it is lost.
  for (const part of PARTS) if (existsSync(path + part)) renameSync(path + part, aside + part);
  return aside;
}
