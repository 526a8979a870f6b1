import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { CLOSE } from '#shared/protocol/codes.ts';
import { hashOf } from './secrets.ts';
import { endAfterEach, endLater, TestClass } from './testing/classroom.ts';
import { countingWorld, freePort, startServer } from './testing/installation.ts';
import { openClass, Player, postJson } from './testing/player.ts';

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

test('[H9] a hello that comes late does not take the seat from a later socket of its own page', async () => {
  const room = await TestClass.open();
  const seat = await room.rawSeat('Lin');
  const { resumeToken } = await seat.next('welcome');
  const hello = (page: string, socket: number) => ({
    type: 'hello',
    protocol: 1,
    resumeToken,
    page,
    socket,
    have: null,
  });
  const second = await room.raw();
  second.send(hello('a page', 2));
  await second.next('welcome');
  const late = await room.raw();
  late.send(hello('a page', 1));
  expect(await late.closed).toBe(CLOSE.restart);
  second.send({ type: 'seatBot', cid: 1, seated: true });
  await second.next('accepted');
  // Another page is another matter.
  const other = await room.raw();
  other.send(hello('another page', 1));
  await other.next('welcome');
  expect(await second.closed).toBe(CLOSE.replaced);
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

/** A class on a file, so that the server can be stopped and started again on it. */
async function classOnDisk() {
  const dir = mkdtempSync(join(tmpdir(), 'ackademy-restart-'));
  endLater(() => rmSync(dir, { recursive: true, force: true }));
  const database = join(dir, 'ackademy.db');
  const port = await freePort();
  const world = countingWorld();
  const room = await TestClass.open({ database, port, world });
  const restart = async (between: () => unknown = () => {}) => {
    await room.server.close();
    await between();
    const again = await startServer({ database, port, world });
    endLater(() => again.close());
    return again;
  };
  return { room, database, restart };
}

test.each([
  [
    'its hashes',
    (database: string, match: string) =>
      alter(
        database,
        `update entry set body = replace(body, '"before":"', '"before":"x') where id =
        (select max(id) from entry where match = (select key from match where id = '${match}'))`,
      ),
  ],
  [
    'its engine',
    (database: string, match: string) =>
      alter(
        database,
        `update match set header = replace(header, '"engine":', '"engine":9') where id = '${match}'`,
      ),
  ],
])(
  '[S3] an upgrade that %s does not fit: the match is set aside and told, the rest goes on',
  async (_, spoil) => {
    const { room, database, restart } = await classOnDisk();
    const pair = await room.pair();
    const others = [await room.join('Mo'), await room.join('Noor')] as const;
    const [lin, ada] = pair;
    await moveOnce(ada);
    await others[0].until((state) => state.match !== null);
    const match = lin.state.match?.match ?? '';
    const theirs = others[0].state.match?.match;
    const again = await restart(() => spoil(database, match));
    await Promise.all(pair.map((player) => player.until((s) => s.status === 'online' && s.match === null)));
    for (const player of pair) {
      expect(player.state.lobby).toMatchObject({ phase: 'between', match: null, setAside: true });
    }
    const cards = await again.app.inject({
      url: `/api/classes/${room.id}`,
      headers: { cookie: room.cookie },
    });
    const { pairs } = cards.json<{ pairs: { setAside?: string }[] }>();
    expect(pairs.map(({ setAside }) => setAside)).toEqual([match, undefined]);
    expect((await again.store.log(match))?.match.end).toBe('set-aside');

    // The other pair notices nothing, and this one goes on with another match.
    await Promise.all(others.map((player) => player.until((state) => state.status === 'online')));
    expect(others[0].state.match?.match).toBe(theirs);
    await Promise.all(others.map((player) => player.playOn()));
    for (const player of pair) await player.ask({ type: 'choose', choice: 'again' });
    await Promise.all(pair.map((player) => player.until((state) => state.match !== null)));
    expect(lin.state.lobby?.setAside).toBeUndefined();
    await Promise.all(pair.map((player) => player.playOn()));
  },
);

/** What another version of the server might have left behind. */
function alter(database: string, sql: string): void {
  const file = new DatabaseSync(database);
  file.exec(sql);
  file.close();
}

test('[H2] a token of a class that has ended is told so, also after a restart', async () => {
  const { room, restart } = await classOnDisk();
  const [lin] = await room.pair();
  const { token } = lin;
  await room.close();
  await lin.until((state) => state.status === 'ended');
  await restart();
  const back = await room.resume(token);
  expect(back.state).toMatchObject({ status: 'ended', endedBy: 'class-over' });
  const stranger = await room.resume('a token that never was');
  expect(stranger.state).toMatchObject({ status: 'ended', endedBy: 'bad-token' });
});

test('[J4] a class in which two thousand have come and gone is full: nobody fills the memory by coming and going', async () => {
  const { room, restart } = await classOnDisk();
  await room.join('Lin');
  const [lin] = (await room.server.store.classById(room.id))?.members ?? [];
  const gone = Array.from({ length: 1_999 }, (_, at) => ({
    type: 'member' as const,
    member: {
      ...lin!,
      id: `gone ${at}`,
      joinIdHash: `gone ${at}`,
      nickname: `Gone ${at}`,
      left: true,
      tokens: [],
    },
  }));
  await room.server.store.commit(gone);
  const again = await restart();
  const join = async (joinId: string) =>
    (await postJson(`${again.url}/api/join`, { code: room.code, nickname: 'Mo', joinId })).status;
  expect(await join('the joinId of Mo')).toBe(409);
  // Who has a seat already keeps it.
  expect(await join('joinId of Lin')).toBe(200);
});

test('[S7] a class that cannot be read keeps nobody waiting; its teacher is told, and can have its rows', async () => {
  const { room, database, restart } = await classOnDisk();
  const [lin] = await room.pair();
  const headers = { cookie: room.cookie };
  const other = await openClass(room.server.url, room.cookie, ['three-way-handshake']);
  const again = await restart(() =>
    alter(database, `update member set last_command = '{spoilt' where class_id = '${room.id}'`),
  );
  const list = await again.app.inject({ url: '/api/classes', headers });
  expect(list.json()).toMatchObject({
    classes: expect.arrayContaining([
      expect.objectContaining({ id: room.id, unreadable: true }),
      expect.not.objectContaining({ unreadable: true }),
    ]),
  });
  const mo = await Player.join(again.url, other.code, 'Mo');
  endLater(() => mo.stop());
  expect(mo.state.status).toBe('online');

  const rows = await again.app.inject({ url: `/api/classes/${room.id}/rows`, headers });
  const lines = rows.payload
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { table: string });
  expect(new Set(lines.map(({ table }) => table))).toEqual(
    new Set(['class', 'member', 'desk', 'match', 'entry']),
  );
  expect(rows.payload).not.toContain(hashOf(lin.token ?? ''));
  expect((await again.app.inject({ url: `/api/classes/${room.id}/rows` })).statusCode).toBe(401);
});
