import type { World } from '../world.ts';
import type { Troubles } from './troubles.ts';

/** How late the event loop may be, ms at the 90th percentile of a second, before a move is felt to hang. */
const LATE = 100;
/** It keeps up again when it has been less late than this … */
const PROMPT = 50;
/** … so many seconds in a row. */
const CALM = 3;
/** While it does not keep up, one join is let in every … ms. */
const GAP = 250;
/** A join that would have to wait for longer is told to come back. */
const PATIENCE = 5_000;

/**
 * Whether the process keeps up with what it has to do. When it does not, those who want to join wait, so that those
 * who play do not have to.
 */
export class Load {
  readonly #world: Pick<World, 'after' | 'lag'>;
  readonly #troubles: Troubles;
  readonly #stop: () => void;
  #overloaded = false;
  #calm = 0;
  #waiting = 0;
  /** Called once a second with how late the loop was, ms. */
  measured: (lag: number, overloaded: boolean) => void = () => {};

  constructor(world: Pick<World, 'after' | 'every' | 'lag'>, troubles: Troubles) {
    this.#world = world;
    this.#troubles = troubles;
    this.#stop = world.every(1_000, () => this.#measure());
  }

  get overloaded(): boolean {
    return this.#overloaded;
  }

  /** Resolves when a join may go on. @returns false where it had better come back later */
  async admit(): Promise<boolean> {
    if (!this.#overloaded) return true;
    const wait = (this.#waiting + 1) * GAP;
    if (wait > PATIENCE) return false;
    this.#waiting += 1;
    await new Promise<void>((resolve) => this.#world.after(wait, resolve));
    this.#waiting -= 1;
    return true;
  }

  stop(): void {
    this.#stop();
  }

  #measure(): void {
    const lag = this.#world.lag();
    this.#calm = lag < PROMPT ? this.#calm + 1 : 0;
    if (lag > LATE) this.#overloaded = true;
    else if (this.#calm >= CALM) this.#overloaded = false;
    this.#troubles.set('overloaded', this.#overloaded);
    this.measured(lag, this.#overloaded);
  }
}
