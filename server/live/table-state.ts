import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { Conduct } from '#shared/protocol/conduct.ts';
import type { PairCard, Trouble } from '#shared/protocol/messages.ts';
import type { MatchRow, TableRow } from '../store/store.ts';
import type { Change } from './change.ts';
import type { Member } from './connection.ts';
import type { Game, Updates } from './game.ts';
import { type NewGame, newGame } from './new-game.ts';
import type { TableNow } from './pictures.ts';
import type { Surroundings } from './surroundings.ts';

/** What is stored of a table, its match folded. */
export interface StoredTable {
  readonly row: TableRow;
  /** The running match, or the last one; null where there is none, or none that can be folded. */
  readonly game: Game | null;
  /** Of this table, in the order in which they began. */
  readonly matches: readonly MatchRow[];
}

/** A table as it stands: what is stored of it, in memory. It changes when a change has been stored, and only then. */
export class TableState implements TableNow {
  readonly #around: Surroundings;
  #row: TableRow;
  #game: Game | null;
  #played: PairCard['ended'];
  #setAside: string | null;
  #since: number;

  constructor(around: Surroundings, stored: StoredTable) {
    this.#around = around;
    this.#row = stored.row;
    this.#game = stored.game;
    this.#played = playedOf(stored.matches);
    this.#setAside = setAsideOf(stored);
    this.#since = around.world.now();
  }

  get code(): string {
    return this.#around.code;
  }
  get open(): boolean {
    return this.#around.isOpen();
  }
  get lessons(): readonly string[] {
    return this.#around.lessons;
  }
  get row(): TableRow {
    return this.#row;
  }
  get game(): Game | null {
    return this.#game;
  }
  get played(): PairCard['ended'] {
    return this.#played;
  }
  get replayOpen(): boolean {
    const lesson = this.#game?.match.header.lesson.id;
    return !this.open || (lesson !== undefined && this.#around.roundClosed(lesson));
  }
  get setAside(): string | null {
    return this.#setAside === this.#row.match ? this.#setAside : null;
  }
  get since(): number {
    return this.#since;
  }
  get at(): number {
    return this.#around.world.now();
  }
  get conduct(): Conduct {
    return this.#around.conduct();
  }
  isAlone(table: number): boolean {
    return this.#around.isAlone(table);
  }
  get trouble(): Trouble | null {
    return this.#around.trouble();
  }
  member(id: string): Member | undefined {
    return this.#around.member(id);
  }

  /** The members who sit here. */
  members(): readonly Member[] {
    return HOST_IDS.map((host) => this.memberAt(host)).filter((member) => member !== undefined);
  }

  memberAt(host: HostId): Member | undefined {
    const id = this.#row.seats[host].member;
    return id === null ? undefined : this.member(id);
  }

  /** The match that begins here when the table's row becomes this one. */
  readonly newGame: NewGame = (row) => newGame(this.#around, this.#row, row);

  /** What is stored takes the place of what was thought to be so. */
  reload(stored: StoredTable): void {
    this.#row = stored.row;
    this.#game = stored.game;
    this.#played = playedOf(stored.matches);
    this.#setAside = setAsideOf(stored);
    this.#around.touched(this.#row.number);
  }

  /** Lets a stored change have happened. @returns what it changed in the views of a match that goes on, in order */
  apply(change: Change): readonly Updates[] {
    if (change.step || change.begun || change.ended) this.#since = this.#around.world.now();
    for (const row of change.members ?? []) {
      const member = this.member(row.id);
      if (!member) continue;
      const before = member.row;
      member.row = row;
      this.#around.tokensChanged(member, before);
    }
    const game = this.#game;
    const updates = game && change.step ? [game.advance(change.step.entry, change.step.after)] : [];
    if (game && change.step && game.over) {
      const { id, score } = game;
      this.#played = [...this.#played, { match: id, lesson: game.match.header.lesson.id, score }];
    }
    if (change.row) this.#row = change.row;
    if (change.ended === 'set-aside') this.#setAside = game?.id ?? null;
    if (change.ended) this.#game = null;
    if (change.begun) this.#game = change.begun;
    const asides = (change.asides ?? []).flatMap((entry) => this.#game?.advance(entry) ?? []);
    this.#around.touched(this.#row.number);
    // Of a match that begins everybody gets a whole picture.
    return change.begun ? updates : [...updates, ...asides];
  }
}

/** The matches that were played to the end, oldest first. */
export const playedOf = (matches: readonly MatchRow[]): PairCard['ended'] =>
  matches
    .filter(({ end }) => end === 'played')
    .map(({ id, lesson, score }) => ({ match: id, lesson, score: score ?? 0 }));

const setAsideOf = ({ row, matches }: StoredTable): string | null =>
  matches.some(({ id, end }) => id === row.match && end === 'set-aside') ? row.match : null;
