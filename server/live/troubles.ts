import { TROUBLES, type Trouble } from '#shared/protocol/codes.ts';

/** What is wrong with the server itself at the moment, for everybody who has to be told of it. */
export class Troubles {
  readonly #now = new Set<Trouble>();
  /** Called when this trouble begins or ends. */
  changed: (trouble: Trouble) => void = () => {};

  /** The gravest one; null while all is well. */
  get gravest(): Trouble | null {
    return TROUBLES.find((trouble) => this.#now.has(trouble)) ?? null;
  }

  set(trouble: Trouble, is: boolean): void {
    if (this.#now.has(trouble) === is) return;
    if (is) this.#now.add(trouble);
    else this.#now.delete(trouble);
    this.changed(trouble);
  }
}
