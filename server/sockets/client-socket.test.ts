import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { CLOSE, PING_EVERY } from '#shared/protocol/codes.ts';
import type { Lobby } from '#shared/protocol/messages.ts';
import { ClientSocket } from './client-socket.ts';
import { Wheel } from './wheel.ts';

/** A socket whose reader the test makes slow. */
function fakeSocket() {
  const written: (() => void)[] = [];
  const fake = {
    readyState: 1,
    OPEN: 1,
    bufferedAmount: 0,
    sent: [] as { type: string }[],
    closedWith: null as number | null,
    terminated: false,
    send(text: string, done: () => void) {
      fake.sent.push(JSON.parse(text) as { type: string });
      written.push(done);
    },
    close(code: number) {
      fake.closedWith = code;
    },
    terminate() {
      fake.terminated = true;
    },
    /** The reader reads. */
    drain() {
      fake.bufferedAmount = 0;
      for (const done of written.splice(0)) done();
    },
  };
  const socket = new ClientSocket(fake as unknown as WebSocket, { now: () => 0 }, { slowReader() {} });
  return { fake, socket, types: () => fake.sent.map(({ type }) => type) };
}
const lobby = { type: 'lobby', lobby: {} as Lobby } as const;

test('[U6] a slow reader gets answers, no single pictures, and one whole picture when it reads again', () => {
  const { fake, socket, types } = fakeSocket();
  socket.caughtUp = () => socket.send({ type: 'accepted', cid: 99 });
  socket.send(lobby);
  fake.bufferedAmount = 300 * 1024;
  socket.send(lobby);
  socket.send({ type: 'accepted', cid: 1 });
  socket.send(lobby);
  expect(types()).toEqual(['lobby', 'accepted']);
  fake.drain();
  expect(fake.sent.at(-1)).toEqual({ type: 'accepted', cid: 99 });
  socket.send(lobby);
  expect(types()).toEqual(['lobby', 'accepted', 'accepted', 'lobby']);
});

test('[U6] one that leaves more than 1 MiB unread from one beat to the next is closed with 4408', () => {
  const { fake, socket } = fakeSocket();
  fake.bufferedAmount = 2 * 1024 * 1024;
  socket.beat();
  expect(fake.closedWith).toBeNull();
  socket.beat();
  expect([fake.closedWith, fake.terminated]).toEqual([CLOSE.slow, true]);
});

test('[E1] one that answers no ping is cut off, whatever it says counts as an answer', () => {
  const { fake, socket, types } = fakeSocket();
  socket.beat();
  socket.beat();
  socket.heard();
  socket.beat();
  socket.beat();
  expect(fake.terminated).toBe(false);
  socket.beat();
  expect(fake.terminated).toBe(true);
  expect(types()).toEqual(['ping', 'ping', 'ping', 'ping']);
});

test('the wheel calls everybody once per turn, those who came together apart', () => {
  let turn = () => {};
  let now = 0;
  const wheel = new Wheel({
    monotonic: () => now,
    every(_, callBack) {
      turn = callBack;
      return () => {};
    },
  });
  const calls: string[] = [];
  const stopA = wheel.add(() => calls.push('a'));
  wheel.add(() => calls.push('b'));
  const perTick: string[] = [];
  for (let tick = 0; tick < 40; tick += 1) {
    now += PING_EVERY / 20;
    turn();
    if (calls.length > 0) perTick.push(calls.splice(0).join());
    if (tick === 25) stopA();
  }
  expect(perTick.toSorted()).toEqual(['a', 'b', 'b']);
});

test('[E1] a wheel whose bell rings late makes up for it: nobody waits longer for a ping', () => {
  let bell = () => {};
  let now = 0;
  const wheel = new Wheel({
    monotonic: () => now,
    every(_, callBack) {
      bell = callBack;
      return () => {};
    },
  });
  const calls: number[] = [];
  wheel.add(() => calls.push(now));
  // Always half a second late.
  for (let ring = 0; ring < 40; ring += 1) {
    now += 750;
    bell();
  }
  const gaps = calls.slice(1).map((at, index) => at - (calls[index] ?? 0));
  expect(Math.max(...gaps)).toBeLessThan(PING_EVERY + 750);
  // After a sleep of the machine everybody is called once, not for every turn that was missed.
  const before = calls.length;
  now += 3_600_000;
  bell();
  expect(calls.length - before).toBe(1);
});
