import { expect, test } from 'vitest';
import type { WatchServerFrame } from '#shared/protocol/messages.ts';
import { openSqliteStore } from './store/sqlite/sqlite-store.ts';
import { NotStored, type Refusal, type Store } from './store/store.ts';
import { endAfterEach, endLater, TestClass } from './testing/classroom.ts';
import { countingWorld } from './testing/installation.ts';
import { type Player, postJson } from './testing/player.ts';
import type { RawSocket } from './testing/raw-socket.ts';
import { canMount, SmallDisk } from './testing/small-disk.ts';
import { UnsureStore } from './testing/unsure-store.ts';

endAfterEach();

type Board = Extract<WatchServerFrame, { type: 'board' }>;

/** A class in which a pair has begun and a teacher looks on. */
async function watchedClass(of: Parameters<typeof TestClass.open>[0]) {
  const room = await TestClass.open(of);
  const pair = await room.pair();
  const teacher = await room.raw({ cookie: room.cookie });
  teacher.send({ type: 'watch', protocol: 1, classId: room.id });
  await teacher.next('board');
  return { room, pair, teacher };
}

async function boardSays(teacher: RawSocket, trouble: Board['trouble']): Promise<void> {
  for (;;) {
    const board = (await teacher.next('board')) as unknown as Board;
    if (board.trouble === trouble) return;
  }
}

const sees = (players: readonly Player[], trouble: Board['trouble']) =>
  Promise.all(players.map((player) => player.until(({ lobby }) => lobby?.trouble === trouble)));

const moves = async (room: TestClass, player: Player) =>
  (await room.log(player.state.match?.match ?? '')).filter(({ type }) => type === 'move').length;

const ready = async (room: TestClass) => (await room.server.app.inject({ url: '/readyz' })).statusCode;

/** Timers of a second or more ring at once: a test does not wait for what a class waits for. */
const impatient = (now = Date.now) => {
  const base = countingWorld({ now });
  return {
    ...base,
    after: (ms: number, bell: () => void) => base.after(ms >= 1_000 ? 5 : ms, bell),
    every: (ms: number, bell: () => void) => base.every(ms === 500 ? 5 : ms, bell),
  };
};

/** Nothing is stored while it is broken. */
function brokenStore(inner: Store) {
  const broken: { why: Refusal | null } = { why: null };
  const store: Store = {
    ...inner,
    commit: (writes) => (broken.why ? Promise.reject(new NotStored(broken.why)) : inner.commit(writes)),
  };
  return { store, broken };
}

test.each(['full', 'read-only', 'failing', 'locked'] as const)(
  '[S5] a store that is %s: the move waits, everybody is told, and play goes on when it is back',
  async (why) => {
    const { store, broken } = brokenStore(await openSqliteStore(':memory:'));
    const { room, pair, teacher } = await watchedClass({ store, world: impatient() });
    const [lin, ada] = pair;
    expect(await ready(room)).toBe(200);
    broken.why = why;
    const answer = lin.play(lin.rightMove!);
    await sees(pair, 'storage-fails');
    await boardSays(teacher, 'storage-fails');
    // It was asked for again and again by now, and nothing of it is true.
    expect(lin.state.inFlight).not.toBeNull();
    expect(await moves(room, lin)).toBe(0);
    expect(await ready(room)).toBe(503);
    const join = { code: room.code, nickname: 'Mo', joinId: 'the joinId of Mo' };
    const reply = await postJson(`${room.server.url}/api/join`, join);
    expect([reply.status, await reply.json()]).toEqual([503, { error: 'not-stored' }]);

    broken.why = null;
    await sees(pair, undefined);
    await boardSays(teacher, undefined);
    expect(await answer).toMatchObject({ type: 'accepted', cid: 1 });
    await Promise.all([lin.playOn(), ada.playOn()]);
    expect(lin.view.debrief?.score.total).toBe(100);
    expect(await ready(room)).toBe(200);
  },
);

test('[S5] a store that fails once: the move goes out again by itself, and is carried out once', async () => {
  const unsure = new UnsureStore(await openSqliteStore(':memory:'));
  const { room, pair } = await watchedClass({ store: unsure.store, world: impatient() });
  const [lin, ada] = pair;
  unsure.fateOf = (writes) => {
    if (!writes.some(({ type }) => type === 'lastCommand')) return 'stored';
    unsure.fateOf = () => 'stored';
    return 'not-stored';
  };
  expect(await lin.play(lin.rightMove!)).toMatchObject({ type: 'accepted', cid: 1 });
  const codes = lin.frames.flatMap((frame) => (frame.type === 'error' ? [frame.code] : []));
  expect(codes).toEqual(['not-stored']);
  expect(await moves(room, lin)).toBe(1);
  await Promise.all([lin.playOn(), ada.playOn()]);
  expect(lin.view.debrief?.score.total).toBe(100);
});

