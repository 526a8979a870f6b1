import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { openSqliteStore } from './store/sqlite/sqlite-store.ts';
import { NotStored, type Store } from './store/store.ts';
import { endAfterEach, TestClass } from './testing/classroom.ts';
import { countingWorld } from './testing/installation.ts';
import { openClass, postJson } from './testing/player.ts';

endAfterEach();

/** A metric's value, by its name with its labels, as Prometheus reads it. */
async function metric(room: TestClass, name: string): Promise<number> {
  const reply = await room.server.app.inject('/metrics');
  const line = reply.payload.split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.slice(name.length + 1));
}

test('metrics count what is going on', async () => {
  const room = await TestClass.open();
  const [lin, ada] = await room.pair();
  expect(await metric(room, 'ackademy_classes')).toBe(1);
  expect(await metric(room, 'ackademy_matches')).toBe(1);
  expect(await metric(room, 'ackademy_seats_online')).toBe(2);
  expect(await metric(room, 'ackademy_sockets')).toBe(2);
  expect(await metric(room, 'ackademy_joins_total')).toBe(2);
  expect(await metric(room, 'ackademy_storage{state="well"}')).toBe(1);
  await lin.play({ type: 'move', conn: 'A', answers: [], calls: [], segments: [], becomes: 'CLOSED' });
  expect(await metric(room, 'ackademy_moves_total{verdict="refused"}')).toBe(1);
  await lin.played(lin.rightMove!);
  expect(await metric(room, 'ackademy_moves_total{verdict="accepted"}')).toBe(1);
  const stored = await metric(room, 'ackademy_commit_seconds_count{outcome="stored"}');
  expect(stored).toBeGreaterThan(4);
  ada.cut();
  await ada.until(({ status }) => status === 'offline');
  await ada.until(({ status }) => status === 'online');
  expect(await metric(room, 'ackademy_resumes_total')).toBe(1);
  await Promise.all([lin.playOn(), ada.playOn()]);
  expect(await metric(room, 'ackademy_matches')).toBe(0);
});

test('metrics are for this machine, or for who knows the token: never for the room', async () => {
  const token = 'a token of thirty letters or so';
  const spaceless = token.replaceAll(' ', '-');
  const room = await TestClass.open({ metricsToken: spaceless });
  const ask = async (remoteAddress: string, headers = {}) =>
    (await room.server.app.inject({ url: '/metrics', remoteAddress, headers })).statusCode;
  expect(await ask('127.0.0.1')).toBe(200);
  expect(await ask('192.168.1.30')).toBe(404);
  expect(await ask('192.168.1.30', { 'x-forwarded-for': '127.0.0.1' })).toBe(404);
  // A proxy on this machine says who asked it.
  expect(await ask('127.0.0.1', { 'x-forwarded-for': '192.168.1.30' })).toBe(404);
  expect(await ask('192.168.1.30', { authorization: `Bearer ${spaceless}` })).toBe(200);
  expect(await ask('192.168.1.30', { authorization: 'Bearer another-token-of-thirty' })).toBe(404);
});

/** Everything that the process says, at its most talkative. */
function talkative() {
  const lines: string[] = [];
  const into = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, logger: pino({ level: 'trace' }, into) };
}

test('the log of the process names a frame by one id, from the socket to the entry of the match, and no person', async () => {
  const { lines, logger } = talkative();
  const inner = await openSqliteStore(':memory:');
  const broken = { is: false };
  const store: Store = {
    ...inner,
    commit: (writes) => (broken.is ? Promise.reject(new NotStored('full')) : inner.commit(writes)),
  };
  const base = countingWorld();
  const secrets: string[] = [];
  const world = {
    ...base,
    after: (ms: number, bell: () => void) => base.after(ms >= 1_000 ? 5 : ms, bell),
    secret: () => {
      const secret = base.secret();
      secrets.push(secret);
      return secret;
    },
  };
  const room = await TestClass.open({ store, world, logger });
  const [lin, ada] = await room.pair();
  const joinIds = ['Lin', 'Ada', 'Zoë'].map((name) => `joinId of ${name}`);
  // Everything that may go wrong: a wrong code, a bad token, a frame that means nothing, a store that fails.
  const join = { code: 'QQQQQQ', nickname: 'Zoë', joinId: 'joinId of Zoë' };
  await postJson(`${room.server.url}/api/join`, join);
  await postJson(`${room.server.url}/api/join`, { code: room.code, nickname: 7 });
  const stray = await room.raw();
  stray.send({ type: 'hello', protocol: 1, resumeToken: 'a token that never was', have: null });
  await stray.closed;
  const babble = await room.raw();
  babble.send('{ "nickname": "Zoë"');
  await babble.next('error');
  await lin.play({ type: 'move', conn: 'A', answers: [], calls: [], segments: [], becomes: 'CLOSED' });
  broken.is = true;
  const answer = lin.play(lin.rightMove!);
  await lin.until(({ lobby }) => lobby?.trouble === 'storage-fails');
  ada.cut();
  await ada.until(({ error }) => error === 'not-stored');
  broken.is = false;
  const { cid } = await answer;
  await ada.until(({ status }) => status === 'online');
  await Promise.all([lin.playOn(), ada.playOn()]);
  const other = await openClass(room.server.url, room.cookie, ['three-way-handshake']);
  const log = await room.log(lin.state.match?.match ?? '');
  await room.server.close();

  const said = lines.join('');
  expect(lines.length).toBeGreaterThan(20);
  const codes = [room.code, other.code, 'QQQQQQ'];
  const names = ['Lin', 'Ada', 'Zoë'].map((name) => `"${name}"`);
  const tokens = [...secrets, 'a token that never was', room.cookie.split('=')[1] ?? ''];
  for (const secret of [...names, 'Zoë', ...codes, ...joinIds, ...tokens]) {
    expect(said, secret).not.toContain(secret);
  }

  const records = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const stored = records.filter(({ msg }) => msg === 'an entry is stored');
  const mine = stored.find((record) => record.cid === cid && record.seat === 'clientHost');
  expect(mine).toMatchObject({ match: lin.state.match?.match, ordinal: expect.any(Number) });
  // The frame that was answered in the end is another than the one that was said first.
  const frames = records.filter(({ msg }) => msg === 'a frame came').map(({ trace }) => trace);
  expect(frames).toContain(mine?.trace);
  // The header is the log's first line.
  expect(log[Number(mine?.ordinal) + 1]).toMatchObject({ seat: 'clientHost', cid });
  expect(records.filter(({ msg }) => msg === 'the store does not save')).toHaveLength(1);
});
