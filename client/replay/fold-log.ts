import { fold, type Match, openMatch } from '#shared/game/match.ts';
import type { Damage, ReadLog } from './read-log.ts';

/** A match at every step: `matches[n]` is the one after `n` entries, so stepping back folds nothing. */
export interface Folded {
  readonly matches: readonly Match[];
  readonly damage: Damage | null;
}

/** Entries folded before the page may breathe again: a long log must not freeze it. */
const AT_ONCE = 200;

/** Folds a log step by step, as far as its entries fit; `progress` hears how many are done. */
export async function foldLog(log: ReadLog, progress: (done: number) => void): Promise<Folded> {
  if (log.header === null) return { matches: [], damage: log.damage };
  const matches: Match[] = [];
  try {
    matches.push(openMatch(log.header));
  } catch {
    return { matches, damage: { line: 1, reason: 'no-header' } };
  }
  for (const [at, entry] of log.entries.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) {
      progress(at);
      await new Promise((resolve) => setTimeout(resolve));
    }
    try {
      matches.push(fold(matches[at]!, entry));
    } catch {
      // Whatever the engine stumbles over, this line is the first that cannot be believed.
      return { matches, damage: { line: at + 2, reason: 'does-not-fit' } };
    }
  }
  return { matches, damage: log.damage };
}
