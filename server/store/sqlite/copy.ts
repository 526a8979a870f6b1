import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { damageOf } from './integrity.ts';

/**
 * Copies a database, also one that a server is writing to: the copy is what was stored at one moment, and whole.
 * It appears under its name only when it is complete and on disk.
 * @throws if `to` exists, if the disk is full, or if the copy turns out not to be whole
 */
export function copyDatabase(from: string, to: string): void {
  if (existsSync(to)) throw new Error(`${to} exists already`);
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const part = `${to}.part`;
  rmSync(part, { force: true });
  try {
    const database = new DatabaseSync(from, { readOnly: true });
    try {
      // SQLite's backup would begin anew with every move that is stored meanwhile; this reads one moment's state.
      database.prepare('VACUUM INTO ?').run(part);
    } finally {
      database.close();
    }
    const damage = damageOf(part);
    if (damage !== null) throw new Error(`the copy is not whole: ${damage}`);
    sync(part);
    renameSync(part, to);
    sync(dirname(to));
  } finally {
    rmSync(part, { force: true });
  }
}

export function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
