import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type { Committer, Outcome, Statement } from './commits.ts';
import { refusalOf } from './sqlite-error.ts';

/** The database file of a DATA_DIR. */
export const databasePath = (dataDir: string): string => join(dataDir, 'ackademy.db');

/** An open SQLite file. Statements are prepared once and kept, for kysely and for the writer alike. */
export class SqliteFile implements SqliteDatabase {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(path: string) {
    this.#database = new DatabaseSync(path);
    // The tool that makes sign-in links writes to the same file: wait for it, it is done in a millisecond.
    this.#database.exec('PRAGMA busy_timeout = 5000');
    this.#database.exec('PRAGMA journal_mode = WAL');
    // Acknowledged is stored: a commit has to survive a power cut.
    this.#database.exec('PRAGMA synchronous = FULL');
  }

  prepare(sql: string): SqliteStatement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = kyselyStatement(this.#database.prepare(sql));
    this.#statements.set(sql, statement);
    return statement;
  }

  /** Runs the statements as one durable transaction. */
  transaction(statements: readonly Statement[]): Outcome {
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      for (const { sql, parameters } of statements) this.prepare(sql).run(parameters);
    } catch (error) {
      return this.#rolledBack() ? refusalOf(error) : 'unknown';
    }
    try {
      this.#database.exec('COMMIT');
      return 'stored';
    } catch (error) {
      const refusal = refusalOf(error);
      // Still open: it was refused before anything was written.
      if (this.#database.isTransaction) return this.#rolledBack() ? refusal : 'unknown';
      // It was undone by itself, in the midst of writing. What makes it valid is the last thing that is written: where
      // there was no room, that is not there. Any other failure may have come after it.
      return refusal === 'full' ? refusal : 'unknown';
    }
  }

  /** A full disk has rolled the transaction back by itself. */
  #rolledBack(): boolean {
    try {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      return true;
    } catch {
      return false;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }
}

export const commitOnLoop = (file: SqliteFile): Committer => ({
  transaction: (statements) => file.transaction(statements),
  close() {},
});

function kyselyStatement(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}

/**
 * Holds a DATA_DIR for one server process: two that write the same logs would spoil them. An exclusive lock on a
 * small file of its own goes with the process however it ends; a file with a process number would stay behind, and
 * in a container every server has the same number. The database itself stays open to the sign-in tool.
 *
 * @returns null when another process holds it
 */
export function holdDataDir(dataDir: string): (() => void) | null {
  mkdirSync(dataDir, { recursive: true });
  const lock = new DatabaseSync(join(dataDir, 'ackademy.lock'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (refusalOf(error) === 'locked') return null;
    throw error;
  }
  return () => lock.close();
}
