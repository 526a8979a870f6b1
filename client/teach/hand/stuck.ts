import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { PairCard } from '#shared/protocol/messages.ts';

/** Wall time, ms, after which a pair in which somebody has to move is looked after. */
export const IDLE = 90_000;
/** So often the same finding means that it has not been understood. */
const SAME = 3;

/** Why a pair wants its teacher: the gravest reason. `host` null: both. */
export type Stuck =
  | { readonly why: 'hand'; readonly host: HostId; readonly since: number }
  | { readonly why: 'approval'; readonly host: null; readonly since: number }
  | { readonly why: 'same'; readonly host: HostId; readonly times: number; readonly since: number }
  | { readonly why: 'idle'; readonly host: HostId | null; readonly since: number };

/** @param now the server's wall time, ms */
export function stuckOf(pair: PairCard, now: number): Stuck | null {
  const raised = HOST_IDS.find((host) => pair.hands[host] !== null);
  if (raised) return { why: 'hand', host: raised, since: pair.hands[raised] ?? now };
  if (pair.approval) return { why: 'approval', host: null, since: pair.since };
  if (pair.phase !== 'playing' || pair.paused) return null;
  const same = HOST_IDS.find((host) => (pair.wrong?.[host].same ?? 0) >= SAME);
  if (same) return { why: 'same', host: same, times: pair.wrong?.[same].same ?? 0, since: pair.since };
  const movers = HOST_IDS.filter((host) => pair.turn?.[host]);
  if (movers.length === 0 || now - pair.since < IDLE) return null;
  return { why: 'idle', host: movers.length === 1 ? (movers[0] ?? null) : null, since: pair.since };
}

/** `2:05`: whole minutes and seconds of a time in ms. */
export function minutes(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
