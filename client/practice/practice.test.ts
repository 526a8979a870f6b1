import { expect, test } from 'vitest';
import { bestMove } from '#shared/game/legal-moves.ts';
import { hostViewOf } from '#shared/game/match.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import type { Memory } from '../net/storage.ts';
import {
  begin,
  canTakeBack,
  goOn,
  hint,
  itself,
  keep,
  kept,
  matchOf,
  type Practice,
  play,
  takeBack,
} from './practice.ts';

const memory = (): Memory => {
  const held = new Map<string, string>();
  return {
    get: (key) => held.get(key) ?? null,
    set: (key, value) => (value === null ? held.delete(key) : held.set(key, value)),
  };
};

/** Until the player is waited for, or it is over. */
function untilMine(practice: Practice): Practice {
  let now = practice;
  for (let entry = itself(now, matchOf(now)); entry !== null; entry = itself(now, matchOf(now)))
    now = goOn(now, entry);
  return now;
}

function rightMove(practice: Practice): Practice {
  const match = matchOf(practice);
  return play(practice, match, bestMove(hostViewOf(match, practice.seat))!.canonical);
}

test.each(['three-way-handshake', 'four-way-close', 'lost-last-ack'])(
  '%s alone with the bot, to its goal',
  (id) => {
    for (const seat of ['clientHost', 'serverHost'] as const) {
      let practice = untilMine(begin(LESSONS.get(id)!, seat, 7));
      for (let n = 0; n < 40 && matchOf(practice).position.outcome === null; n += 1) {
        practice = untilMine(rightMove(practice));
      }
      expect(matchOf(practice).position.outcome?.type).toBe('goal');
    }
  },
);

test('what is taken back is as if it had not been, but is counted', () => {
  const start = untilMine(begin(LESSONS.get('three-way-handshake')!, 'clientHost', 7));
  expect(canTakeBack(start)).toBe(false);
  const match = matchOf(start);
  const { canonical } = bestMove(hostViewOf(match, 'clientHost'))!;
  const refused = play(start, match, { ...canonical, becomes: 'ESTABLISHED' });
  expect(matchOf(refused).deductions).toHaveLength(1);
  const back = takeBack(refused);
  expect(back).toEqual({ ...start, takenBack: 1 });
  expect(matchOf(back).deductions).toEqual([]);
  const further = takeBack(untilMine(rightMove(untilMine(rightMove(back)))));
  expect(further.takenBack).toBe(2);
  expect(further.entries.length).toBeGreaterThan(start.entries.length);
});

test('hints are there as in a class', () => {
  const start = untilMine(begin(LESSONS.get('three-way-handshake')!, 'clientHost', 7));
  const told = hint(start, matchOf(start));
  expect(matchOf(told).hints.clientHost).toHaveLength(1);
});

test('a reload goes on where one was; what cannot be folded is begun anew; other seeds bring other numbers', () => {
  const held = memory();
  const practice = untilMine(begin(LESSONS.get('full-life')!, 'clientHost', 7));
  keep(held, practice);
  expect(kept(held)).toEqual(practice);
  keep(held, { ...practice, entries: [...practice.entries, ...practice.entries] });
  expect(kept(held)).toBeNull();
  keep(held, null);
  expect(kept(held)).toBeNull();
  const isses = [1, 2, 3].map(
    (seed) => begin(LESSONS.get('full-life')!, 'clientHost', seed).header.iss.clientHost,
  );
  expect(new Set(isses).size).toBeGreaterThan(1);
});
