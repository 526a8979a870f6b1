import { playByBots, referenceBot } from '#shared/game/bots.ts';
import type { HostId } from '#shared/game/host-id.ts';
import { type Match, newHeader, openMatch } from '#shared/game/match.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { WAYS_OUT } from '#shared/lessons/ways-out.ts';
import type { Other } from './offers.ts';

/** Any will do: a lesson's own faults do not depend on it. */
const SEED = 1;

/**
 * The other match, played to its end without a mistake, with the numbers of the one it stands beside.
 * @throws if the catalogue has no such lesson, or the lesson no such way out
 */
export function playOther({ lesson: id, way }: Other, iss: Readonly<Record<HostId, number>>): Match {
  const lesson = LESSONS.get(id);
  const bots =
    way === undefined
      ? { clientHost: referenceBot, serverHost: referenceBot }
      : WAYS_OUT.find((one) => one.lesson === id && one.way === way);
  if (lesson === undefined || bots === undefined) throw new Error(`there is no ${id} ${way ?? ''}`);
  const header = { ...newHeader({ match: 'beside', lesson, seed: SEED }), iss };
  return playByBots(openMatch(header), () => {}, bots);
}
