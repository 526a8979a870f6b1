import { HOST_IDS } from '#shared/game/host-id.ts';
import type { MatchRow, StoredClass } from '../store/store.ts';
import type { ClassNow } from './class-now.ts';
import { Game } from './game.ts';
import type { Running } from './running.ts';
import { newTable } from './seating.ts';
import type { StoredTable } from './table-state.ts';

/** A class as it can go on: what is stored of it, and the matches that could be folded. */
export interface Recovered {
  readonly stored: StoredClass;
  readonly games: ReadonlyMap<string, Game>;
}

/**
 * Folds the match of every table (or of one) that has one to show. A running match that does not fold any more,
 * because the engine was renewed or its log is damaged, is set aside: its log stays as it is, its table is told, and
 * everybody else goes on.
 */
export async function recover(
  running: Pick<Running, 'store' | 'log'>,
  stored: StoredClass,
  table?: number,
): Promise<Recovered> {
  const { store, log } = running;
  const tables = stored.tables.filter(({ number }) => table === undefined || number === table);
  const shown = stored.matches.filter(
    ({ id, end }) => (end === null || end === 'played') && tables.some(({ match }) => match === id),
  );
  const logs = await store.logs(shown.map(({ id }) => id));
  const games = new Map<string, Game>();
  const aside: string[] = [];
  for (const { id, end } of shown) {
    try {
      const read = logs.get(id);
      if (!read) throw new Error('its log is not in the store');
      games.set(id, Game.fromLog(read.header, read.entries));
    } catch (error) {
      log.error({ err: error, match: id }, 'a match cannot be folded');
      if (end === null) aside.push(id);
    }
  }
  if (aside.length === 0) return { stored, games };
  await store.commit(aside.map((match) => ({ type: 'matchEnded', match, end: 'set-aside', score: null })));
  const ended = (row: MatchRow): MatchRow => (aside.includes(row.id) ? { ...row, end: 'set-aside' } : row);
  return { stored: { ...stored, matches: stored.matches.map(ended) }, games };
}

/** What is stored of one table, its match among those that could be folded. */
export const tableIn = ({ stored, games }: Recovered, number: number): StoredTable => {
  const row = stored.tables.find((table) => table.number === number) ?? newTable(stored.class.id, number);
  const matches = stored.matches.filter((match) => match.table === number);
  return { row, game: games.get(row.match ?? '') ?? null, matches };
};

/** A table as the store has it: what was in memory of it, and of those who sit at it, cannot be relied on. */
export async function reread(
  running: Pick<Running, 'store' | 'log'>,
  { row: { id }, roll, tables }: ClassNow,
  number: number,
): Promise<StoredTable> {
  const stored = await running.store.classById(id);
  if (!stored) throw new Error(`class ${id} is not in the store`);
  const table = tableIn(await recover(running, stored, number), number);
  const before = tables.at(number)?.row ?? table.row;
  const concerned = [table.row, before].flatMap((row) => HOST_IDS.map((host) => row.seats[host].member));
  for (const row of stored.members) if (concerned.includes(row.id)) roll.reload(row);
  return table;
}
