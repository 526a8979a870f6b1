import { NotStored, OutcomeUnknown, type Store, type Write } from '../store/store.ts';

/** What becomes of a commit, in a test's hand. */
export type Fate =
  | 'stored'
  | 'not-stored'
  /** The same, by a mistake of ours. */
  | 'unfit'
  /** Nobody is told that it is stored. */
  | 'unknown, stored'
  | 'unknown, not stored';

/** A store whose commits a test can keep waiting, refuse, or leave in the dark. */
export class UnsureStore {
  readonly store: Store;
  /** Whether the commit with these writes is meant, and what becomes of it. Asked for each commit. */
  fateOf: (writes: readonly Write[]) => Fate = () => 'stored';
  /** Commits that wait until they are released; null: none has to. */
  #held: (() => void)[] | null = null;
  #seen: () => void = () => {};

  constructor(inner: Store) {
    this.store = { ...inner, commit: (writes) => this.#commit(inner, writes) };
  }

  /** From now on nothing is stored, and nobody hears of it. */
  hold(): void {
    this.#held = [];
  }

  /** Resolves when so many commits wait. */
  async held(count: number): Promise<void> {
    while ((this.#held?.length ?? 0) < count) {
      await new Promise<void>((resolve) => {
        this.#seen = resolve;
      });
    }
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const go of held) go();
  }

  async #commit(inner: Store, writes: readonly Write[]): Promise<void> {
    const held = this.#held;
    if (held) {
      await new Promise<void>((resolve) => {
        held.push(resolve);
        this.#seen();
      });
    }
    const fate = this.fateOf(writes);
    if (fate === 'not-stored') throw new NotStored('full');
    if (fate === 'unfit') throw new NotStored('unfit');
    if (fate !== 'unknown, not stored') await inner.commit(writes);
    if (fate !== 'stored') throw new OutcomeUnknown(fate);
  }
}
