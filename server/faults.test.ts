import { describe, expect, test } from 'vitest';
import { seatView } from '#shared/game/view.ts';
import { Game } from './live/game.ts';
import { endAfterEach, TestClass } from './testing/classroom.ts';
import type { Player } from './testing/player.ts';

endAfterEach();

/** Plays the first lesson, the client's network failing as told. */
async function playedWith(fault: Player['fault']) {
  const room = await TestClass.open();
  const pair = await room.pair();
  const [lin] = pair;
  const before = { frames: lin.frames.length, sends: lin.sends };
  lin.fault = { ...fault, n: fault.n + (fault.at === 'send' ? before.sends : before.frames) };
  await Promise.all(pair.map((player) => player.playOn()));
  const match = lin.state.match?.match ?? '';
  const log = await room.server.store.log(match);
  const game = Game.fromLog(log!.header, log!.entries);
  return {
    position: game.match.position,
    moves: log!.entries.filter((entry) => entry.type === 'move').length,
    refused: log!.entries.filter((entry) => entry.type === 'refused').length,
    view: lin.view,
    truth: seatView(game.match, 'clientHost'),
    frames: lin.frames.length - before.frames,
    sends: lin.sends - before.sends,
  };
}

describe.each(['send', 'seen', 'unseen'] as const)(
  '[C2][C3][C5][U3] a socket cut at every frame: %s',
  (at) => {
    test('nothing is done twice, nothing is missed, the match comes out the same', {
      timeout: 30_000,
    }, async () => {
      const calm = await playedWith({ at, n: 1_000 });
      const count = at === 'send' ? calm.sends : calm.frames;
      expect(count).toBeGreaterThan(1);
      for (let n = 1; n <= count; n += 1) {
        const { position, moves, refused, view, truth } = await playedWith({ at, n });
        expect({ n, moves, refused }).toEqual({ n, moves: calm.moves, refused: 0 });
        expect(position).toEqual(calm.position);
        // What the page made of updates and snapshots is what the log says.
        expect(view).toEqual(truth);
      }
    });
  },
);
