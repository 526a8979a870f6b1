import type { World } from '../world.ts';

/** A whole school may mistype from one address; so many misses in a row cost nothing but the usual moment. */
const FREE = 60;
/** One miss is forgotten every … ms. */
const FORGET = 2_000;
const MOST = 5_000;

/**
 * Guessing join codes and passphrases is made slow. Nobody is ever locked out: a school sits behind one address, so
 * the price of many misses is a wait of some seconds, also for the right code.
 */
export class Patience {
  readonly #world: World;
  readonly #pause: number;
  readonly #free: number;
  readonly #misses = new Map<string, { count: number; at: number }>();

  /** @param free so many misses in a row cost nothing but the usual moment */
  constructor(world: World, pause: number, free = FREE) {
    this.#world = world;
    this.#pause = pause;
    this.#free = free;
  }

  /** Resolves when this address may try. */
  async before(address: string): Promise<void> {
    const beyond = this.#count(address) - this.#free;
    if (beyond > 0) await this.#wait(Math.min(MOST, beyond * this.#pause));
  }

  /** Counts a miss; resolves when it may be answered. */
  async failed(address: string): Promise<void> {
    const count = this.#count(address) + 1;
    this.#misses.set(address, { count, at: this.#world.now() });
    if (this.#misses.size > 10_000) this.#misses.clear();
    await this.#wait(this.#pause);
  }

  #count(address: string): number {
    const known = this.#misses.get(address);
    if (!known) return 0;
    return Math.max(0, known.count - Math.floor((this.#world.now() - known.at) / FORGET));
  }

  #wait(ms: number): Promise<void> {
    return ms === 0 ? Promise.resolve() : new Promise((resolve) => this.#world.after(ms, resolve));
  }
}
