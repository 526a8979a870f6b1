import { clockStands } from '#shared/game/clock.ts';
import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { Hold } from '#shared/game/log.ts';
import { type Match, positionHash } from '#shared/game/match.ts';

/**
 * What a log has to be told so that it knows whose player is away: of the device, never of the thinking.
 * @param match the match as it will be when these entries are stored
 * @param isThere whether somebody (or the bot) is there to play the seat
 * @param held in the live pace, how long its clock has stood for absences; null in the relaxed one
 */
export function holdsOf(
  match: Match,
  isThere: (seat: HostId) => boolean,
  held: number | null,
): readonly Hold[] {
  if (match.position.outcome !== null) return [];
  return HOST_IDS.filter((seat) => match.away[seat] === isThere(seat)).map((seat) =>
    holdOf(match, seat, !isThere(seat), held),
  );
}

/** While the live clock stands for an absence: the entry that counts it. */
export function countedHold(match: Match, held: number | null): readonly Hold[] {
  const seat = HOST_IDS.find((id) => match.away[id]);
  return seat === undefined || clockStands(match) !== 'away' ? [] : [holdOf(match, seat, true, held)];
}

const holdOf = (match: Match, seat: HostId, away: boolean, held: number | null): Hold => ({
  type: 'hold',
  seat,
  away,
  ...(held !== null && { held }),
  t: match.position.now,
  before: positionHash(match.position),
});
