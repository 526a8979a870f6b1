import { PING_EVERY } from '#shared/protocol/codes.ts';
import type { World } from '../world.ts';

const SLOTS = 20;
const STEP = PING_EVERY / SLOTS;

/**
 * One timer for all sockets: each has its place on the wheel and is called once per turn. Sockets that come
 * together are called apart, since heartbeats for all at once make everybody wait.
 */
export class Wheel {
  readonly #slots: Set<() => void>[] = Array.from({ length: SLOTS }, () => new Set());
  readonly #stop: () => void;
  #at = 0;
  #next = 0;

  constructor(world: Pick<World, 'every' | 'monotonic'>) {
    let turnedAt = world.monotonic();
    this.#stop = world.every(STEP, () => {
      const now = world.monotonic();
      // A busy loop rings late, and late again: counted by rings, a turn would take longer than anybody waits for a ping.
      const steps = Math.min(SLOTS, Math.floor((now - turnedAt) / STEP));
      turnedAt = steps === SLOTS ? now : turnedAt + steps * STEP;
      for (let step = 0; step < steps; step += 1) this.#turn();
    });
  }

  #turn(): void {
    this.#at = (this.#at + 1) % SLOTS;
    for (const call of this.#slots[this.#at] ?? []) call();
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
