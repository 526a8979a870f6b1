interface Timer {
  readonly at: number;
  readonly callBack: () => void;
}

/** A clock in a test's hand. Timers that are due at once ring on the next turn of the event loop. */
export class HandClock {
  now = 1_000_000;
  readonly #timers = new Set<Timer>();

  readonly startTimer = (ms: number, callBack: () => void): (() => void) => {
    const timer = { at: this.now + ms, callBack };
    this.#timers.add(timer);
    setImmediate(() => this.#ring());
    return () => this.#timers.delete(timer);
  };

  advance(ms: number): void {
    this.now += ms;
    this.#ring();
  }

  #ring(): void {
    for (const timer of [...this.#timers].toSorted((a, b) => a.at - b.at)) {
      if (timer.at > this.now || !this.#timers.delete(timer)) continue;
      timer.callBack();
    }
  }
}
