import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { CLOSE } from '#shared/protocol/codes.ts';
import { openSqliteStore } from './store/sqlite/sqlite-store.ts';
import { endAfterEach, endLater, TestClass } from './testing/classroom.ts';
import { openClass, Player, postJson } from './testing/player.ts';
import { dataDir, LINK, Program, signInWith } from './testing/program.ts';
import { RawSocket } from './testing/raw-socket.ts';
import { UnsureStore } from './testing/unsure-store.ts';

endAfterEach();

test('[S4] a server that is about to end opens nothing new, and what was asked for before is stored', async () => {
  const unsure = new UnsureStore(await openSqliteStore(':memory:'));
  const room = await TestClass.open({ store: unsure.store });
  const [lin] = await room.pair();
  const socket = lin.sockets.at(-1)!;
  const code = once(socket, 'close').then(([closed]) => closed as number);
  unsure.hold();
  const move = lin.rightMove!;
  lin.session.dispatch({
    type: 'command',
    command: { type: 'command', match: lin.state.match!.match, command: move },
  });
  await unsure.held(1);
  const stopped = room.server.close();
  const ask = (path: string, body: object) =>
    postJson(`${room.server.url}/api/${path}`, body, { cookie: room.cookie });
  for (const [path, body] of [
    ['classes', { lessons: ['three-way-handshake'] }],
    ['join', { code: room.code, nickname: 'Late', joinId: 'the joinId of Late' }],
  ] as const) {
    const reply = await ask(path, body);
    expect([reply.status, await reply.json()]).toEqual([503, { error: 'restarting' }]);
  }
  unsure.release();
  // Its answer still comes: it is stored.
  await lin.until((state) => state.answer !== null);
  expect(lin.state.answer).toMatchObject({ type: 'accepted', cid: 1 });
  expect(await code).toBe(CLOSE.restart);
  await stopped;
});

test('[S4] SIGTERM: everybody is told to come back, and the process is gone within 5 s, whoever holds on to it', {
  timeout: 120_000,
}, async () => {
  const server = new Program('server/main.ts', { DATA_DIR: dataDir(), PORT: '0' });
  const { url, cookie } = await signInWith(await server.prints(LINK));
  const { id, code } = await openClass(url, cookie, ['three-way-handshake']);
  const players = await Promise.all(['Lin', 'Ada'].map((nickname) => Player.join(url, code, nickname)));
  for (const player of players) endLater(() => player.stop());
  const teacher = await RawSocket.open(url, { cookie });
  teacher.send({ type: 'watch', protocol: 1, classId: id });
  await teacher.next('board');
  // One who reads nothing and hangs up never, and one who has not even asked for anything.
  const deaf = await RawSocket.open(url);
  deaf.socket.pause();
  const idle = connect({ port: Number(new URL(url).port), host: '127.0.0.1' });
  idle.on('error', () => {});
  endLater(() => idle.destroy());
  endLater(() => deaf.stop());
  await once(idle, 'connect');

  const codes = [...players.map(({ sockets }) => sockets.at(-1)!), teacher.socket].map(
    async (socket) => (await once(socket, 'close'))[0] as number,
  );
  const asked = performance.now();
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(performance.now() - asked).toBeLessThan(5_000);
  expect(await Promise.all(codes)).toEqual([CLOSE.restart, CLOSE.restart, CLOSE.restart]);
});
