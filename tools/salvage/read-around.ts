import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { saysDamaged } from '../../server/store/sqlite/sqlite-error.ts';

export type Row = Readonly<Record<string, SQLOutputValue>>;

export interface ReadAround {
  readonly rows: readonly Row[];
  /** Row ids between which something could not be read; ends included. */
  readonly lost: readonly (readonly [from: number, to: number])[];
}

/** So many questions to one table: a file of which hardly anything is left must come to an end, too. */
const ASKED_MOST = 200_000;

/**
 * All rows of a table that can be read, whatever lies damaged between them: what cannot be read whole is halved until
 * the damage stands alone.
 * @param last no row id is beyond this one
 */
export function readAround(database: DatabaseSync, table: string, last: number): ReadAround {
  const between = database.prepare(
    `select rowid as row_id, * from "${table}" where rowid between ? and ? order by rowid`,
  );
  const rows: Row[] = [];
  const lost: [number, number][] = [];
  // The next range to be read is the last one: row ids come in their order.
  const todo: [number, number][] = [[0, last]];
  for (let asked = 0; asked < ASKED_MOST; asked += 1) {
    const range = todo.pop();
    if (range === undefined) return { rows, lost };
    const [from, to] = range;
    const found = tryAll(() => between.all(from, to));
    if (found !== null) rows.push(...found);
    else if (from === to) lose(lost, from, to);
    else {
      const middle = Math.floor((from + to) / 2);
      todo.push([middle + 1, to], [from, middle]);
    }
  }
  for (const [from, to] of todo.toReversed()) lose(lost, from, to);
  return { rows, lost };
}

function lose(lost: [number, number][], from: number, to: number): void {
  const before = lost.at(-1);
  if (before?.[1] === from - 1) before[1] = to;
  else lost.push([from, to]);
}

/** Null where the damage is in the way. */
export function tryAll<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (saysDamaged(error)) return null;
    throw error;
  }
}
