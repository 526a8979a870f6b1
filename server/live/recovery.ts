import type { MatchRow, StoredClass } from '../store/store.ts';
import type { Running } from './classroom.ts';
import { Game } from './game.ts';

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
