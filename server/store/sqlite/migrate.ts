import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { copyDatabase } from './copy.ts';
import { stampOf } from './integrity.ts';
import { migrations } from './migrations.ts';
import type { Tables } from './schema.ts';

/** The database was written by a later version of the server: this one cannot know what stands in it. */
export class NewerDatabase extends Error {}

/**
 * Brings a database forward to what this server needs, with a copy made before. Forward only: to go back, restore
 * the copy.
 * @param path null where there is no file to copy
 * @returns where the copy is; null if nothing had to be done, or the database was new
 * @throws NewerDatabase
 */
export async function migrate(db: Kysely<Tables>, path: string | null, now: number): Promise<string | null> {
  const migrator = new Migrator({ db, provider: migrations });
  const known = new Set(Object.keys(await migrations.getMigrations()));
  const done = await executed(db);
  const later = done.filter((name) => !known.has(name));
  if (later.length > 0) throw new NewerDatabase(later.join(', '));
  const pending = [...known].filter((name) => !done.includes(name));
  const [first] = pending;
  if (first === undefined) return null;
  const copy = path === null || done.length === 0 ? null : `${path}.before-${first}-${stampOf(now)}`;
  if (copy !== null && path !== null) copyDatabase(path, copy);
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  return copy;
}

async function executed(db: Kysely<Tables>): Promise<readonly string[]> {
  const table = await sql`select 1 from sqlite_schema where name = 'kysely_migration'`.execute(db);
  if (table.rows.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
