import { useEffect, useState } from 'react';
import type { MatchView } from '#shared/protocol/session.ts';

/**
 * The match time at this moment of wall time: that of the last frame, and what has passed since then as slowly as the
 * clock runs.
 */
export function matchTime({ view, heard }: MatchView, wall: number): number {
  const { clock } = view;
  if (clock.pace === 'relaxed' || heard === undefined) return view.now;
  const passed = clock.stands === null ? Math.max(0, wall - heard.at) / clock.stretch : 0;
  return heard.time + passed;
}

/** Wall time in ms, told anew every second; rarely to those who have asked for little motion. */
export function useWallTime(): number {
  const [wall, setWall] = useState(() => Date.now());
  useEffect(() => {
    const still = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
    const timer = setInterval(() => setWall(Date.now()), still ? 5_000 : 1_000);
    return () => clearInterval(timer);
  }, []);
  return wall;
}
