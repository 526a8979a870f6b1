import { fold } from '#shared/game/fold.ts';
import type { HostId } from '#shared/game/host-id.ts';
import { ENGINE_VERSION, type Entry, LOG_FORMAT, type LogHeader } from '#shared/game/log.ts';
import { type Match, openMatch } from '#shared/game/match.ts';
import { RUBRIC_VERSION, scoreOf } from '#shared/game/score.ts';
import { type SeatView, seatView, type TableView, tableView, type ViewUpdate } from '#shared/game/view.ts';
import { ViewTrack } from './view-track.ts';

export interface Updates {
  readonly seats: Readonly<Record<HostId, ViewUpdate<SeatView> | null>>;
  readonly table: ViewUpdate<TableView> | null;
}

/** A match in memory: the fold of its stored log, and what each reader has been shown of it. */
export class Game {
  #match: Match;
  readonly #entries: Entry[] = [];
  /** How many entries each seat has caused. */
  readonly caused: Record<HostId, number> = { clientHost: 0, serverHost: 0 };
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
  static fromLog(header: LogHeader, entries: readonly Entry[]): Game {
    const { format, engine, rubric } = header;
    if (format !== LOG_FORMAT || engine !== ENGINE_VERSION || rubric !== RUBRIC_VERSION) {
      throw new Error(`a log of format ${format}, engine ${engine}, rubric ${rubric}`);
    }
    const game = new Game(header);
    for (const entry of entries) game.advance(entry);
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

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** How many entries the log has, which is the ordinal of the next one. */
  get length(): number {
    return this.#entries.length;
  }

  /** 0 … 100. */
  get score(): number {
    return scoreOf(this.#match).total;
  }

  /** Takes over an entry that is stored, and the match that it leads to. */
  advance(entry: Entry, after: Match = fold(this.#match, entry)): Updates {
    this.#match = after;
    this.#entries.push(entry);
    if (entry.type === 'move' || entry.type === 'refused') this.caused[entry.seat] += 1;
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
      match = fold(match, entry);
      track.advance(tableView(match));
    }
    return track;
  }
}
