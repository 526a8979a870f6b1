import { afterEach, expect, test } from 'vitest';
import { startServer } from '../../server/testing/installation.ts';
import { type DemoClass, openClasses } from './classes.ts';

let end: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of end.reverse()) await one();
  end = [];
});

/** Longer than anything takes on a loaded machine while nothing is stuck, ms. */
const STUCK = 20_000;

/** Until every pair has played its plan; says which pair has stood still, if one has. */
async function playedOut(classes: readonly DemoClass[]): Promise<readonly string[]> {
  const students = classes.flatMap((one) => one.students.map((student) => ({ code: one.code, student })));
  for (;;) {
    const playing = students.filter(({ student }) => student.state.lobby?.phase !== 'plan-done');
    if (playing.length === 0) return [];
    const stuck = playing.filter(({ student }) => performance.now() - student.movedAt > STUCK);
    if (stuck.length > 0)
      return stuck.map(
        ({ student: { state } }) =>
          `${state.lobby?.lesson.id} ${state.lobby?.me.nickname} ${state.lobby?.phase}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

// The demo as a short soak: everything that the catalogue has is played through over real sockets.
test('a class of bots, good and mistaken, plays all of the catalogue that has a script, without a stuck pair', {
  timeout: 300_000,
}, async () => {
  const seed = Date.now() % 1000;
  const server = await startServer();
  end.push(() => server.close());
  const cookie = await server.signIn();
  const classes = await openClasses({ url: server.url, cookie, pairs: 1, seed, thinks: [0, 2] });
  for (const { students } of classes) for (const student of students) end.push(() => student.stop());
  expect(await playedOut(classes), `seed ${seed}`).toEqual([]);
});
