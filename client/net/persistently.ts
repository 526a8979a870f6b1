/** How long it takes until it is asked for again, ms: at first, and at most. */
const FIRST = 500;
const MOST = 8_000;

/** Asks for something until it comes: a line that is dead will be back. */
export async function persistently<T>(ask: () => Promise<T>): Promise<T> {
  for (let wait = FIRST; ; wait = Math.min(2 * wait, MOST)) {
    try {
      return await ask();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
