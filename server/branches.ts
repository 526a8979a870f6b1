import { fold } from '#shared/game/fold.ts';
import type { LogHeader } from '#shared/game/log.ts';
import { type Match, openMatch } from '#shared/game/match.ts';
import { type Act, branchHeader, carryOut } from '#shared/game/what-if.ts';
import type { StoredBranch, StoredLog } from './store/store.ts';

/** Steps after which the event loop gets a turn: a long branch must hold up nobody's move. */
const AT_ONCE = 50;

const turn = () => new Promise((resolve) => setImmediate(resolve));

/**
 * A what-if, carried out here, act by act, on the stored log: what a page says of its hashes and findings counts for
 * nothing.
 * @returns null where the log has no such entry or does not fold so far, or where an act cannot be carried out
 */
export async function branchOff(
  log: StoredLog,
  id: string,
  at: number,
  acts: readonly Act[],
): Promise<(Pick<StoredBranch, 'header' | 'entries'> & { readonly match: Match }) | null> {
  if (at > log.entries.length) return null;
  const entries = log.entries.slice(0, at);
  const from = await foldedTo(log.header, entries);
  if (from === null) return null;
  const header = branchHeader(log.header, id, at);
  let match: Match = { ...from, header };
  for (const [done, act] of acts.entries()) {
    if (done % AT_ONCE === AT_ONCE - 1) await turn();
    const next = tried(() => carryOut(match, act));
    if (next === null) return null;
    entries.push(next.entry);
    match = next.after;
  }
  return { header, entries, match };
}

async function foldedTo(header: LogHeader, entries: StoredLog['entries']): Promise<Match | null> {
  let match = tried(() => openMatch(header));
  for (const [at, entry] of entries.entries()) {
    const before: Match | null = match;
    if (before === null) return null;
    match = tried(() => fold(before, entry));
    if (at % AT_ONCE === AT_ONCE - 1) await turn();
  }
  return match;
}

function tried<T>(step: () => T): T | null {
  try {
    return step();
  } catch {
    return null;
  }
}
