import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { servePages } from './plugins/client.ts';
import { answerErrors } from './plugins/errors.ts';
import { newSignInLink } from './sign-in-link.ts';
import { BOTH_LESSONS, endAfterEach, endLater, TestClass } from './testing/classroom.ts';
import { countingWorld, NO_WAIT, startServer } from './testing/installation.ts';
import { Player } from './testing/player.ts';

endAfterEach();

async function server() {
  const started = await startServer();
  endLater(() => started.close());
  return started;
}

describe('signing in', () => {
  test('[J5] a link works once and gives a cookie that no script and no other site can use', async () => {
    const { app, store, url } = await server();
    const token = (await newSignInLink(store, countingWorld(), url)).split('#')[1];
    const post = () => app.inject({ method: 'POST', url: '/api/sign-in', payload: { token } });
    const reply = await post();
    expect(reply.json()).toMatchObject({ signedIn: true });
    const [cookie] = reply.cookies;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(cookie?.secure).toBeUndefined();
    const again = await post();
    expect([again.statusCode, again.json()]).toEqual([401, { error: 'link-used' }]);

    const cookies = { [cookie!.name]: cookie!.value };
    const me = async () => (await app.inject({ url: '/api/me', cookies })).json();
    expect(await me()).toMatchObject({ signedIn: true });
    await app.inject({ method: 'POST', url: '/api/sign-out', cookies });
    expect(await me()).toEqual({ signedIn: false });
  });

  test('[J5] a name and a passphrase sign in, too, once they have been chosen', async () => {
    const { app, signIn } = await server();
    const headers = { cookie: await signIn() };
    const post = (url: string, payload: object, more = {}) =>
      app.inject({ method: 'POST', url, payload, ...more });
    const wanted = { name: 'Ada Lovelace', passphrase: 'a long passphrase' };
    const enter = (passphrase: string) => post('/api/sign-in', { name: ' ada lovelace', passphrase });
    expect((await enter(wanted.passphrase)).json()).toEqual({ error: 'sign-in-wrong' });
    const chosen = await post('/api/account', wanted, { headers });
    expect(chosen.json()).toMatchObject({ name: 'Ada Lovelace', passphrase: true });
    expect((await enter('another passphrase')).statusCode).toBe(401);
    const entered = await enter(wanted.passphrase);
    expect(entered.json()).toEqual({ signedIn: true, name: 'Ada Lovelace', passphrase: true });

    // A new one wants the old one, except right after a link, by which a forgotten one is mended.
    const [cookie] = entered.cookies;
    const cookies = { [cookie!.name]: cookie!.value };
    const change = (more: object, as: object) =>
      post('/api/account', { name: 'Ada', passphrase: 'a newer passphrase', ...more }, as);
    expect((await change({}, { cookies })).json()).toEqual({ error: 'sign-in-wrong' });
    expect((await change({ current: wanted.passphrase }, { cookies })).statusCode).toBe(200);
    expect((await change({}, { headers })).statusCode).toBe(200);
    expect((await change({ passphrase: 'short' }, { headers })).statusCode).toBe(400);
  });

  test('an invitation makes a teacher of one’s own; a name is one teacher’s', async () => {
    const { app, signIn } = await server();
    const first = { cookie: await signIn() };
    await app.inject({ method: 'POST', url: '/api/account', headers: first, payload: { name: 'Ada' } });
    const invited = await app.inject({ method: 'POST', url: '/api/teachers/invite', headers: first });
    const token = (invited.json() as { link: string }).link.split('#')[1];
    const entered = await app.inject({ method: 'POST', url: '/api/sign-in', payload: { token } });
    const cookies = { [entered.cookies[0]!.name]: entered.cookies[0]!.value };
    const named = (name: string) =>
      app.inject({ method: 'POST', url: '/api/account', cookies, payload: { name } });
    expect((await named('ada')).json()).toEqual({ error: 'name-taken' });
    expect((await named('Bo')).statusCode).toBe(200);
    expect((await app.inject({ url: '/api/teachers', cookies })).json()).toMatchObject({
      teachers: [
        { name: 'Ada', me: false },
        { name: 'Bo', me: true },
      ],
    });
  });

  test('sessions are listed, and end one by one or by themselves', async () => {
    let now = 1_000_000;
    const started = await startServer({ world: countingWorld({ now: () => now }) });
    endLater(() => started.close());
    const [here, there] = [{ cookie: await started.signIn() }, { cookie: await started.signIn() }];
    const account = async (headers: { cookie: string }) =>
      (await started.app.inject({ url: '/api/account', headers })).json();
    const { sessions } = (await account(here)) as { sessions: { id: string; current: boolean }[] };
    expect(sessions.map(({ current }) => current).toSorted()).toEqual([false, true]);
    const other = sessions.find(({ current }) => !current)!.id;
    const url = `/api/sessions/${other}/end`;
    await started.app.inject({ method: 'POST', url, headers: here });
    expect(await account(there)).toEqual({ error: 'not-signed-in' });
    expect(await account(here)).toMatchObject({ sessions: [{ current: true }] });
    now += 14 * 24 * 3600 * 1000;
    expect(await account(here)).toEqual({ error: 'not-signed-in' });
  });

  test('[J3] guessing a passphrase becomes slow, for this name alone', async () => {
    const waits: number[] = [];
    const world = countingWorld({
      now: () => 0,
      after(ms, callBack) {
        waits.push(ms);
        const soon = setImmediate(callBack);
        return () => clearImmediate(soon);
      },
    });
    const pace = { ...NO_WAIT, failedJoin: 300 };
    const { app, close } = await startServer({ world, pace });
    endLater(() => close());
    const guess = (name: string) =>
      app.inject({ method: 'POST', url: '/api/sign-in', payload: { name, passphrase: 'a guess' } });
    for (let i = 0; i < 7; i += 1) await guess('Ada');
    const before = waits.length;
    await guess('Bo');
    expect(waits.slice(0, before)).toEqual([300, 300, 300, 300, 300, 300, 300, 300]);
    expect(waits.slice(before)).toEqual([300]);
  });

  test('the cookie is only as good as its signature', async () => {
    const { app, signIn } = await server();
    const cookie = await signIn();
    const me = (value: string) => app.inject({ url: '/api/me', headers: { cookie: value } });
    expect((await me(cookie)).json()).toMatchObject({ signedIn: true });
    expect((await me(`${cookie}x`)).json()).toEqual({ signedIn: false });
    expect((await me('ackademy=made-up')).json()).toEqual({ signedIn: false });
  });

  test.each([
    ['GET', '/api/classes'],
    ['POST', '/api/classes'],
    ['GET', '/api/classes/some'],
    ['POST', '/api/classes/some/close'],
    ['GET', '/api/matches/some/log'],
  ] as const)('%s %s is for teachers', async (method, url) => {
    const { app } = await server();
    const payload = method === 'POST' ? { payload: { lessons: BOTH_LESSONS } } : {};
    const reply = await app.inject({ method, url, ...payload });
    expect([reply.statusCode, reply.json()]).toEqual([401, { error: 'not-signed-in' }]);
  });

  test('one session may ask 300 times a minute; students behind the same address are not counted', async () => {
    const { app, signIn } = await server();
    const headers = { cookie: await signIn() };
    for (let i = 0; i < 300; i += 1) await app.inject({ url: '/api/me', headers });
    const reply = await app.inject({ url: '/api/me', headers });
    expect([reply.statusCode, reply.json()]).toEqual([429, { error: 'too-fast' }]);
    expect((await app.inject('/api/me')).statusCode).toBe(200);
  });

  test("a request from another site's page changes nothing", async () => {
    const { app, signIn } = await server();
    const headers = { cookie: await signIn(), origin: 'http://elsewhere.example' };
    const reply = await app.inject({
      method: 'POST',
      url: '/api/classes',
      headers,
      payload: { lessons: ['a'] },
    });
    expect([reply.statusCode, reply.json()]).toEqual([400, { error: 'bad-request' }]);
  });
});

