import { PING_EVERY } from '#shared/protocol/codes.ts';
import type { World } from '../world.ts';

const SLOTS = 20;

/**
 * One timer for all sockets: each has its place on the wheel and is called once per turn. Sockets that come
 * together are called apart, since heartbeats for all at once make everybody wait.
 */
export class Wheel {
  readonly #slots: Set<() => void>[] = Array.from({ length: SLOTS }, () => new Set());
  readonly #stop: () => void;
  #at = 0;
  #next = 0;

  constructor(world: Pick<World, 'every'>) {
    this.#stop = world.every(PING_EVERY / SLOTS, () => {
      this.#at = (this.#at + 1) % SLOTS;
      for (const call of this.#slots[this.#at] ?? []) call();
    });
  }

  /** Calls back every PING_EVERY ms until the function returned is called. */
  add(callBack: () => void): () => void {
    const slot = this.#slots[this.#next];
    this.#next = (this.#next + 1) % SLOTS;
    slot?.add(callBack);
    return () => slot?.delete(callBack);
  }

  stop(): void {
    this.#stop();
  }
}