test('[S5] who comes back while nothing can be saved is told so, and gets the seat when it can', async () => {
  const { store, broken } = brokenStore(await openSqliteStore(':memory:'));
  const { pair } = await watchedClass({ store, world: impatient() });
  const [lin] = pair;
  broken.why = 'full';
  lin.cut();
  await lin.until(({ error }) => error === 'not-stored');
  broken.why = null;
  await lin.until(({ status, error }) => status === 'online' && error === null);
});

test('[S5] a commit that takes long is told while it lasts, and nothing is answered before it is stored', async () => {
  let later = 0;
  const unsure = new UnsureStore(await openSqliteStore(':memory:'));
  const world = impatient(() => Date.now() + later);
  const { pair, teacher } = await watchedClass({ store: unsure.store, world });
  const [lin, ada] = pair;
  unsure.hold();
  const answer = lin.play(lin.rightMove!);
  await unsure.held(1);
  later = 3_000;
  await sees(pair, 'storage-slow');
  await boardSays(teacher, 'storage-slow');
  expect(lin.state.inFlight).not.toBeNull();
  unsure.release();
  expect(await answer).toMatchObject({ type: 'accepted', cid: 1 });
  // A store that is slow now and then would be told, to everybody, now and then: it has to keep calm for a while.
  expect(lin.state.lobby?.trouble).toBe('storage-slow');
  later = 6_500;
  await sees(pair, undefined);
  await Promise.all([lin.playOn(), ada.playOn()]);
});

test.skipIf(!canMount()).each(['loop', 'worker'] as const)(
  '[S5] a disk that is really full (commits on the %s): nothing is lost, and play goes on when there is room',
  async (where) => {
    const disk = SmallDisk.mount(1_024)!;
    endLater(() => disk.unmount());
    const store = await openSqliteStore(`${disk.dir}/ackademy.db`, where);
    const { room, pair, teacher } = await watchedClass({ store, world: impatient() });
    const [lin, ada] = pair;
    disk.fill();
    expect(disk.room).toBe(0);
    // Right moves find room in what the file has already, for a while; wrong ones fill it.
    const wrong = {
      type: 'move',
      conn: 'A',
      answers: [],
      calls: [],
      segments: [],
      becomes: 'CLOSED',
    } as const;
    let told = 0;
    while (lin.state.lobby?.trouble === undefined) {
      lin.session.dispatch({
        type: 'command',
        command: { type: 'command', match: lin.state.match?.match ?? '', command: wrong },
      });
      const { answer } = lin.state;
      await lin.until((state) => state.answer !== answer || state.lobby?.trouble !== undefined);
      if (lin.state.answer !== answer) told += 1;
    }
    await boardSays(teacher, 'storage-fails');
    await sees([ada], 'storage-fails');
    const refused = async () =>
      (await room.log(lin.state.match?.match ?? '')).filter(({ type }) => type === 'refused').length;
    expect(await refused()).toBe(told);
    expect(lin.state.inFlight).not.toBeNull();

    disk.free();
    await sees(pair, undefined);
    await lin.until(({ inFlight }) => inFlight === null);
    expect(await refused()).toBe(told + 1);
    await Promise.all([lin.playOn(), ada.playOn()]);
  },
);

test('[S6] a server that does not keep up lets joins wait, and in the end come back; it tells the teacher', async () => {
  let lag = 0;
  const seconds: (() => void)[] = [];
  const second = () => {
    for (const bell of seconds) bell();
  };
  const waiting: (() => void)[] = [];
  const base = countingWorld();
  const world = {
    ...base,
    lag: () => lag,
    every: (ms: number, bell: () => void) => {
      if (ms === 1_000) seconds.push(bell);
      return base.every(ms, bell);
    },
    after: (ms: number, bell: () => void) => {
      // The board's own quarter of a second goes on.
      if (ms < 250 || lag === 0) return base.after(ms === 250 ? 1 : ms, bell);
      waiting.push(bell);
      return () => {};
    },
  };
  const { room, pair, teacher } = await watchedClass({ world });
  const join = async (name: string) => {
    const body = { code: room.code, nickname: name, joinId: `the joinId of ${name}` };
    const reply = await postJson(`${room.server.url}/api/join`, body);
    return [reply.status, ((await reply.json()) as { error?: string }).error];
  };
  second();
  lag = 150;
  second();
  // One every quarter of a second, and nobody waits for longer than five seconds.
  const early = Array.from({ length: 20 }, (_, at) => join(`Pupil ${at}`));
  while (waiting.length < 20) await new Promise((resolve) => setImmediate(resolve));
  expect(await join('One too many')).toEqual([503, 'busy']);
  // Who plays has noticed nothing.
  const [lin, ada] = pair;
  await Promise.all([lin.playOn(), ada.playOn()]);
  expect(lin.state.lobby?.trouble).toBeUndefined();
  for (const bell of waiting.splice(0)) bell();
  expect(new Set((await Promise.all(early)).map(([status]) => status))).toEqual(new Set([200]));
  await boardSays(teacher, 'overloaded');

  lag = 20;
  for (const _ of [1, 2, 3]) second();
  for (const bell of waiting.splice(0)) bell();
  lag = 0;
  await boardSays(teacher, undefined);
  expect(await join('Late')).toEqual([200, undefined]);
});
