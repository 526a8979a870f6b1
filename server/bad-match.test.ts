import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { Lesson } from '#shared/game/lesson.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { endAfterEach, TestClass } from './testing/classroom.ts';
import { NO_WAIT } from './testing/installation.ts';

endAfterEach();

/** A lesson over which the engine stumbles once the test says so. */
function poisonedCatalogue() {
  const poison = { match: '' };
  const real = LESSONS.get('three-way-handshake')!;
  const lesson: Lesson = Object.defineProperty({ ...real }, 'goal', {
    enumerable: true,
    get() {
      if (poison.match === 'every') throw new Error('a bug of the engine');
      return real.goal;
    },
  });
  return { poison, catalogue: new Map([...LESSONS, [lesson.id, lesson]]) };
}

const logLines = () => {
  const lines: string[] = [];
  const into = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, logger: pino({ level: 'error' }, into) };
};

test('[S8] a match over which the engine stumbles ends alone: log kept, players and teacher told, the class goes on', async () => {
  const { poison, catalogue } = poisonedCatalogue();
  const { lines, logger } = logLines();
  const room = await TestClass.open({
    catalogue,
    logger,
    lessons: ['three-way-handshake', 'four-way-close'],
  });
  const pair = await room.pair();
  const [lin, ada] = pair;
  const others = [await room.join('Mo'), await room.join('Noor')] as const;
  await Promise.all(others.map((player) => player.until(({ match }) => match !== null)));
  // The others are at the second lesson, which has nothing to do with it.
  await Promise.all(others.map((player) => player.playOn()));
  for (const player of others) await player.ask({ type: 'choose', choice: 'next' });
  await Promise.all(
    others.map((player) => player.until(({ match }) => match?.view.lesson === 'four-way-close')),
  );

  const match = lin.state.match?.match ?? '';
  await lin.played(lin.rightMove!);
  const teacher = await room.raw({ cookie: room.cookie });
  teacher.send({ type: 'watch', protocol: 1, classId: room.id });
  await teacher.next('board');
  poison.match = 'every';
  expect(await ada.play(ada.rightMove!)).toMatchObject({ type: 'error', code: 'internal' });
  for (const player of pair) {
    await player.until(({ lobby }) => lobby?.setAside === true);
    expect(player.state.lobby).toMatchObject({ phase: 'between', match: null });
  }
  for (;;) {
    const { pairs } = (await teacher.next('board')) as unknown as { pairs: { setAside?: string }[] };
    if (pairs[0]?.setAside === match) break;
  }
  const stored = await room.server.store.log(match);
  expect(stored?.match.end).toBe('set-aside');
  expect(stored?.entries.some((entry) => entry.type === 'move')).toBe(true);
  expect(lines.some((line) => line.includes('a match is set aside') && line.includes(match))).toBe(true);

  await Promise.all(others.map((player) => player.playOn()));
  expect(others[0].view.debrief?.score.total).toBe(100);
  for (const player of pair) await player.ask({ type: 'choose', choice: 'next' });
  await Promise.all(pair.map((player) => player.until((state) => state.match !== null)));
  await Promise.all(pair.map((player) => player.playOn()));
  expect(lin.view.debrief?.score.total).toBe(100);
});

test('[S8] nor does a bell that rings for such a match end more than that', async () => {
  const { poison, catalogue } = poisonedCatalogue();
  // The link takes its time, so that the poison is there before the segment is.
  const pace = { ...NO_WAIT, link: 1, linkMost: 900 };
  const room = await TestClass.open({ catalogue, pace, lessons: ['three-way-handshake'] });
  const [lin, ada] = await room.pair();
  await ada.played(ada.rightMove!);
  await lin.played(lin.rightMove!);
  // From here on it is the link's turn, and nobody asks for anything.
  poison.match = 'every';
  await ada.until(({ lobby }) => lobby?.setAside === true);
  const reply = await room.server.app.inject({
    url: `/api/classes/${room.id}`,
    headers: { cookie: room.cookie },
  });
  expect(reply.json()).toMatchObject({ pairs: [{ phase: 'between' }] });
});
