/** A rate limit: `size` at once, and `perSecond` in the long run. Times are wall time in ms. */
export class Bucket {
  readonly #size: number;
  readonly #perSecond: number;
  #left: number;
  #at: number;

  constructor(limit: { readonly size: number; readonly perSecond: number }, now: number) {
    this.#size = limit.size;
    this.#perSecond = limit.perSecond;
    this.#left = limit.size;
    this.#at = now;
  }

  /** Whether one more is within the limit; if so it is counted. */
  take(now: number): boolean {
    this.#left = Math.min(this.#size, this.#left + (Math.max(0, now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
