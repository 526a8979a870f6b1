import { useEffect } from 'react';

export const SPEEDS = [0.5, 1, 2, 4] as const;

/** A step stays at least and at most so long, ms of wall time at speed 1: to be read, and not to be waited for. */
const LEAST = 900;
const MOST = 2_500;

/**
 * Goes on from stop to stop while it plays, each for as long as match time passes until the next one, within bounds.
 * @param wait match time until the next stop, ms; null at the last
 */
export function usePlayback(of: {
  readonly playing: boolean;
  readonly speed: number;
  readonly step: number;
  readonly wait: number | null;
  readonly onNext: () => void;
  readonly onEnd: () => void;
}): void {
  const { playing, speed, step, wait, onNext, onEnd } = of;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step has a timer of its own
  useEffect(() => {
    if (!playing) return;
    if (wait === null) return onEnd();
    const timer = setTimeout(onNext, Math.max(LEAST, Math.min(MOST, wait)) / speed);
    return () => clearTimeout(timer);
  }, [playing, speed, step]);
}
