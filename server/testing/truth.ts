import { fold } from '#shared/game/fold.ts';
import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import { openMatch } from '#shared/game/match.ts';
import { seatView } from '#shared/game/view.ts';
import type { StoredLog } from '../store/store.ts';
import { viewHash } from './history.ts';

export interface Truth {
  /** The hash of each seat's view after each of its updates. */
  readonly views: Readonly<Record<HostId, ReadonlyMap<number, string>>>;
  /** Why the log cannot be folded to its end. */
  readonly problem: string | null;
}

/** What every reader of a match should have seen, from its log alone. */
export function truthOf(log: StoredLog): Truth {
  let match = openMatch(log.header);
  const views = { clientHost: new Map<number, string>(), serverHost: new Map<number, string>() };
  const look = () => {
    for (const seat of HOST_IDS) {
      const hash = viewHash(seatView(match, seat));
      const n = views[seat].size - 1;
      if (views[seat].get(n) !== hash) views[seat].set(n + 1, hash);
    }
  };
  look();
  try {
    for (const entry of log.entries) {
      match = fold(match, entry);
      look();
    }
  } catch (error) {
    return { views, problem: `${log.match.id} does not fold: ${String(error)}` };
  }
  return { views, problem: null };
}
