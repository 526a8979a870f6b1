import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { Hold } from '#shared/game/log.ts';
import { type Match, positionHash } from '#shared/game/match.ts';

/**
 * What a log has to be told so that it knows whose player is away: of the device, never of the thinking.
 * @param match the match as it will be when these entries are stored
 * @param isThere whether somebody (or the bot) is there to play the seat
 */
export function holdsOf(match: Match, isThere: (seat: HostId) => boolean): readonly Hold[] {
  if (match.position.outcome !== null) return [];
  return HOST_IDS.filter((seat) => match.away[seat] === isThere(seat)).map((seat) => ({
    type: 'hold',
    seat,
    away: !isThere(seat),
    t: match.position.now,
    before: positionHash(match.position),
  }));
}
