import { withLeast } from '#shared/explorer/opening.ts';
import { botEntry, referenceBot } from '#shared/game/bots.ts';
import { decide } from '#shared/game/decide.ts';
import { fold } from '#shared/game/fold.ts';
import { askHint, nextHint } from '#shared/game/hints.ts';
import type { HostId } from '#shared/game/host-id.ts';
import type { Lesson } from '#shared/game/lesson.ts';
import { ENGINE_VERSION, type Entry, type LogHeader } from '#shared/game/log.ts';
import { type Match, newHeader, nextClock, openMatch, tick } from '#shared/game/match.ts';
import type { Command } from '#shared/game/move.ts';
import type { Memory } from '../net/storage.ts';

/**
 * A match played alone against the reference bot, in this browser: the log that it is folded from, and how many moves
 * were taken back. A match is a fold, so taking back is a shorter fold; the log is a whole and true one of the match
 * that stands, and what was taken back is counted beside it, never hidden.
 */
export interface Practice {
  readonly seat: HostId;
  readonly header: LogHeader;
  readonly entries: readonly Entry[];
  readonly takenBack: number;
}

export function begin(lesson: Lesson, seat: HostId, seed: number): Practice {
  const header = withLeast(newHeader({ match: `practice-${seed}`, lesson, seed }));
  return { seat, header, entries: [], takenBack: 0 };
}

/** @throws where the log does not fit this engine */
export const matchOf = ({ header, entries }: Practice): Match => entries.reduce(fold, openMatch(header));

/** What happens next without the player: the bot moves, or the clock goes on. Null while the player is waited for. */
export function itself({ seat }: Practice, match: Match): Entry | null {
  if (match.position.outcome !== null) return null;
  const bots = { clientHost: referenceBot, serverHost: referenceBot, [seat]: () => null };
  const moved = botEntry(match, bots);
  if (moved !== null) return moved;
  const t = nextClock(match);
  return t === null ? null : tick(match, t);
}

const withEntry = (practice: Practice, entry: Entry): Practice => ({
  ...practice,
  entries: [...practice.entries, entry],
});

export const goOn = (practice: Practice, entry: Entry): Practice => withEntry(practice, entry);

export const play = (practice: Practice, match: Match, command: Command): Practice =>
  withEntry(practice, decide(match, { seat: practice.seat, cid: null }, command).entry);

export const hint = (practice: Practice, match: Match): Practice =>
  nextHint(match, practice.seat) === null
    ? practice
    : withEntry(practice, askHint(match, { seat: practice.seat, cid: null }));

/** Where the player's last move stands, accepted or refused; -1 where there is none. */
const lastOwn = ({ entries, seat }: Practice): number =>
  entries.findLastIndex((e) => (e.type === 'move' || e.type === 'refused') && e.seat === seat);

export const canTakeBack = (practice: Practice): boolean => lastOwn(practice) >= 0;

/** As it was before the player's last move. */
export function takeBack(practice: Practice): Practice {
  const at = lastOwn(practice);
  if (at < 0) return practice;
  return { ...practice, entries: practice.entries.slice(0, at), takenBack: practice.takenBack + 1 };
}

const KEY = 'ackademy.practice';

export const keep = (memory: Memory, practice: Practice | null): void =>
  memory.set(KEY, practice && JSON.stringify(practice));

/** What was being practised before a reload; null where there is nothing, or it is of another engine. */
export function kept(memory: Memory): Practice | null {
  try {
    const found = JSON.parse(memory.get(KEY) ?? 'null') as Practice | null;
    if (found === null || found.header.engine !== ENGINE_VERSION) return null;
    matchOf(found);
    return found;
  } catch {
    return null;
  }
}
