import { expect, test } from 'vitest';
import { CLOSE } from '#shared/protocol/codes.ts';
import { endAfterEach, TestClass } from './testing/classroom.ts';
import { countingWorld } from './testing/installation.ts';
import { postJson } from './testing/player.ts';

endAfterEach();

const choose = (cid: number) => ({ type: 'choose', cid, choice: 'again' });

test('[C3][C4][C6] a repeated number gets the stored answer and is not carried out twice', async () => {
  const room = await TestClass.open();
  const seat = await room.rawSeat('Lin');
  const { resumeToken } = await seat.next('welcome');
  seat.send({ type: 'seatBot', cid: 1, seated: true });
  expect(await seat.next('accepted')).toEqual({ type: 'accepted', cid: 1 });
  const { view, match } = await seat.next('snapshot');
  const [conn] = Object.keys((view as { connections: object }).connections);
  const wrong = {
    type: 'command',
    cid: 2,
    match,
    command: { type: 'move', conn, answers: [], calls: [], segments: [], becomes: 'CLOSED' },
  };
  seat.send(wrong);
  const refused = await seat.next('refused');
  seat.send(wrong);
  expect(await seat.next('refused')).toEqual(refused);
  // The order of the fields is no part of a command.
  const { cid, ...rest } = wrong;
  seat.send({ ...rest, cid });
  expect(await seat.next('refused')).toEqual(refused);
  expect((await room.log(String(match))).filter((line) => line.type === 'refused')).toHaveLength(1);

  // Nor is it on another socket.
  const again = await room.raw();
  again.send({ type: 'hello', protocol: 1, resumeToken, have: null });
  expect(await again.next('welcome')).toMatchObject({ lastCid: 2 });
  again.send(wrong);
  expect(await again.next('refused')).toEqual(refused);
  again.send({ ...wrong, command: { type: 'wait' } });
  expect(await again.next('error')).toEqual({ type: 'error', code: 'cid-reused', cid: 2 });
  again.send(choose(1));
  expect(await again.next('error')).toEqual({ type: 'error', code: 'cid-reused', cid: 1 });
  again.send(choose(4));
  expect(await again.next('error')).toEqual({ type: 'error', code: 'cid-gap', cid: 4 });
  again.send(choose(3));
  expect(await again.next('error')).toEqual({ type: 'error', code: 'not-now', cid: 3 });
  again.send(choose(3));
  expect(await again.next('error')).toEqual({ type: 'error', code: 'not-now', cid: 3 });
});

test('[J2][H2] a ticket is good once', async () => {
  const room = await TestClass.open();
  const join = { code: room.code, nickname: 'Lin', joinId: 'a joinId' };
  const reply = await postJson(`${room.server.url}/api/join`, join);
  const { ticket } = (await reply.json()) as { ticket: string };
  const first = await room.raw();
  first.send({ type: 'hello', protocol: 1, ticket, have: null });
  await first.next('welcome');
  const second = await room.raw();
  second.send({ type: 'hello', protocol: 1, ticket, have: null });
  expect(await second.next('error')).toMatchObject({ code: 'bad-token' });
  expect(await second.closed).toBe(CLOSE.badToken);
});

test.each([
  ['no JSON', 'hello?'],
  ['an array', []],
  ['an unknown type', { type: 'cheat' }],
  ['a hello without its fields', { type: 'hello' }],
  ['a field too many', { type: 'check', extra: 1 }],
  ['a command before the hello', { type: 'choose', cid: 1, choice: 'again' }],
])('[E4] a frame that means nothing is said to be so, and the socket goes on: %s', async (_, frame) => {
  const raw = await (await TestClass.open()).raw();
  raw.send(frame);
  expect(await raw.next('error')).toMatchObject({ code: 'bad-frame' });
  raw.send({ type: 'check' });
  expect(await raw.next('checked')).toEqual({ type: 'checked', protocol: 1 });
});

test('[C6][E4] a malformed command leaves the seat and its numbers as they were', async () => {
  const seat = await (await TestClass.open()).rawSeat('Lin');
  await seat.next('welcome');
  seat.send({ type: 'choose', cid: 1, choice: 'something else' });
  expect(await seat.next('error')).toEqual({ type: 'error', code: 'bad-frame', cid: 1 });
  seat.send(choose(1));
  expect(await seat.next('error')).toEqual({ type: 'error', code: 'not-now', cid: 1 });
});

test.each(['__proto__', 'constructor', 'a', ''])('[E4] no connection can be called %j', async (conn) => {
  const seat = await (await TestClass.open()).rawSeat('Lin');
  await seat.next('welcome');
  const move = { type: 'move', conn, answers: [], calls: [], segments: [], becomes: 'CLOSED' };
  seat.send({ type: 'command', cid: 1, match: 'm', command: move });
  expect(await seat.next('error')).toMatchObject({ code: 'bad-frame' });
});

test('[E4] a frame that is too long is not read, and who sends nothing else is turned away', async () => {
  const raw = await (await TestClass.open()).raw();
  raw.send({ type: 'check', extra: 'x'.repeat(20_000) });
  expect(await raw.next('error')).toMatchObject({ code: 'frame-too-large' });
  for (let i = 0; i < 10; i += 1) raw.send('nonsense');
  expect(await raw.closed).toBe(1008);
});

test('[H6] a page of another version is sent to reload', async () => {
  const raw = await (await TestClass.open()).raw();
  raw.send({ type: 'hello', protocol: 0, ticket: 'any', have: null });
  expect(await raw.next('error')).toMatchObject({ code: 'old-version' });
  expect(await raw.closed).toBe(CLOSE.oldVersion);
});

test('[E4] commands that come faster than anybody plays are not carried out', async () => {
  const seat = await (await TestClass.open()).rawSeat('Lin');
  await seat.next('welcome');
  for (let cid = 1; cid <= 25; cid += 1) seat.send(choose(cid));
  for (;;) {
    const error = await seat.next('error');
    if (error.code === 'not-now') continue;
    expect(error).toMatchObject({ code: 'too-fast' });
    break;
  }
});

test('[H7] only pages of this server may open a socket', async () => {
  const room = await TestClass.open();
  await room.raw({ origin: room.server.url });
  await expect(room.raw({ origin: 'http://elsewhere.example' })).rejects.toThrow('400');
});

test('when the class ends, players are told and do not come back', async () => {
  const room = await TestClass.open();
  const [lin] = await room.pair();
  const { token } = lin;
  await room.close();
  await lin.until((state) => state.status === 'ended');
  expect(lin.state).toMatchObject({ endedBy: 'class-over', lobby: { phase: 'class-over' } });
  const back = await room.resume(token);
  expect(back.state).toMatchObject({ status: 'ended', endedBy: 'class-over' });
});

test('[E4] a match that somebody goes on trying in for ever takes one move every five seconds', async () => {
  let now = Date.now();
  const world = countingWorld({
    now: () => {
      now += 200;
      return now;
    },
  });
  const room = await TestClass.open({ world });
  const [lin, ada] = await room.pair();
  const wrong = { type: 'move', conn: 'A', answers: [], calls: [], segments: [], becomes: 'CLOSED' } as const;
  const tooFast = () =>
    lin.frames.filter((frame) => frame.type === 'error' && frame.code === 'too-fast').length;
  for (let times = 0; times < 501; times += 1) await lin.play(wrong);
  expect(tooFast()).toBe(0);
  await lin.play(wrong);
  expect(tooFast()).toBeGreaterThan(0);
  // The partner is not slowed for it.
  await ada.played(ada.rightMove!);
});
