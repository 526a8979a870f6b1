import { expect, test } from 'vitest';
import { referenceBot } from '#shared/game/bots.ts';
import { hostViewOf } from '#shared/game/match.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { Game } from './live/game.ts';
import { endAfterEach, TestClass } from './testing/classroom.ts';
import type { Player } from './testing/player.ts';

endAfterEach();

/** In an exam the page does not show what a bot goes by: here each host's view is folded from the stored log. */
async function playFromTheLog(room: TestClass, pair: readonly Player[]): Promise<void> {
  const id = pair[0]?.state.match?.match ?? '';
  for (;;) {
    const log = (await room.server.store.log(id))!;
    const { match } = Game.fromLog(log.header, log.entries);
    if (match.position.outcome !== null) break;
    const moves = pair.flatMap((player) => {
      const command = referenceBot(hostViewOf(match, player.view.seat));
      return command === null ? [] : [{ player, command }];
    });
    for (const { player, command } of moves.slice(0, 1)) await player.played(command);
    if (moves.length === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(pair.map((player) => player.until(({ match }) => match?.view.outcome != null)));
}

test.each([...LESSONS.keys()])(
  '%s: two bots play it over WebSockets to its goal, with a full score',
  async (lesson) => {
    const room = await TestClass.open({ lessons: [lesson] });
    const pair = await room.pair();
    if (LESSONS.get(lesson)?.assistance === 'exam') await playFromTheLog(room, pair);
    else await Promise.all(pair.map((player) => player.playOn()));
    for (const { view } of pair) {
      expect(view.lesson).toBe(lesson);
      expect(view.outcome?.type).toBe('goal');
      expect(view.debrief?.score.total).toBe(100);
    }
  },
);
