import type { HostId } from '#shared/game/host-id.ts';
import { ENGINE_VERSION, type Entry, LOG_FORMAT, type LogHeader } from '#shared/game/log.ts';
import { fold, type Match, openMatch, positionHash } from '#shared/game/match.ts';
import { RUBRIC_VERSION, scoreOf } from '#shared/game/score.ts';
import { type SeatView, seatView, type TableView, tableView, type ViewUpdate } from '#shared/game/view.ts';
import type { Hold, LogEntry } from '../store/store.ts';
import { ViewTrack } from './view-track.ts';

export interface Updates {
  readonly seats: Readonly<Record<HostId, ViewUpdate<SeatView> | null>>;
  readonly table: ViewUpdate<TableView> | null;
}

/** A match in memory: the fold of its stored log, and what each reader has been shown of it. */
export class Game {
  #match: Match;
  readonly #entries: LogEntry[] = [];
  readonly #away: Record<HostId, boolean> = { clientHost: false, serverHost: false };
  readonly seats: Readonly<Record<HostId, ViewTrack<SeatView>>>;
  /** Only while a teacher looks on: most matches are watched by nobody. */
  #table: ViewTrack<TableView> | null = null;

  constructor(header: LogHeader) {
    this.#match = openMatch(header);
    this.seats = {
      clientHost: new ViewTrack(seatView(this.#match, 'clientHost')),
      serverHost: new ViewTrack(seatView(this.#match, 'serverHost')),
    };
  }

  /** @throws if the log is of another engine, or does not fit this one */
  static fromLog(header: LogHeader, entries: readonly LogEntry[]): Game {
    const { format, engine, rubric } = header;
    if (format !== LOG_FORMAT || engine !== ENGINE_VERSION || rubric !== RUBRIC_VERSION) {
      throw new Error(`a log of format ${format}, engine ${engine}, rubric ${rubric}`);
    }
    const game = new Game(header);
    for (const entry of entries) {
      if (entry.type !== 'hold') game.advance(entry, fold(game.match, entry));
      else if (entry.before === positionHash(game.match.position)) game.hold(entry);
      else throw new Error(`entry ${game.length + 1} was written for another position`);
    }
    return game;
  }

  get id(): string {
    return this.#match.header.match;
  }

  get match(): Match {
    return this.#match;
  }

  get over(): boolean {
    return this.#match.position.outcome !== null;
  }

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  /** How many entries the log has, which is the ordinal of the next one. */
  get length(): number {
    return this.#entries.length;
  }

  /** Whether nobody is there to play this seat, as the log has it. */
  isAway(seat: HostId): boolean {
    return this.#away[seat];
  }

  /** Takes over a stored entry that changes no position. */
  hold(entry: Hold): void {
    this.#away[entry.seat] = entry.away;
    this.#entries.push(entry);
  }

  /** 0 … 100. */
  get score(): number {
    return scoreOf(this.#match.deductions).total;
  }

  /** Takes over an entry that is stored, and the match that it leads to. */
  advance(entry: Entry, after: Match): Updates {
    this.#match = after;
    this.#entries.push(entry);
    return {
      seats: {
        clientHost: this.seats.clientHost.advance(seatView(after, 'clientHost')),
        serverHost: this.seats.serverHost.advance(seatView(after, 'serverHost')),
      },
      table: this.#table?.advance(tableView(after)) ?? null,
    };
  }

  /** The teacher's view, numbered as if it had been followed from the start. */
  watch(): ViewTrack<TableView> {
    this.#table ??= this.#tableTrack();
    return this.#table;
  }

  #tableTrack(): ViewTrack<TableView> {
    let match = openMatch(this.#match.header);
    const track = new ViewTrack(tableView(match));
    for (const entry of this.#entries) {
      if (entry.type === 'hold') continue;
      match = fold(match, entry);
      track.advance(tableView(match));
    }
    return track;
  }
}
