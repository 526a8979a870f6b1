import { HOST_IDS, type HostId } from './host-id.ts';
import type { Entry, LogHeader } from './log.ts';
import type { MatchTime, Position } from './position.ts';

/** In the live pace the clock stands so long for players who are away: ms of wall time, in a whole match. */
export const HOLD_CREDIT = 60_000;

/** How match time passes, as far as the log decides it: what the live clock is told, and what absences have used. */
export interface Clock {
  /** ms of wall time to 1 ms of match time. */
  readonly stretch: number;
  /** The teacher has stopped the clock, until the teacher lets it go on. */
  readonly stopped: boolean;
  /** So much of `HOLD_CREDIT` has been used. */
  readonly held: number;
}

export const newClock = ({ settings }: LogHeader): Clock => ({
  stretch: settings.stretch,
  stopped: false,
  held: 0,
});

/** The clock after an entry that is about it. */
export function clockAfter(clock: Clock, entry: Extract<Entry, { type: 'hold' | 'pace' }>): Clock {
  switch (entry.type) {
    case 'hold':
      return { ...clock, held: entry.held ?? clock.held };
    case 'pace':
      return { ...clock, stretch: entry.stretch, stopped: entry.stopped };
  }
}

/**
 * Why the clock stands: the teacher has stopped it; or, in the live pace, the applications' first calls have not all
 * been made, or a player is away and there is credit left.
 */
export const STANDS = ['start', 'teacher', 'away'] as const;
export type Stands = (typeof STANDS)[number];

/** @returns null while the live clock runs, and while nobody has stopped the relaxed one, which jumps. */
export function clockStands(match: {
  readonly header: LogHeader;
  readonly position: Position;
  readonly clock: Clock;
  readonly away: Readonly<Record<HostId, boolean>>;
}): Stands | null {
  const { header, position, clock, away } = match;
  if (position.outcome !== null) return null;
  if (clock.stopped) return 'teacher';
  if (header.settings.pace === 'relaxed') return null;
  if (HOST_IDS.some((id) => position.hosts[id].inbox.some(isFirstCall))) return 'start';
  return clock.held < HOLD_CREDIT && HOST_IDS.some((id) => away[id]) ? 'away' : null;
}

/** What the application calls at the very beginning is made before the clock starts. */
const isFirstCall = (arrival: {
  readonly type: string;
  readonly at: MatchTime;
  readonly free?: boolean;
}): boolean => arrival.type === 'call' && arrival.free === false && arrival.at === 0;
