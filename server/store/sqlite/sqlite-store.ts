import { Kysely, SqliteDialect } from 'kysely';
import type { Store } from '../store.ts';
import { commitInWorker } from './commit-in-worker.ts';
import { commitWhereQuick } from './commit-where-quick.ts';
import { type Committer, groupCommit } from './commits.ts';
import { commitTime } from './disk.ts';
import { commitOnLoop, SqliteFile } from './file.ts';
import { migrate } from './migrate.ts';
import { readsOf } from './reads.ts';
import type { Tables } from './schema.ts';
import { writerOf } from './writes.ts';

/** From here on (ms for one commit) a worker is worth its detour: see docs/measurements.md. */
const SLOW_DISK = 1;
/** The same while people play, on average: a busy processor is no slow disk. */
const SLOW_FOR_GOOD = 5;

/**
 * Opens (and if need be makes or migrates) the database at `path`; `:memory:` keeps nothing.
 * @param where commits happen; `measure` finds out what suits this disk, and goes on looking
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
  const committer = committerAt(path, file, where);
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

function committerAt(path: string, file: SqliteFile, where: 'loop' | 'worker' | 'measure'): Committer {
  const loop = commitOnLoop(file);
  const worker = () => commitInWorker(path);
  if (where === 'loop') return loop;
  if (where === 'worker' || commitTime(file) > SLOW_DISK) return worker();
  const now = () => performance.now();
  return commitWhereQuick({ loop, worker, slow: SLOW_FOR_GOOD, now });
}
