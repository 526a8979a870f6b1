import { CLOSE } from '#shared/protocol/codes.ts';
import type { WatchServerFrame } from '#shared/protocol/messages.ts';
import type { World } from '../world.ts';
import type { WatchConnection } from './connection.ts';
import type { Updates } from './game.ts';
import type { MatchTrack } from './view-track.ts';

/** At most four frames a second, however much happens: a teacher cannot read faster. */
const BOARD_EVERY = 250;

/** Where a board takes from what it says: all of it, the cards of some tables, or one match. */
export interface BoardPictures {
  whole(): WatchServerFrame;
  cards(tables: ReadonlySet<number>): WatchServerFrame;
  match(id: string): MatchTrack;
}

/** The teachers who look on at one class. They get it whole when they come, and then what changes on it. */
export class Board {
  readonly #world: World;
  readonly #picture: BoardPictures;
  readonly #watchers = new Set<WatchConnection>();
  /** The tables whose cards have changed since the last frame; `whole` where more than cards has. */
  #changed: Set<number> | 'whole' = new Set();
  #sentAt = 0;
  #callOff: (() => void) | null = null;

  constructor(world: World, picture: BoardPictures) {
    this.#world = world;
    this.#picture = picture;
  }

  add(watcher: WatchConnection): void {
    this.#watchers.add(watcher);
    watcher.send(this.#picture.whole());
  }

  remove(watcher: WatchConnection): void {
    this.#watchers.delete(watcher);
  }

  /** Shows a teacher one match whole, now and as it goes on. @returns whether it is on a table */
  open(watcher: WatchConnection, match: string): boolean {
    const track = this.#picture.match(match);
    if (!track) return false;
    const { n, view } = track;
    watcher.opened = match;
    watcher.send({ type: 'snapshot', match, n, view });
    return true;
  }

  /** Shows everybody out who may no longer look on. */
  keepOnly(may: (teacher: string) => boolean): void {
    for (const watcher of this.#watchers) {
      if (!may(watcher.teacher)) watcher.close(CLOSE.classOver);
    }
  }

  /** Something on the board has changed: the card of a table, or else what is above them, or all of them. */
  touch(table?: number): void {
    if (table === undefined) this.#changed = 'whole';
    else if (this.#changed !== 'whole') this.#changed.add(table);
    if (this.#callOff !== null || this.#watchers.size === 0) return;
    const wait = Math.max(0, this.#sentAt + BOARD_EVERY - this.#world.now());
    this.#callOff = this.#world.after(wait, () => this.flush());
  }

  flush(): void {
    this.#callOff?.();
    this.#callOff = null;
    this.#sentAt = this.#world.now();
    const changed = this.#changed;
    this.#changed = new Set();
    const frame = changed === 'whole' ? this.#picture.whole() : this.#picture.cards(changed);
    for (const watcher of this.#watchers) watcher.send(frame);
  }

  moved(match: string, update: Updates['table']): void {
    if (update === null) return;
    for (const watcher of this.#watchers) {
      if (watcher.opened === match) watcher.send({ type: 'update', match, update });
    }
  }

  /** Ends all timers and, with a code, all sockets. */
  close(code: number): void {
    this.#callOff?.();
    this.#callOff = null;
    for (const watcher of this.#watchers) watcher.close(code);
    this.#watchers.clear();
  }
}
