import type { World } from '../world.ts';
import { HandClock } from './hand-clock.ts';
import { countingWorld } from './installation.ts';

/** A world whose time is in a test's hand; nobody is pinged in it. */
export function clockedWorld(): { readonly world: World; readonly clock: HandClock } {
  const clock = new HandClock();
  const world = countingWorld({
    now: () => clock.now,
    monotonic: () => clock.now,
    after: clock.startTimer,
    every: () => () => {},
  });
  return { world, clock };
}
