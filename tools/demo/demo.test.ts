import { afterEach, onTestFailed, test } from 'vitest';
import { startServer } from '../../server/testing/installation.ts';
import { openClasses } from './classes.ts';
import type { DemoStudent } from './student.ts';

let end: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of end.reverse()) await one();
  end = [];
});

const isDone = ({ state }: DemoStudent): boolean => state.lobby?.phase === 'plan-done';

/** Once every pair has played its plan. */
const playedOut = (students: readonly DemoStudent[]): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (students.every(isDone)) resolve();
    };
    for (const student of students) student.changed = look;
    look();
  });

// The demo as a short soak: everything that the catalogue has is played through over real sockets.
test('a class of bots, good and mistaken, plays the whole catalogue, free play and exam among it, without a stuck pair', {
  timeout: 300_000,
}, async () => {
  const seed = Date.now() % 1000;
  const server = await startServer();
  end.push(() => server.close());
  const cookie = await server.signIn();
  const classes = await openClasses({ url: server.url, cookie, pairs: 1, seed, thinks: [0, 2] });
  const students = classes.flatMap((one) => one.students);
  for (const student of students) end.push(() => student.stop());
  onTestFailed(() => {
    for (const { state } of students.filter((one) => !isDone(one)))
      process.stderr.write(`seed ${seed}: stuck in ${state.lobby?.lesson.id} as ${state.lobby?.me.seat}\n`);
  });
  await playedOut(students);
});
