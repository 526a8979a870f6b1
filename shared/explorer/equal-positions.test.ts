import { expect, test } from 'vitest';
import { legalMoves } from '#shared/game/legal-moves.ts';
import { newHeader } from '#shared/game/match.ts';
import type { Position } from '#shared/game/position.ts';
import { startPosition } from '#shared/game/start.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { countedCopies } from './counted-copies.ts';
import { deedsOf, fates, withoutChance } from './network.ts';
import { newOrigins } from './origins.ts';
import { positionKeys } from './position-key.ts';
import { take, waysFrom } from './ways.ts';

/** Different positions of each lesson, and all that follow from them. */
const MOST = 50;

/** How many times a position was met again, and the first two equal ones from which different things can happen. */
function metAgain(id: string) {
  const lesson = withoutChance(LESSONS.get(id)!, 'long');
  const header = newHeader({ match: 'equal', lesson, seed: 1 });
  const origins = newOrigins();
  const copies = countedCopies(header);
  const keys = positionKeys(header, origins, copies);
  const deeds = deedsOf(lesson);

  /** All that can be there after one more step, one fate against the plan included, in no order. */
  const nextOf = (position: Position): readonly Position[] =>
    waysFrom({ legalMoves }, header, position).flatMap(({ step }) => {
      const after = take(header, position, step).position;
      if (step.type === 'command') origins.note(position, after, step.seat);
      copies.note(position, after);
      return fates(header, deeds, position, after, 1).map((fared) => fared.position);
    });
  const futureOf = (position: Position): string => nextOf(position).map(keys.position).sort().join('\n');

  const futures = new Map<string, string>();
  const open = [startPosition(header).position];
  let again = 0;
  for (const position of open) {
    const key = keys.position(position);
    const known = futures.get(key);
    const future = futureOf(position);
    if (known !== undefined) {
      again++;
      if (known !== future) return { again, different: [known, future] };
    } else {
      futures.set(key, future);
      if (futures.size < MOST) open.push(...nextOf(position));
    }
  }
  return { again, different: null };
}

// Free play has no script, so the explorer finds nothing there to walk.
const scripted = [...LESSONS.values()].filter(({ free }) => !free).map(({ id }) => id);

test.each(scripted)('%s: from positions that count as one, the same can happen', (id) => {
  const { again, different } = metAgain(id);
  expect(different).toBeNull();
  expect(again).toBeGreaterThan(0);
});
