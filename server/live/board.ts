import { CLOSE } from '#shared/protocol/codes.ts';
import type { WatchServerFrame } from '#shared/protocol/messages.ts';
import type { World } from '../world.ts';
import type { WatchConnection } from './connection.ts';
import type { Updates } from './game.ts';

/** At most four whole boards a second, however much happens: a teacher cannot read faster. */
const BOARD_EVERY = 250;

/** The teachers who look on at one class. */
export class Board {
  readonly #world: World;
  readonly #picture: () => WatchServerFrame;
  readonly #watchers = new Set<WatchConnection>();
  #sentAt = 0;
  #callOff: (() => void) | null = null;

  constructor(world: World, picture: () => WatchServerFrame) {
    this.#world = world;
    this.#picture = picture;
  }

  add(watcher: WatchConnection): void {
    this.#watchers.add(watcher);
    watcher.send(this.#picture());
  }

  remove(watcher: WatchConnection): void {
    this.#watchers.delete(watcher);
  }

  /** Shows everybody out who may no longer look on. */
  keepOnly(may: (teacher: string) => boolean): void {
    for (const watcher of this.#watchers) {
      if (!may(watcher.teacher)) watcher.close(CLOSE.classOver);
    }
  }

  /** Something on the board has changed. */
  touch(): void {
    if (this.#callOff !== null || this.#watchers.size === 0) return;
    const wait = Math.max(0, this.#sentAt + BOARD_EVERY - this.#world.now());
    this.#callOff = this.#world.after(wait, () => this.flush());
  }

  flush(): void {
    this.#callOff?.();
    this.#callOff = null;
    this.#sentAt = this.#world.now();
    const frame = this.#picture();
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
