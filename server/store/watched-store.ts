import type { World } from '../world.ts';
import { isMachines, NotStored, type Refusal, type Store } from './store.ts';

export type StoreState =
  | { readonly type: 'well' }
  /** A commit has been under way for longer than anybody waits without wondering. */
  | { readonly type: 'slow' }
  | { readonly type: 'failing'; readonly why: Exclude<Refusal, 'unfit'> | 'unknown' };

/** A commit that takes so long is told to those who wait for it, ms. */
const SLOW = 2_000;
/** So often a store that has failed is asked whether it is back, ms. */
const ASK = 1_000;
/** Only after so long without a slow commit it is told that all is well again, ms: who flickers is not believed. */
const CALM = 3_000;
/** So often the oldest commit under way is looked at, ms. */
const LOOK = 500;

const WELL: StoreState = { type: 'well' };

/**
 * A store, and how it is. While it fails, it is asked again and again with a small commit of our own, so that people
 * hear that it is back without having to try.
 */
export class WatchedStore {
  readonly store: Store;
  readonly #inner: Store;
  readonly #world: Pick<World, 'now' | 'after'>;
  /** When the commits that are under way were asked for, the oldest first. */
  readonly #pending = new Set<{ readonly since: number }>();
  readonly #stopLooking: () => void;
  #asking: (() => void) | null = null;
  #state = WELL;
  /** When a slow commit was last under way. */
  #slowAt = 0;
  #closed = false;
  /** Called after each change of the state. */
  changed: (state: StoreState) => void = () => {};
  /** Called when a commit has ended, with what it took in ms. */
  committed: (ms: number, stored: boolean) => void = () => {};

  constructor(inner: Store, world: Pick<World, 'now' | 'after' | 'every'>) {
    this.#inner = inner;
    this.#world = world;
    this.#stopLooking = world.every(LOOK, () => this.#look());
    this.store = {
      ...inner,
      commit: (writes) => this.#watch(inner.commit(writes)),
      close: () => {
        this.#closed = true;
        this.#stopLooking();
        this.#asking?.();
        return inner.close();
      },
    };
  }

  get state(): StoreState {
    return this.#state;
  }

  async #watch(commit: Promise<void>): Promise<void> {
    const pending = { since: this.#world.now() };
    this.#pending.add(pending);
    try {
      await commit;
      this.#ended(pending, true);
      if (this.#state.type === 'failing') this.#become(WELL);
    } catch (error) {
      this.#ended(pending, false);
      if (isMachines(error)) this.#failed(error);
      throw error;
    }
  }

  #ended(pending: { readonly since: number }, stored: boolean): void {
    this.#pending.delete(pending);
    this.committed(this.#world.now() - pending.since, stored);
  }

  #look(): void {
    const [oldest] = this.#pending;
    const now = this.#world.now();
    if (oldest !== undefined && now - oldest.since >= SLOW) {
      this.#slowAt = now;
      if (this.#state.type === 'well') this.#become({ type: 'slow' });
    } else if (this.#state.type === 'slow' && now - this.#slowAt >= CALM) {
      this.#become(WELL);
    }
  }

  #failed(error: unknown): void {
    const why = error instanceof NotStored && error.why !== 'unfit' ? error.why : 'unknown';
    this.#become({ type: 'failing', why });
    this.#asking ??= this.#world.after(ASK, () => {
      this.#asking = null;
      if (this.#closed) return;
      const probe = { type: 'setting', key: 'probe', value: String(this.#world.now()) } as const;
      this.#inner.commit([probe]).then(
        () => this.#become(WELL),
        (again) => this.#failed(again),
      );
    });
  }

  #become(state: StoreState): void {
    const before = this.#state;
    const same = before.type === state.type && why(before) === why(state);
    if (same || this.#closed) return;
    this.#state = state;
    this.changed(state);
  }
}

const why = (state: StoreState): string | null => (state.type === 'failing' ? state.why : null);
