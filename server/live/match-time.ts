import { HOST_IDS } from '#shared/game/host-id.ts';
import type { PaceChange } from '#shared/game/log.ts';
import { type Match, positionHash } from '#shared/game/match.ts';
import type { MatchSettings } from '#shared/game/settings.ts';
import type { TableRow } from '../store/store.ts';
import type { Member } from './connection.ts';

/**
 * How slowly the live clock of this table runs: as the class has it, times what the slower of its two players was
 * given.
 * @returns ms of wall time to 1 ms of match time
 */
export function stretchAt(
  { seats }: TableRow,
  settings: MatchSettings,
  member: (id: string) => Pick<Member, 'row'> | undefined,
): number {
  const factors = HOST_IDS.map((host) => member(seats[host].member ?? '')?.row.timeFactor ?? 1);
  return settings.stretch * Math.max(...factors);
}

/** What a log has to be told so that its clock runs like this; nothing where it does. */
export function paceOf(match: Match, stretch: number, stopped: boolean): readonly PaceChange[] {
  const { header, position, clock } = match;
  if (position.outcome !== null) return [];
  // The relaxed clock has no speed; it can be stopped all the same.
  const slow = header.settings.pace === 'relaxed' ? clock.stretch : stretch;
  if (clock.stretch === slow && clock.stopped === stopped) return [];
  return [{ type: 'pace', stretch: slow, stopped, t: position.now, before: positionHash(position) }];
}
