import { afterEach, expect, test } from 'vitest';
import { type RunningServer, startServer } from './testing/installation.ts';
import { openClass, Player } from './testing/player.ts';

const LESSONS = ['three-way-handshake', 'four-way-close'];
let open: { close?(): Promise<void>; stop?(): void }[] = [];
afterEach(async () => {
  for (const thing of open.reverse()) await (thing.stop ? thing.stop() : thing.close?.());
  open = [];
});

async function classroom(lessons = LESSONS): Promise<{ server: RunningServer; code: string; id: string }> {
  const server = await startServer();
  open.push(server);
  const cookie = await server.signIn();
  return { server, ...(await openClass(server.url, cookie, lessons)) };
}

async function join(server: RunningServer, code: string, nickname: string): Promise<Player> {
  const player = await Player.join(server.url, code, nickname);
  open.push(player);
  return player;
}

test('a pair plays both lessons to the end', async () => {
  const { server, code } = await classroom();
  const lin = await join(server, code, 'Lin');
  expect(lin.state.lobby).toMatchObject({
    phase: 'waiting-for-partner',
    partner: null,
    me: { seat: 'clientHost' },
  });
  const ada = await join(server, code.toLowerCase(), 'Ada');
  expect(ada.state.lobby?.me.seat).toBe('serverHost');
  await Promise.all([lin, ada].map((p) => p.until((s) => s.match !== null)));
  await Promise.all([lin.playOn(), ada.playOn()]);
  await lin.until((s) => s.lobby?.phase === 'between');
  expect(lin.view.debrief?.score.total).toBe(100);

  expect((await lin.ask({ type: 'choose', choice: 'next' })).type).toBe('accepted');
  await ada.until((s) => s.lobby?.chosen?.by === 'clientHost');
  expect((await ada.ask({ type: 'choose', choice: 'next' })).type).toBe('accepted');
  await Promise.all([lin, ada].map((p) => p.until((s) => s.match?.view.lesson === 'four-way-close')));
  await Promise.all([lin.playOn(), ada.playOn()]);
  await Promise.all([lin, ada].map((p) => p.until((s) => s.lobby?.phase === 'plan-done')));
  expect(ada.view.outcome).not.toBeNull();
});
