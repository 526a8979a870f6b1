import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Entry, LogHeader } from '#shared/game/log.ts';
import { upgradedHeader } from '#shared/game/log-file/upgrade.ts';
import { writeLog } from '#shared/game/log-file/write-log.ts';
import { logFile } from '../../server/log-file.ts';
import { openDamaged } from './open-damaged.ts';
import { type ReadAround, type Row, readAround, tryAll } from './read-around.ts';

export interface Salvaged {
  readonly classes: number;
  readonly members: number;
  /** Logs whose beginning is there, so that they can be replayed as far as they go. */
  readonly matches: number;
  readonly entries: number;
  /** Rows that could not be read, as `table from–to`. */
  readonly lost: readonly string[];
}

/** A row takes up more than this, so a file cannot hold more rows than its octets divided by it. */
const ROW_LEAST = 8;

/**
 * Writes what can be read of a damaged database, of whatever version, into a folder: each table as `<table>.jsonl`, a
 * row a line, and the logs as `matches/<id>.jsonl`, files that the replay opens. What of a log comes behind a gap, or
 * has lost its header, stands in a file of its own, `…-rest.jsonl`. Credentials are left out.
 * @returns null where nothing can be read
 */
export async function salvage(path: string, folder: string): Promise<Salvaged | null> {
  const work = mkdtempSync(join(tmpdir(), 'ackademy-salvage-'));
  try {
    const database = await openDamaged(path, work);
    if (database === null) return null;
    const done = await write(database, Math.ceil(statSync(path).size / ROW_LEAST), folder);
    database.close();
    return done;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function write(database: DatabaseSync, rowsMost: number, folder: string): Promise<Salvaged> {
  const read = (table: string): ReadAround => {
    const newest = tryAll(() => database.prepare(`select max(rowid) as last from "${table}"`).get());
    return readAround(database, table, newest ? Number(newest.last ?? 0) : rowsMost);
  };
  const found = new Map(tablesOf(database).map((table) => [table, read(table)]));
  const rowsOf = (table: string): readonly Row[] => found.get(table)?.rows ?? [];
  mkdirSync(join(folder, 'matches'), { recursive: true });
  for (const [table, { rows }] of found) {
    if (!LOGS.includes(table)) save(join(folder, `${table}.jsonl`), rows.map(withoutCredentials));
  }
  const matches = await saveLogs(join(folder, 'matches'), rowsOf('match'), rowsOf('entry'));
  return {
    classes: rowsOf('class').length,
    members: rowsOf('member').length,
    matches,
    entries: rowsOf('entry').length,
    lost: [...found].flatMap(([table, { lost }]) => lost.map(([from, to]) => `${table} ${from}–${to}`)),
  };
}

/** They become one file per match. */
const LOGS = ['match', 'entry'];
/** Nothing but credentials, and what the server notes for itself. */
const NOT_HANDED_ON = /^(setting|link|session|ended_token|kysely_.*|sqlite_.*)$/;

/** Whatever version the database is of: its own tables. */
const tablesOf = (database: DatabaseSync): readonly string[] =>
  (database.prepare("select name from sqlite_schema where type = 'table'").all() as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => !NOT_HANDED_ON.test(name));

/** @returns how many logs have their beginning */
async function saveLogs(folder: string, matches: readonly Row[], entries: readonly Row[]): Promise<number> {
  const entriesOf = Map.groupBy(entries, (row) => Number(row.match));
  for (const row of matches) {
    const log = (entriesOf.get(Number(row.key)) ?? []).toSorted(
      (a, b) => Number(a.ordinal) - Number(b.ordinal),
    );
    entriesOf.delete(Number(row.key));
    const gap = log.findIndex((entry, at) => Number(entry.ordinal) !== at);
    const file = join(folder, `${row.id}.jsonl`);
    await saveLog(file, row, gap < 0 ? log : log.slice(0, gap), gap < 0);
    if (gap >= 0) saveBodies(join(folder, `${row.id}-rest.jsonl`), log.slice(gap));
  }
  for (const [key, rest] of entriesOf) saveBodies(join(folder, `match-${key}-rest.jsonl`), rest);
  return matches.length;
}

/** As a file that the replay opens (docs/log-format.md); as it lies there, where it cannot be made one. */
async function saveLog(file: string, match: Row, log: readonly Row[], whole: boolean): Promise<void> {
  const lines = [String(match.header), ...log.map(({ body }) => String(body))];
  try {
    const [stored, ...entries] = lines.map((line) => JSON.parse(line)) as [LogHeader, ...Entry[]];
    if (whole) writeFileSync(file, await text(Readable.from(logFile({ header: stored, entries }))));
    // A file that breaks off says so by having no end.
    else writeFileSync(file, writeLog(upgradedHeader({ ...stored }) ?? stored, entries, null));
  } catch {
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  }
}

const saveBodies = (path: string, entries: readonly Row[]): void =>
  writeFileSync(path, entries.map(({ body }) => `${body}\n`).join(''));

const save = (path: string, rows: readonly Row[]): void =>
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

/** By what their names say: whatever a later version adds, too. */
const CREDENTIAL = /hash|token|passphrase|^last_command$/;

/** What is handed on shall open nobody's seat, and no teacher's door. */
const withoutCredentials = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !CREDENTIAL.test(column)));
