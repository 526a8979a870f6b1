import { expect, test } from 'vitest';
import { PING_EVERY } from '#shared/protocol/codes.ts';
import { endAfterEach, TestClass } from './testing/classroom.ts';
import { countingWorld } from './testing/installation.ts';
import type { RawSocket } from './testing/raw-socket.ts';

endAfterEach();

/** A world whose wheel of heartbeats the test turns, and in which nobody is ever too fast. */
function handTurned() {
  let now = Date.now();
  const bells: (() => void)[] = [];
  let turned = 0;
  const base = countingWorld();
  const world = {
    ...base,
    now: () => {
      now += 500;
      return now;
    },
    monotonic: () => turned,
    every: (ms: number, bell: () => void) => {
      if (ms < PING_EVERY && ms !== 500) bells.push(bell);
      return base.every(1_000_000, bell);
    },
  };
  const beat = () => {
    // Twenty slots make a turn, and everybody has been called once.
    for (let slot = 0; slot < 20; slot += 1) {
      turned += PING_EVERY / 20;
      for (const bell of bells) bell();
    }
  };
  return { world, beat };
}

async function counted(room: TestClass, what: 'left-out' | 'closed'): Promise<number> {
  const { payload } = await room.server.app.inject('/metrics');
  return Number(payload.match(new RegExp(`slow_readers_total\\{what="${what}"\\} (\\d+)`))?.[1] ?? 0);
}

/** A teacher who asks for a whole match again and again, and does not read the answers. */
async function deafTeacher(room: TestClass, match: string): Promise<RawSocket> {
  const teacher = await room.raw({ cookie: room.cookie });
  teacher.send({ type: 'watch', protocol: 1, classId: room.id });
  await teacher.next('board');
  teacher.socket.pause();
  for (let times = 0; times < 400; times += 1) teacher.send({ type: 'open', match });
  return teacher;
}

test('[U6] a socket that is really not read: pictures are left out, then it is closed, and nobody else waits', async () => {
  const { world, beat } = handTurned();
  const room = await TestClass.open({ world });
  const [lin, ada] = await room.pair();
  const match = lin.state.match?.match ?? '';
  // A long story makes a big picture.
  for (let times = 0; times < 60; times += 1) {
    await lin.play({ type: 'move', conn: 'A', answers: [], calls: [], segments: [], becomes: 'CLOSED' });
  }
  const teacher = await deafTeacher(room, match);
  while ((await counted(room, 'left-out')) === 0) {
    // Each move is a picture on the teacher's socket, which takes no more of them.
    await lin.play({ type: 'move', conn: 'A', answers: [], calls: [], segments: [], becomes: 'CLOSED' });
  }
  expect(await counted(room, 'closed')).toBe(0);
  beat();
  beat();
  expect(await counted(room, 'closed')).toBe(1);
  await Promise.all([lin.playOn(), ada.playOn()]);

  // It reads again, finds itself closed, and comes back.
  teacher.socket.resume();
  await teacher.closed;
  const again = await room.raw({ cookie: room.cookie });
  again.send({ type: 'watch', protocol: 1, classId: room.id });
  const board = await again.next('board');
  expect(board).toMatchObject({ pairs: [{ ended: [{ match }] }] });
});

test('[U6] a socket that is read again in time gets one whole picture of what it missed', async () => {
  const { world } = handTurned();
  const room = await TestClass.open({ world });
  const [lin, ada] = await room.pair();
  const match = lin.state.match?.match ?? '';
  for (let times = 0; times < 60; times += 1) {
    await lin.play({ type: 'move', conn: 'A', answers: [], calls: [], segments: [], becomes: 'CLOSED' });
  }
  const teacher = await deafTeacher(room, match);
  while ((await counted(room, 'left-out')) === 0) {
    await lin.play({ type: 'move', conn: 'A', answers: [], calls: [], segments: [], becomes: 'CLOSED' });
  }
  await Promise.all([lin.playOn(), ada.playOn()]);
  teacher.socket.resume();
  for (;;) {
    const { view } = (await teacher.next('snapshot')) as unknown as { view: { outcome: unknown } };
    if (view.outcome !== null) break;
  }
});
