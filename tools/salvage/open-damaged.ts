import { closeSync, copyFileSync, existsSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { tryAll } from './read-around.ts';

/** Octets of a database's head: https://sqlite.org/fileformat2.html, section 1.3. */
const HEAD = 100;
const PAGES_AT = 28;
const PAGE_SIZE = 4_096;

/**
 * Opens a damaged database for reading. Nothing is ever written to it: the work is done on a copy in `dir`, whose
 * head is made anew where it is the head that is damaged.
 * @returns null where nothing of it can be read
 */
export async function openDamaged(path: string, dir: string): Promise<DatabaseSync | null> {
  const copy = join(dir, 'copy.db');
  for (const part of ['', '-wal']) if (existsSync(path + part)) copyFileSync(path + part, copy + part);
  return readable(copy) ?? mended(copy, dir);
}

function readable(path: string): DatabaseSync | null {
  const database = new DatabaseSync(path);
  const tables = tryAll(() => database.prepare('select count(*) from sqlite_schema').get());
  if (tables !== null) return database;
  database.close();
  return null;
}

async function mended(copy: string, dir: string): Promise<DatabaseSync | null> {
  const model = join(dir, 'model.db');
  await (await openSqliteStore(model)).close();
  const head = Buffer.alloc(HEAD);
  const from = openSync(model, 'r');
  readSync(from, head, 0, HEAD, 0);
  closeSync(from);
  head.writeUInt32BE(Math.floor(statSync(copy).size / PAGE_SIZE), PAGES_AT);
  const to = openSync(copy, 'r+');
  writeSync(to, head, 0, HEAD, 0);
  closeSync(to);
  return readable(copy);
}
