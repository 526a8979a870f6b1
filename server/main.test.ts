import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { CLOSE } from '#shared/protocol/codes.ts';
import { endAfterEach, endLater } from './testing/classroom.ts';
import { freePort } from './testing/installation.ts';
import { openClass, Player } from './testing/player.ts';
import { dataDir, LINK, Program, signInWith } from './testing/program.ts';

endAfterEach();

test('a server from its start to its end: link, class, kill, restart, SIGTERM', {
  timeout: 30_000,
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
  expect(await second.ended).toBe(1);
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

test('a busy port says so and names the setting', { timeout: 15_000 }, async () => {
  const other = createServer().listen(0, '127.0.0.1');
  endLater(() => other.close());
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const program = new Program('server/main.ts', { DATA_DIR: dataDir(), PORT: String(port) });
  expect(await program.ended).toBe(1);
  expect(program.output).toContain(`Port ${port} is in use`);
  expect(program.output).toContain('PORT=');
});

test('a wrong setting is named', { timeout: 15_000 }, async () => {
  const program = new Program('server/main.ts', { PORT: 'eighty', PUBLIC_URL: 'nowhere' });
  expect(await program.ended).toBe(1);
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
