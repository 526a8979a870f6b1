import { randomBytes, randomInt, randomUUIDv7 } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Time and chance, passed in so that tests can decide them. */
export interface World {
  /** Wall time, ms since 1970. */
  now(): number;
  /** ms from some beginning or other: goes on evenly whatever happens to the wall clock. */
  monotonic(): number;
  /** Calls back once after `ms`; the function returned calls it off. */
  after(ms: number, callBack: () => void): () => void;
  /** Calls back every `ms` until the function returned is called. */
  every(ms: number, callBack: () => void): () => void;
  /** A whole number from 0 up to, without, `end`. */
  randomInt(end: number): number;
  /** A secret that nobody can guess, fit for URLs and headers. */
  secret(): string;
  /** A new id. Ids are no secrets. */
  id(): string;
  /** How late the event loop has been since this was last asked: ms, at the 90th percentile. */
  lag(): number;
}

/** ms between two looks at the event loop. */
const RESOLUTION = 10;
const loop = monitorEventLoopDelay({ resolution: RESOLUTION });

export const realWorld: World = {
  now: Date.now,
  monotonic: () => performance.now(),
  after(ms, callBack) {
    const timer = setTimeout(callBack, ms);
    return () => clearTimeout(timer);
  },
  every(ms, callBack) {
    const timer = setInterval(callBack, ms);
    return () => clearInterval(timer);
  },
  randomInt: (end) => randomInt(end),
  secret: () => randomBytes(32).toString('base64url'),
  id: () => randomUUIDv7(),
  lag() {
    // The first question starts the watch.
    loop.enable();
    const late = Math.max(0, loop.percentile(90) / 1e6 - RESOLUTION);
    loop.reset();
    return late;
  },
};
