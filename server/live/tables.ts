import type { Member } from './connection.ts';
import { hasMembers, newTable, seatOf } from './seating.ts';
import type { Surroundings } from './surroundings.ts';
import { Table } from './table.ts';
import type { StoredTable } from './table-state.ts';

/** The tables of a class, and who sits at which. */
export class Tables {
  readonly #classId: string;
  readonly #around: Surroundings;
  readonly #all: Table[];
  /** Where each member was last found. */
  readonly #satAt = new Map<string, Table>();

  constructor(classId: string, around: Surroundings, stored: readonly StoredTable[]) {
    this.#classId = classId;
    this.#around = around;
    this.#all = stored.map((table) => new Table(around, table));
  }

  get all(): readonly Table[] {
    return this.#all;
  }

  /** The table with this number. */
  at(number: number): Table | undefined {
    return this.#all.find(({ row }) => row.number === number);
  }

  /** Where this match is played, or was the last one. */
  playing(match: string): Table | undefined {
    return this.#all.find(({ game }) => game?.id === match);
  }

  /** Where somebody sits. */
  of({ row: { id } }: Member): Table | null {
    const sitsAt = (table: Table | undefined) => table !== undefined && seatOf(table.row, id) !== null;
    // Asked with every frame; people hardly ever move.
    const before = this.#satAt.get(id);
    if (before !== undefined && sitsAt(before)) return before;
    const table = this.#all.find(sitsAt);
    if (table !== undefined) this.#satAt.set(id, table);
    return table ?? null;
  }

  /** An empty table at which nothing has been played: a new one, where there is none. */
  empty(): Table {
    const unused = this.#all.find(({ row }) => row.match === null && !hasMembers(row));
    if (unused) return unused;
    const row = newTable(this.#classId, this.#all.length + 1);
    const table = new Table(this.#around, { row, game: null, matches: [] });
    this.#all.push(table);
    return table;
  }
}