describe('classes', () => {
  test('open with a code, are listed, and end', async () => {
    const { app, signIn } = await server();
    const headers = { cookie: await signIn() };
    const payload = { lessons: BOTH_LESSONS };
    const opened = (await app.inject({ method: 'POST', url: '/api/classes', headers, payload })).json();
    expect(opened).toMatchObject({ lessons: BOTH_LESSONS, open: true });
    expect(opened.code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
    expect(opened.addresses[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const list = async () => (await app.inject({ url: '/api/classes', headers })).json();
    expect(await list()).toEqual({ classes: [opened], passphrase: false });
    await app.inject({ method: 'POST', url: `/api/classes/${opened.id}/close`, headers });
    expect(await list()).toMatchObject({ classes: [{ id: opened.id, open: false }] });
    const ended = await app.inject({ url: `/api/classes/${opened.id}`, headers });
    expect(ended.json()).toMatchObject({ class: { open: false }, pairs: [] });
  });

  test('are played as they were opened, or else as usual', async () => {
    const { app, signIn, url } = await server();
    const headers = { cookie: await signIn() };
    const open = async (settings?: unknown) => {
      const payload = { lessons: BOTH_LESSONS, settings };
      return (await app.inject({ method: 'POST', url: '/api/classes', headers, payload })).json();
    };
    expect(await open()).toMatchObject({ settings: { pace: 'relaxed', assistance: 'full' } });
    const live = await open({ pace: 'live', stretch: 20 });
    expect(live.settings).toEqual({ pace: 'live', stretch: 20, assistance: 'full', consequences: false });
    const [lin] = [await Player.join(url, live.code, 'Lin'), await Player.join(url, live.code, 'Ada')];
    endLater(() => lin.stop());
    const { match } = await lin.until((state) => state.match !== null);
    const log = await app.inject({ url: `/api/matches/${match?.match}/log`, headers });
    expect(JSON.parse(log.payload.split('\n')[0] ?? '')).toMatchObject({ settings: live.settings });
  });

  test.each([
    [{ lessons: [] }],
    [{ lessons: ['no-such-lesson'] }],
    [{}],
    [{ lessons: ['a'], more: 1 }],
    [{ lessons: BOTH_LESSONS, settings: { stretch: 0 } }],
  ])('cannot be opened with %j', async (payload) => {
    const { app, signIn } = await server();
    const headers = { cookie: await signIn() };
    const reply = await app.inject({ method: 'POST', url: '/api/classes', headers, payload });
    expect([reply.statusCode, reply.json()]).toEqual([400, { error: 'bad-request' }]);
  });

  test("another teacher's class and its logs do not exist", async () => {
    const room = await TestClass.open();
    const [lin] = await room.pair();
    const { app, store } = room.server;
    const stored = await store.classById(room.id);
    await store.commit([{ type: 'class', class: { ...stored!.class, teacher: 'somebody else' } }]);
    const headers = { cookie: room.cookie };
    for (const url of [`/api/classes/${room.id}`, `/api/matches/${lin.state.match?.match}/log`]) {
      const reply = await app.inject({ url, headers });
      expect([reply.statusCode, reply.json()]).toEqual([404, { error: 'not-found' }]);
    }
  });

  test('what was played stays to be replayed when the class is over', async () => {
    const room = await TestClass.open();
    const pair = await room.pair();
    await Promise.all(pair.map((player) => player.playOn()));
    const match = pair[0].state.match?.match ?? '';
    await pair[0].until((state) => state.lobby?.phase === 'between');
    await room.close();
    const headers = { cookie: room.cookie };
    const reply = await room.server.app.inject({ url: `/api/classes/${room.id}`, headers });
    expect(reply.json()).toMatchObject({
      pairs: [
        { phase: 'class-over', seats: { clientHost: { nickname: 'Lin' } }, ended: [{ match, score: 100 }] },
      ],
    });
    const log = await room.server.app.inject({ url: `/api/matches/${match}/log`, headers });
    expect(log.headers['content-type']).toContain('application/x-ndjson');
    const [header, ...entries] = await room.log(match);
    expect(header).toMatchObject({ type: 'header', match });
    expect(entries.length).toBeGreaterThan(3);
  });
});

describe('joining', () => {
  const joinWith = async (room: TestClass, changes: object) => {
    const payload = { code: room.code, nickname: 'Lin', joinId: 'a joinId of Lin', ...changes };
    const reply = await room.server.app.inject({ method: 'POST', url: '/api/join', payload });
    return [reply.statusCode, reply.json()] as const;
  };

  test.each([
    ['an unknown code', { code: 'ZZZZZZ' }, 404, 'class-unknown'],
    ['no nickname', { nickname: ' \u202E ' }, 422, 'nickname-empty'],
    ['a nickname too long', { nickname: 'x'.repeat(25) }, 422, 'nickname-too-long'],
    ['a joinId too short', { joinId: 'x' }, 400, 'bad-request'],
  ])('%s is said to be so', async (_, changes, status, error) => {
    expect(await joinWith(await TestClass.open(), changes)).toEqual([status, { error }]);
  });

  test('[J4] a nickname is counted as people count, and used once in a class', async () => {
    const room = await TestClass.open();
    const family = '👩‍👩‍👧‍👦'.repeat(24);
    expect((await joinWith(room, { nickname: family }))[0]).toBe(200);
    await joinWith(room, { joinId: 'the joinId of one' });
    expect(await joinWith(room, { nickname: '  lin ', joinId: 'the joinId of two' })).toEqual([
      409,
      { error: 'nickname-taken' },
    ]);
  });

  test('[J3] a code is read as it was meant', async () => {
    const room = await TestClass.open();
    const spoken = ` ${room.code.slice(0, 3).toLowerCase()}-${room.code.slice(3)} `;
    expect((await joinWith(room, { code: spoken }))[0]).toBe(200);
  });

  test('[J3] a class that is over says so', async () => {
    const room = await TestClass.open();
    await room.close();
    expect(await joinWith(room, {})).toEqual([410, { error: 'class-over' }]);
  });

  test('[J3] sixty wrong codes from one address slow nobody down; after that a try has its price', async () => {
    const waits: number[] = [];
    const world = countingWorld({
      now: () => 0,
      after(ms, callBack) {
        waits.push(ms);
        const soon = setImmediate(callBack);
        return () => clearImmediate(soon);
      },
    });
    const pace = { link: 0, linkMost: 0, bot: 0, botLive: 0, failedJoin: 300 };
    const room = await TestClass.open({ world, pace });
    for (let i = 0; i < 62; i += 1) await joinWith(room, { code: 'ZZZZZZ' });
    expect(waits.slice(0, 61)).toEqual(Array.from({ length: 61 }, () => 300));
    expect((await joinWith(room, {}))[0]).toBe(200);
    expect(waits.at(-1)).toBe(600);
  });
});

describe('the rest', () => {
  test('health is told without a session', async () => {
    const { app } = await server();
    expect((await app.inject('/healthz')).json()).toEqual({ ok: true });
    expect((await app.inject('/readyz')).json()).toEqual({ ok: true, storage: 'well' });
  });

  test('no header breaks a plain-http classroom', async () => {
    const { headers } = await (await server()).app.inject('/healthz');
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test('a body that is no JSON, and an address that is none, are answered in the one shape', async () => {
    const { app } = await server();
    const headers = { 'content-type': 'application/json' };
    const bad = await app.inject({ method: 'POST', url: '/api/join', headers, payload: '{' });
    expect([bad.statusCode, bad.json()]).toEqual([400, { error: 'bad-request' }]);
    const none = await app.inject('/api/no-such-thing');
    expect([none.statusCode, none.json()]).toEqual([404, { error: 'not-found' }]);
  });

  test('pages are served: assets for ever, everything unknown as index.html, never cached', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'ackademy-pages-'));
    endLater(() => rmSync(dir, { recursive: true, force: true }));
    mkdirSync(join(dir, 'assets'));
    writeFileSync(join(dir, 'index.html'), '<p>page');
    writeFileSync(join(dir, 'assets', 'a.js'), '1');
    const app = Fastify();
    endLater(() => app.close());
    answerErrors(app);
    await servePages(app, dir);
    const get = async (url: string) => {
      const { statusCode, body, headers } = await app.inject(url);
      return [statusCode, body, headers['cache-control']];
    };
    expect(await get('/')).toEqual([200, '<p>page', 'no-cache']);
    expect(await get('/join/ABCDEF?x=1')).toEqual([200, '<p>page', 'no-cache']);
    expect(await get('/assets/a.js')).toEqual([200, '1', 'public, max-age=31536000, immutable']);
    expect((await get('/assets/gone.js'))[0]).toBe(404);
    expect((await get('/api/none'))[0]).toBe(404);
  });
});
