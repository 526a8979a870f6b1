import { expect, test } from 'vitest';
import { WAYS_OUT } from '#shared/lessons/ways-out.ts';
import { endAfterEach, TestClass } from './testing/classroom.ts';

endAfterEach();

test.each(WAYS_OUT)('$lesson, $way: two bots play it over WebSockets to its end', async (way) => {
  const room = await TestClass.open({ lessons: [way.lesson] });
  const pair = await room.pair();
  await Promise.all(pair.map((player) => player.playOn(way[player.view.seat])));
  for (const { view } of pair) {
    expect(view.outcome?.type).toBe(way.ends);
    expect(view.debrief).not.toBeNull();
    expect(view.debrief?.score.total === 100).toBe(way.ends === 'goal');
  }
});
