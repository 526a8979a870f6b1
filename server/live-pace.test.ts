import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { HOLD_CREDIT } from '#shared/game/clock.ts';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { Game } from './live/game.ts';
import { endAfterEach, endLater, TestClass } from './testing/classroom.ts';
import { clockedWorld } from './testing/clocked-world.ts';
import type { HandClock } from './testing/hand-clock.ts';
import { startServer } from './testing/installation.ts';
import { type Player, postJson } from './testing/player.ts';

endAfterEach();
const dir = mkdtempSync(join(tmpdir(), 'ackademy-live-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const LIVE = { pace: 'live', stretch: 10 } as const;

/** A class in the live pace, its clock in the test's hand, and a pair that has made its first moves. */
async function livePair(lesson = 'three-way-handshake', database = ':memory:') {
  const { world, clock } = clockedWorld();
  const room = await TestClass.open({ lessons: [lesson], settings: LIVE, world, database });
  const [lin, ada] = await room.pair();
  for (const player of [ada, lin]) if (player.rightMove) await player.played(player.rightMove);
  return { room, clock, world, lin, ada };
}

const inboxHas = (player: Player, n: number) =>
  player.until(({ match }) => (match?.view.inbox.length ?? 0) >= n);

async function logOf(room: TestClass, player: Player) {
  const log = await room.server.store.log(player.state.match?.match ?? '');
  if (log === null) throw new Error('no such match');
  return log;
}

/** Lets time pass by seconds, as a wall clock would: everything due in between rings in between. */
async function pass(clock: HandClock, seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 1) {
    clock.advance(1_000);
    // What rings is stored and sent before the next second begins.
    for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

test('[L1][L2] a slow partner looks just like loss: the timer runs out while the partner thinks', async () => {
  const { clock, lin, ada } = await livePair();
  await pass(clock, 13);
  await inboxHas(ada, 1);
  expect(lin.view.inbox).toEqual([]);
  expect(lin.view.turn).toEqual({ clientHost: false, serverHost: null });
  await pass(clock, 48);
  await inboxHas(lin, 1);
  expect(lin.view.inbox).toMatchObject([{ type: 'timeout', timer: 'retransmission', due: 6_000 }]);
  // The SYN again: the slow server has two of them now.
  await lin.played(lin.rightMove!);
  await pass(clock, 13);
  await inboxHas(ada, 2);
});

test('[L1][L2] a move is logged at the match time at which it came, and the frames say what time it is', async () => {
  const { room, clock, lin, ada } = await livePair();
  await pass(clock, 13);
  await inboxHas(ada, 1);
  await pass(clock, 20);
  await ada.played(ada.rightMove!);
  const { entries } = await logOf(room, ada);
  const [clockEntry, answer] = entries.slice(-2);
  expect(clockEntry).toMatchObject({ type: 'clock', t: answer?.t });
  expect(answer).toMatchObject({ type: 'move', seat: 'serverHost' });
  expect(answer?.t).toBeGreaterThanOrEqual(3_300);
  expect(answer?.t).toBeLessThan(3_400);
  expect(ada.state.match?.heard?.time).toBe(answer?.t);
  // Who comes back is told how late it is, though nothing has happened at the own host for long.
  await pass(clock, 5);
  const again = await room.resume(lin.token);
  expect(again.view.now).toBeLessThan(3_300);
  expect(again.state.match?.heard?.time).toBeGreaterThanOrEqual(3_800);
});

test('[L4] match time goes on after a restart where the log ends, however long the server was away', async () => {
  const database = join(dir, 'restart.db');
  const { room, clock, world, lin } = await livePair('three-way-handshake', database);
  await pass(clock, 13);
  const before = (await logOf(room, lin)).entries.at(-1)?.t ?? 0;
  lin.stop();
  await room.server.close();
  clock.now += 3_600_000;
  const server = await startServer({ world, database });
  endLater(() => server.close());
  // Nobody is there at first: the clock stands.
  const entries = await vi.waitFor(async () => {
    const log = await server.store.log(lin.state.match?.match ?? '');
    const holds = [
      { type: 'hold', away: true },
      { type: 'hold', away: true },
    ];
    expect(log?.entries.slice(-2)).toMatchObject(holds);
    return log?.entries ?? [];
  });
  expect(entries.at(-1)?.t).toBeGreaterThanOrEqual(before);
  expect((entries.at(-1)?.t ?? 0) - before).toBeLessThan(100);
});

test('[L3] absence stops the clock for its credit, and no longer; a restart does not renew it', async () => {
  const database = join(dir, 'credit.db');
  const { room, clock, world, lin, ada } = await livePair('three-way-handshake', database);
  const match = lin.state.match?.match ?? '';
  const last = async (store = room.server.store) => (await store.log(match))?.entries.at(-1);
  ada.stop();
  await lin.until(({ lobby }) => lobby?.partner?.online === false);
  await lin.until(
    (state) => state.match?.view.clock.pace === 'live' && state.match.view.clock.stands === 'away',
  );
  const { t } = (await last())!;
  await pass(clock, 31);
  expect(await last()).toMatchObject({ type: 'hold', seat: 'serverHost', away: true, held: 30_000, t });
  lin.stop();
  await room.server.close();

  const server = await startServer({ world, database });
  endLater(() => server.close());
  await pass(clock, 29);
  expect(await last(server.store)).toMatchObject({ type: 'hold', t });
  await pass(clock, 2);
  const log = await server.store.log(match);
  expect(log?.entries.findLast((entry) => entry.type === 'hold')).toMatchObject({ held: HOLD_CREDIT, t });
  await pass(clock, 30);
  expect((await last(server.store))?.t).toBeGreaterThan(t);
});

test('the bot takes its time, and a whole log in the live pace folds again', async () => {
  const { world, clock } = clockedWorld();
  const pace = { link: 0, linkMost: 0, bot: 0, botLive: 1_000, failedJoin: 0 };
  const room = await TestClass.open({ lessons: ['lost-syn-ack'], settings: LIVE, world, pace });
  const lin = await room.join('Lin');
  await lin.ask({ type: 'seatBot', seated: true });
  await lin.until(({ match }) => match !== null);
  await lin.played(lin.rightMove!);
  for (let second = 0; second < 600 && lin.view.outcome === null; second += 1) {
    await pass(clock, 1);
    if (lin.rightMove) await lin.played(lin.rightMove);
  }
  expect(lin.view.outcome?.type).toBe('goal');
  const { header, entries } = await logOf(room, lin);
  const bots = entries.filter((entry) => entry.type === 'move' && entry.seat === 'serverHost');
  expect(bots.length).toBeGreaterThan(2);
  const match = Game.fromLog(header, entries).match;
  expect(match.position.outcome).toEqual(lin.view.outcome);
  const answered = match.story.filter(
    (line) => line.host === 'serverHost' && (line.type === 'arrived' || line.type === 'moved'),
  );
  const at = answered.findIndex((line) => line.type === 'arrived');
  expect((answered[at + 1]?.t ?? 0) - (answered[at]?.t ?? 0)).toBeGreaterThanOrEqual(1_000);
});

test('[L5] who needs more time gets it at once, for both at the table; the log and both pages are told', async () => {
  const { room, clock, lin, ada } = await livePair();
  const post = async (what: string, body: unknown) => {
    const url = `${room.server.url}/api/classes/${room.id}/${what}`;
    return (await postJson(url, body, { cookie: room.cookie })).status;
  };
  const clockIs = (player: Player, wanted: object) =>
    player.until(({ match }) => {
      const shown = match?.view.clock;
      return Object.entries(wanted).every(([key, value]) => shown?.[key as keyof typeof shown] === value);
    });
  await pass(clock, 2);
  expect(await post('time', { table: 1, seat: 'serverHost', factor: 2 })).toBe(200);
  await Promise.all([lin, ada].map((player) => clockIs(player, { stretch: 20 })));
  expect((await logOf(room, lin)).entries.slice(-2)).toMatchObject([
    { type: 'clock', t: 200 },
    { type: 'pace', stretch: 20, stopped: false, t: 200 },
  ]);
  await pass(clock, 2);
  expect(await post('settings', { ...LIVE, stretch: 15 })).toBe(200);
  await Promise.all([lin, ada].map((player) => clockIs(player, { stretch: 30 })));
  expect((await logOf(room, lin)).entries.at(-1)).toMatchObject({ type: 'pace', stretch: 30, t: 300 });
  expect(await post('acts', { act: 'pause', tables: [1], paused: true })).toBe(200);
  await Promise.all([lin, ada].map((player) => clockIs(player, { stands: 'teacher' })));
  await pass(clock, 300);
  expect(ada.view.inbox).toEqual([]);
  expect(await post('acts', { act: 'pause', tables: [1], paused: false })).toBe(200);
  await pass(clock, 40);
  await inboxHas(ada, 1);
  // The slower of the two counts, also in the next match; nobody sits at another table.
  expect(await post('time', { table: 2, seat: 'serverHost', factor: 2 })).toBe(404);
});

test('[L5] in the relaxed pace nobody is hurried: its clock can be stopped, and time given waits for a live match', async () => {
  const { world } = clockedWorld();
  const room = await TestClass.open({ world });
  const [lin] = await room.pair();
  const post = async (what: string, body: unknown) => {
    const url = `${room.server.url}/api/classes/${room.id}/${what}`;
    return (await postJson(url, body, { cookie: room.cookie })).status;
  };
  for (const paused of [true, false]) {
    expect(await post('acts', { act: 'pause', tables: [1], paused })).toBe(200);
  }
  expect(await post('time', { table: 1, seat: 'clientHost', factor: 3 })).toBe(200);
  expect(await post('settings', LIVE)).toBe(200);
  expect((await logOf(room, lin)).entries.filter(({ type }) => type === 'pace')).toMatchObject([
    { stopped: true, stretch: DEFAULT_SETTINGS.stretch },
    { stopped: false, stretch: DEFAULT_SETTINGS.stretch },
  ]);
  expect(lin.view.clock).toEqual({ pace: 'relaxed' });
});

test('[L5][W1] the teacher’s board says how the clock of each pair runs, and who was given more time', async () => {
  const { room } = await livePair();
  const teacher = await room.raw({ cookie: room.cookie });
  teacher.send({ type: 'watch', protocol: 1, classId: room.id });
  const time = { factors: { clientHost: 1, serverHost: 1 }, stretch: 10, stands: null };
  expect(await teacher.next('board')).toMatchObject({ pairs: [{ time }] });
});
