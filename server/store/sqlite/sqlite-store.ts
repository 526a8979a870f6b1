import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { type Store, StoreFailure, type Write } from '../store.ts';
import { SqliteFile } from './file.ts';
import { migrations } from './migrations.ts';
import { readsOf } from './reads.ts';
import type { Tables } from './schema.ts';
import { writerOf } from './writes.ts';

interface Waiting {
  readonly writes: readonly Write[];
  readonly resolve: () => void;
  readonly reject: (error: StoreFailure) => void;
}

/** Opens (and if need be makes or migrates) the database at `path`; `:memory:` keeps nothing. */
export async function openSqliteStore(path: string): Promise<Store> {
  const file = new SqliteFile(path);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest();
  if (error) {
    file.close();
    throw error;
  }
  return await sqliteStore(file, db);
}

async function sqliteStore(file: SqliteFile, db: Kysely<Tables>): Promise<Store> {
  const reads = readsOf(db);
  const queries = await writerOf(db);
  let queue: Waiting[] = [];

  const run = (query: CompiledQuery) => file.prepare(query.sql).run(query.parameters);

  function transaction(groups: readonly Waiting[]): void {
    file.exec('BEGIN IMMEDIATE');
    const undo = queries.mark();
    try {
      for (const group of groups) {
        for (const write of group.writes) for (const query of queries.of(write)) run(query);
      }
      file.exec('COMMIT');
    } catch (error) {
      undo();
      // A full disk has rolled the transaction back by itself.
      try {
        file.exec('ROLLBACK');
      } catch {}
      throw error;
    }
  }

  /** Everything asked for during this turn of the event loop, in one transaction. */
  function flush(): void {
    const groups = queue;
    queue = [];
    if (groups.length === 0) return;
    try {
      transaction(groups);
      for (const group of groups) group.resolve();
    } catch {
      // One that cannot be stored must not take the others with it.
      for (const group of groups) {
        try {
          transaction([group]);
          group.resolve();
        } catch (error) {
          group.reject(new StoreFailure('not stored', { cause: error }));
        }
      }
    }
  }

  return {
    ...reads,
    commit(writes) {
      return new Promise((resolve, reject) => {
        if (queue.push({ writes, resolve, reject }) === 1) setImmediate(flush);
      });
    },
    async close() {
      flush();
      file.close();
    },
  };
}
