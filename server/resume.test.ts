import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLOSE } from '#shared/protocol/codes.ts';
import { endAfterEach, endLater, TestClass } from './testing/classroom.ts';
import { countingWorld, freePort, startServer } from './testing/installation.ts';
import type { Player } from './testing/player.ts';

endAfterEach();

/** One right move, and the view that it leads to. */
async function moveOnce(player: Player): Promise<void> {
  const { view } = player;
  if (!player.rightMove) await player.until((state) => state.match !== null && player.rightMove !== null);
  await player.play(player.rightMove!);
  await player.until((state) => state.match?.view !== view);
}

const typesSince = (player: Player, from: number) => player.frames.slice(from).map(({ type }) => type);

test('[H4][U3] a lost connection resumes where it was, by the updates that were missed alone', async () => {
  const [lin, ada] = await (await TestClass.open()).pair();
  await moveOnce(ada);
  lin.cut();
  await lin.until((state) => state.status === 'offline');
  const seen = lin.frames.length;
  await ada.until((state) => state.lobby?.partner?.online === false);
  await lin.until((state) => state.status === 'online');
  await moveOnce(lin);
  await moveOnce(ada);
  await Promise.all([lin.playOn(), ada.playOn()]);
  expect(typesSince(lin, seen)).not.toContain('snapshot');
  const numbers = lin.frames
    .map((frame) => (frame.type === 'update' ? frame.update.n : 0))
    .filter((n) => n > 0);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
});

test('[H3][H4] a reload resumes with a whole view; the old token stays good until the new one is used', async () => {
  const room = await TestClass.open();
  const [lin, ada] = await room.pair();
  await moveOnce(ada);
  await moveOnce(lin);
  // The SYN has arrived, and nothing more happens until the server's player acts.
  await lin.until((state) => state.match?.view.turn.serverHost ?? false);
  const old = lin.token;
  lin.stop();
  const again = await room.resume(old);
  expect(again.state.status).toBe('online');
  await again.until((state) => state.match !== null);
  expect(again.state.match).toEqual(lin.state.match);
  // The answer with the new token was lost, say: the page tries with the old one once more.
  again.stop();
  const third = await room.resume(old);
  expect(third.state.status).toBe('online');
  const newest = third.token;
  third.stop();
  const fourth = await room.resume(newest);
  expect(fourth.state.status).toBe('online');
  fourth.stop();
  const late = await room.resume(old);
  expect(late.state).toMatchObject({ status: 'ended', endedBy: 'bad-token' });
});

test('[H5] the newest socket of a seat has it, and the old one is told', async () => {
  const room = await TestClass.open();
  const [lin, ada] = await room.pair();
  await moveOnce(ada);
  const phone = await room.resume(lin.token);
  await lin.until((state) => state.status === 'replaced');
  await phone.until((state) => state.match !== null);
  await moveOnce(phone);
  // "Use it here": the first page takes the seat back with the token that the browser keeps.
  lin.session.dispatch({ type: 'start', resumeToken: phone.token ?? '' });
  await phone.until((state) => state.status === 'replaced');
  await lin.until((state) => state.status === 'online');
  await Promise.all([lin.playOn(), ada.playOn()]);
});

test('[J1] joining twice with one joinId is one seat', async () => {
  const room = await TestClass.open();
  const [lin] = await room.pair();
  const again = await room.join('Lin');
  await lin.until((state) => state.status === 'replaced');
  expect(again.state.lobby).toMatchObject({ table: 1, me: { nickname: 'Lin', seat: 'clientHost' } });
});

test('[C1] a server that is stopped and started again: everybody is back and plays on', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'ackademy-restart-'));
  endLater(() => rmSync(dir, { recursive: true, force: true }));
  const database = join(dir, 'ackademy.db');
  const port = await freePort();
  const world = countingWorld();
  const room = await TestClass.open({ database, port, world });
  const [lin, ada] = await room.pair();
  await moveOnce(ada);
  await moveOnce(lin);
  const codes: number[] = [];
  lin.sockets.at(-1)?.on('close', (code) => codes.push(code));
  await room.server.close();
  expect(codes).toEqual([CLOSE.restart]);
  await Promise.all([lin, ada].map((player) => player.until((state) => state.status !== 'online')));

  const again = await startServer({ database, port, world });
  endLater(() => again.close());
  await Promise.all([lin, ada].map((player) => player.until((state) => state.status === 'online')));
  await Promise.all([lin.playOn(), ada.playOn()]);
  expect(lin.view.debrief?.score.total).toBe(100);
  await lin.until((state) => state.lobby?.phase === 'between');

  // The sign-in survives too, and so do the numbers of the commands.
  const reply = await again.app.inject({ url: '/api/classes', headers: { cookie: room.cookie } });
  expect(reply.json()).toMatchObject({ classes: [{ id: room.id, code: room.code, open: true }] });
  expect(await lin.ask({ type: 'choose', choice: 'next' })).toMatchObject({ type: 'accepted' });
});

test('a match that does not fold any more is set aside, and the pair goes on', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'ackademy-aside-'));
  endLater(() => rmSync(dir, { recursive: true, force: true }));
  const database = join(dir, 'ackademy.db');
  const port = await freePort();
  const world = countingWorld();
  const room = await TestClass.open({ database, port, world });
  const [lin, ada] = await room.pair();
  await moveOnce(ada);
  const match = lin.state.match?.match ?? '';
  const { store } = room.server;
  const ordinal = (await store.log(match))?.entries.length ?? 0;
  const entry = { type: 'clock', t: 0, before: 'a position that never was' } as const;
  await store.commit([{ type: 'entry', match, ordinal, entry }]);
  await room.server.close();

  const again = await startServer({ database, port, world });
  endLater(() => again.close());
  const pair = [lin, ada] as const;
  await Promise.all(pair.map((player) => player.until((s) => s.status === 'online' && s.match === null)));
  expect(lin.state.lobby).toMatchObject({ phase: 'between', match: null });
  for (const player of pair) await player.ask({ type: 'choose', choice: 'again' });
  await Promise.all(pair.map((player) => player.until((state) => state.match !== null)));
  await Promise.all(pair.map((player) => player.playOn()));
});
