import { legalMoves } from '../game/legal-moves.ts';
import type { LogHeader } from '../game/log.ts';
import type { Position } from '../game/position.ts';
import { startPosition } from '../game/start.ts';
import { countedCopies } from './counted-copies.ts';
import { newOrigins } from './origins.ts';
import { positionKeys } from './position-key.ts';
import { take, waysFrom } from './ways.ts';

/** Almost four times what any lesson of the catalogue needs. */
const POSITIONS = 500;

/**
 * The least number of segments with which two hosts can reach the goal on the network that this match has drawn: what
 * the seed and the lesson's faults do to each segment stands. The players may do all that the rules allow but waste:
 * nothing goes out too early or more often than it need, and nobody lets wait what can be handled, for with enough
 * waiting many a segment would never be asked for.
 * @returns null where that is not settled within so many positions, or the goal cannot be reached; and where the players
 * choose the calls, for there are too many ways to look for it while somebody waits
 */
export function leastSegments(header: LogHeader, positions = POSITIONS): number | null {
  const { free, choices } = header.lesson;
  if (free || Object.values(choices ?? {}).some(({ calls }) => calls.length > 0)) return null;
  const copies = countedCopies(header);
  const keys = positionKeys(header, newOrigins(), copies);
  const known = new Set<string>();
  // Positions by the segments that were sent on the way to them: the first to reach the goal has sent the least.
  const open: Position[][] = [[startPosition(header).position]];
  for (let sent = 0; sent < open.length; sent++) {
    const here = open[sent] ?? [];
    for (let position = here.pop(); position !== undefined; position = here.pop()) {
      const key = keys.position(position);
      if (known.has(key)) continue;
      if (position.outcome?.type === 'goal') return sent;
      if (known.size === positions) return null;
      known.add(key);
      for (const { step, wasteful } of waysFrom({ legalMoves }, header, position)) {
        if (wasteful) continue;
        const next = take(header, position, step);
        copies.note(position, next.position);
        const then = sent + next.segments;
        const list = open[then];
        if (list === undefined) open[then] = [next.position];
        else list.push(next.position);
      }
    }
  }
  return null;
}
