import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Store } from '../store.ts';
import { type Committer, groupCommit } from './commits.ts';
import { commitOnLoop, SqliteFile } from './file.ts';
import { migrations } from './migrations.ts';
import { readsOf } from './reads.ts';
import type { Tables } from './schema.ts';
import { writerOf } from './writes.ts';

/**
 * Opens (and if need be makes or migrates) the database at `path`; `:memory:` keeps nothing.
 * @param elsewhere commits in the place of the event loop
 */
export async function openSqliteStore(path: string, elsewhere?: (path: string) => Committer): Promise<Store> {
  const file = new SqliteFile(path);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (error) {
    file.close();
    throw error;
  }
  const committer = elsewhere?.(path) ?? commitOnLoop(file);
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
