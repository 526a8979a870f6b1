import { Kysely, SqliteDialect } from 'kysely';
import type { Store } from '../store.ts';
import { commitInWorker } from './commit-in-worker.ts';
import { groupCommit } from './commits.ts';
import { commitTime } from './disk.ts';
import { commitOnLoop, SqliteFile } from './file.ts';
import { migrate } from './migrate.ts';
import { readsOf } from './reads.ts';
import type { Tables } from './schema.ts';
import { writerOf } from './writes.ts';

/** From here on (ms for one commit) a worker is worth its detour: see docs/measurements.md. */
const SLOW_DISK = 1;

/**
 * Opens (and if need be makes or migrates) the database at `path`; `:memory:` keeps nothing.
 * @param where commits happen; `measure` finds out what suits this disk
 * @param told of the copy that is made before an older database is brought forward
 * @throws NewerDatabase
 */
export async function openSqliteStore(
  path: string,
  where: 'loop' | 'worker' | 'measure' = 'loop',
  told: { readonly now: number; copied(path: string): void } = { now: Date.now(), copied() {} },
): Promise<Store> {
  const file = new SqliteFile(path);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
  try {
    const copy = await migrate(db, path === ':memory:' ? null : path, told.now);
    if (copy !== null) told.copied(copy);
  } catch (error) {
    file.close();
    throw error;
  }
  const inWorker = where === 'worker' || (where === 'measure' && commitTime(file) > SLOW_DISK);
  const committer = inWorker ? commitInWorker(path) : commitOnLoop(file);
  const commits = groupCommit(() => writerOf(db), committer);
  return {
    ...readsOf(db),
    commit: commits.commit,
    async close() {
      await commits.idle();
      await committer.close();
      file.close();
    },
  };
}
