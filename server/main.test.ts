import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { CLOSE } from '#shared/protocol/codes.ts';
import { EXIT } from './exit-codes.ts';
import { openSqliteStore } from './store/sqlite/sqlite-store.ts';
import { endAfterEach, endLater } from './testing/classroom.ts';
import { freePort } from './testing/installation.ts';
import { openClass, Player } from './testing/player.ts';
import { dataDir, LINK, Program, signInWith } from './testing/program.ts';
import { canMount, SmallDisk } from './testing/small-disk.ts';

endAfterEach();

test('a server from its start to its end: link, class, kill, restart, SIGTERM', {
  timeout: 120_000,
}, async () => {
  const env = { DATA_DIR: dataDir(), PORT: String(await freePort()) };
  const first = new Program('server/main.ts', env);
  const { url, cookie } = await signInWith(await first.prints(LINK));
  const { code } = await openClass(url, cookie, ['three-way-handshake']);
  const lin = await Player.join(url, code, 'Lin');
  endLater(() => lin.stop());
  await lin.ask({ type: 'seatBot', seated: true });
  await lin.until((state) => state.match !== null);

  // The tool works beside the running server, and knows where that is.
  const tool = new Program('tools/sign-in.ts', { DATA_DIR: env.DATA_DIR, PORT: '1' });
  const again = await signInWith(await tool.prints(LINK));
  expect(again.url).toBe(url);
  expect(await tool.ended).toBe(0);

  // A second server on the same data says so and leaves.
  const second = new Program('server/main.ts', { ...env, PORT: '0' });
  expect(await second.ended).toBe(EXIT.held);
  expect(second.output).toContain('Another server is using');

  first.child.kill('SIGKILL');
  await lin.until((state) => state.status === 'offline');
  const restarted = new Program('server/main.ts', env);
  await restarted.prints(LINK);
  lin.session.dispatch({ type: 'woken' });
  await lin.until((state) => state.status === 'online');
  await lin.playOn();
  expect(lin.view.debrief?.score.total).toBe(100);

  const closed = once(lin.sockets.at(-1)!, 'close');
  restarted.child.kill('SIGTERM');
  expect(await restarted.ended).toBe(0);
  expect((await closed)[0]).toBe(CLOSE.restart);
  expect(restarted.output).toContain('Stopping.');
});

test('a busy port says so and names the setting', { timeout: 120_000 }, async () => {
  const other = createServer().listen(0, '127.0.0.1');
  endLater(() => other.close());
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const program = new Program('server/main.ts', { DATA_DIR: dataDir(), PORT: String(port) });
  expect(await program.ended).toBe(EXIT.address);
  expect(program.output).toContain(`Port ${port} is in use`);
  expect(program.output).toContain('PORT=');
});

test('a wrong setting is named', { timeout: 120_000 }, async () => {
  const program = new Program('server/main.ts', { PORT: 'eighty', PUBLIC_URL: 'nowhere' });
  expect(await program.ended).toBe(EXIT.settings);
  expect(program.output).toMatch(/PORT is set to "eighty"[\s\S]*PUBLIC_URL is set to "nowhere"/);
});

test('a server whose terminal has gone still ends when it is asked to', async () => {
  const server = new Program('server/main.ts', { PORT: '0', DATA_DIR: dataDir() });
  await server.prints(LINK);
  server.child.stdout?.destroy();
  server.child.stderr?.destroy();
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});

test.skipIf(!canMount())('a disk without room is said to be so', async () => {
  const disk = SmallDisk.mount(256)!;
  endLater(() => disk.unmount());
  disk.fill();
  const server = new Program('server/main.ts', { PORT: '0', DATA_DIR: disk.dir });
  expect(await server.ended).toBe(EXIT.storage);
  expect(server.output).toContain(`The folder ${disk.dir} cannot be used`);
});

test.skipIf(!canMount())(
  'a disk that cannot be written is said to be so, and nothing is set aside',
  async () => {
    const disk = SmallDisk.mount(1_024)!;
    endLater(() => disk.unmount());
    await (await openSqliteStore(join(disk.dir, 'ackademy.db'))).close();
    disk.protect();
    const server = new Program('server/main.ts', { PORT: '0', DATA_DIR: disk.dir });
    expect(await server.ended).toBe(EXIT.storage);
    expect(server.output).toContain(`The folder ${disk.dir} cannot be used`);
    expect(readdirSync(disk.dir)).toEqual(['ackademy.db']);
  },
);

test('a database of a later version is said to be one', async () => {
  const dir = dataDir();
  const store = await openSqliteStore(join(dir, 'ackademy.db'));
  await store.close();
  const file = new DatabaseSync(join(dir, 'ackademy.db'));
  file.exec("insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00.000Z')");
  file.close();
  const server = new Program('server/main.ts', { PORT: '0', DATA_DIR: dir });
  expect(await server.ended).toBe(EXIT.newer);
  expect(server.output).toContain('was written by a later version');
});
