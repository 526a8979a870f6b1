import { expect, test } from 'vitest';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { endAfterEach, TestClass } from './testing/classroom.ts';

endAfterEach();

test.each([...LESSONS.keys()])(
  '%s: two bots play it over WebSockets to its goal, with a full score',
  async (lesson) => {
    const room = await TestClass.open({ lessons: [lesson] });
    const pair = await room.pair();
    await Promise.all(pair.map((player) => player.playOn()));
    for (const { view } of pair) {
      expect(view.lesson).toBe(lesson);
      expect(view.outcome?.type).toBe('goal');
      expect(view.debrief?.score.total).toBe(100);
    }
  },
);
