import { expect, test } from 'vitest';
import { CLOSE } from '#shared/protocol/codes.ts';
import { Game } from './live/game.ts';
import { openSqliteStore } from './store/sqlite/sqlite-store.ts';
import type { Write } from './store/store.ts';
import { endAfterEach, TestClass } from './testing/classroom.ts';
import { countingWorld } from './testing/installation.ts';
import { postJson } from './testing/player.ts';
import { type Fate, UnsureStore } from './testing/unsure-store.ts';

endAfterEach();

async function unsureClass(of: Parameters<typeof TestClass.open>[0] = {}) {
  const unsure = new UnsureStore(await openSqliteStore(':memory:'));
  const room = await TestClass.open({ ...of, store: unsure.store });
  return { unsure, room };
}

const isMove = (writes: readonly Write[]) =>
  writes.some((write) => write.type === 'entry' && write.entry.type === 'move');

/** The next commit of a move has this fate, all others are stored. */
function nextMove(unsure: UnsureStore, fate: Fate): void {
  unsure.fateOf = (writes) => {
    if (!isMove(writes)) return 'stored';
    unsure.fateOf = () => 'stored';
    return fate;
  };
}

test('[C2] nothing is acknowledged, shown or built upon before it is stored', async () => {
  const { unsure, room } = await unsureClass();
  const [lin, ada] = await room.pair();
  const before = [lin, ada].map(({ frames }) => frames.length);
  unsure.hold();
  const answer = lin.play(lin.rightMove!);
  await unsure.held(1);
  // A second player's move, and a look at the board, find the table as it was.
  const second = ada.play(ada.rightMove!);
  const log = await room.log(lin.state.match?.match ?? '');
  expect(log.filter(({ type }) => type === 'move')).toEqual([]);
  const reply = await room.server.app.inject({
    url: `/api/classes/${room.id}`,
    headers: { cookie: room.cookie },
  });
  expect(reply.json()).toMatchObject({ pairs: [{ states: { clientHost: 'CLOSED' } }] });
  expect([lin, ada].map(({ frames }) => frames.length)).toEqual(before);
  unsure.release();
  expect(await answer).toMatchObject({ type: 'accepted' });
  expect(await second).toMatchObject({ type: 'accepted' });
  expect((await room.log(lin.state.match?.match ?? '')).filter(({ type }) => type === 'move')).toHaveLength(
    2,
  );
});

test('[C2][H3] no seat, ticket or resume token leaves the server before it is stored', async () => {
  const { unsure, room } = await unsureClass();
  unsure.hold();
  let replied = false;
  const join = postJson(`${room.server.url}/api/join`, {
    code: room.code,
    nickname: 'Lin',
    joinId: 'the joinId of Lin',
  }).then((reply) => {
    replied = true;
    return reply.json() as Promise<{ ticket: string }>;
  });
  await unsure.held(1);
  expect(replied).toBe(false);
  unsure.release();
  const { ticket } = await join;
  const raw = await room.raw();
  unsure.hold();
  raw.send({ type: 'hello', protocol: 1, ticket, have: null });
  await unsure.held(1);
  expect(raw.frames).toEqual([]);
  unsure.release();
  await raw.next('welcome');
});

test.each(['unknown, stored', 'unknown, not stored'] as const)(
  '[S1] a commit of which nobody knows whether it is stored (%s): the table is read again, and goes on',
  async (fate) => {
    const { unsure, room } = await unsureClass();
    const [lin, ada] = await room.pair();
    const codes: number[] = [];
    for (const player of [lin, ada]) player.sockets.at(-1)?.on('close', (code) => codes.push(code));
    nextMove(unsure, fate);
    // The page hears nothing of it but that its command was carried out, once.
    expect(await lin.play(lin.rightMove!)).toMatchObject({ type: 'accepted', cid: 1 });
    expect(codes).toEqual([CLOSE.restart, CLOSE.restart]);
    await Promise.all([lin.playOn(), ada.playOn()]);
    expect(lin.view.debrief?.score.total).toBe(100);
    const log = await room.server.store.log(lin.state.match?.match ?? '');
    const game = Game.fromLog(log!.header, log!.entries);
    const first = log!.entries.filter((entry) => entry.type === 'move' && entry.cid === 1);
    // One of each seat: cids are counted per seat.
    expect(first.map((entry) => 'seat' in entry && entry.seat)).toEqual(
      expect.arrayContaining(['clientHost', 'serverHost']),
    );
    expect(first).toHaveLength(2);
    expect(game.over).toBe(true);
  },
);

test('[S1] a join of which nobody knows whether it is stored is asked again, and is one seat', async () => {
  for (const fate of ['unknown, stored', 'unknown, not stored'] as const) {
    const { unsure, room } = await unsureClass();
    unsure.fateOf = () => {
      unsure.fateOf = () => 'stored';
      return fate;
    };
    const join = { code: room.code, nickname: 'Lin', joinId: 'joinId of Lin' };
    expect((await postJson(`${room.server.url}/api/join`, join)).status).toBe(500);
    const lin = await room.join('Lin');
    expect(lin.state.status).toBe('online');
    expect(lin.state.lobby).toMatchObject({ table: 1, me: { seat: 'clientHost' } });
    expect((await room.server.store.classById(room.id))?.members).toHaveLength(1);
  }
});

test('[C6] a command that could not be stored is said to be so, has not happened, and may come again', async () => {
  const { unsure, room } = await unsureClass();
  const [lin, ada] = await room.pair();
  nextMove(unsure, 'unfit');
  const { view } = lin;
  const move = lin.rightMove!;
  expect(await lin.play(move)).toMatchObject({ type: 'error', code: 'internal', cid: 1 });
  expect(lin.view).toEqual(view);
  expect(await lin.play(move)).toMatchObject({ type: 'accepted', cid: 1 });
  await Promise.all([lin.playOn(), ada.playOn()]);
});

test('what nobody asked for and could not be stored is done a little later', async () => {
  const waits: number[] = [];
  const base = countingWorld();
  const world = {
    ...base,
    after(ms: number, callBack: () => void) {
      waits.push(ms);
      return base.after(0, callBack);
    },
  };
  const { unsure, room } = await unsureClass({ world });
  const [lin, ada] = await room.pair();
  let failures = 3;
  unsure.fateOf = (writes) => {
    const isClock = writes.some((write) => write.type === 'entry' && write.entry.type === 'clock');
    failures -= isClock ? 1 : 0;
    return isClock && failures >= 0 ? 'not-stored' : 'stored';
  };
  await Promise.all([lin.playOn(), ada.playOn()]);
  // Each failure has the table wait, and the store asked a little later whether it is back.
  expect(waits.filter((ms) => ms === 1_000)).toHaveLength(6);
});

test('[S2] the log says who is away and who is back, and no view tells of it but by presence', async () => {
  const { room } = await unsureClass();
  const [lin, ada] = await room.pair();
  const match = lin.state.match?.match ?? '';
  const holds = async () =>
    (await room.server.store.log(match))!.entries.flatMap((entry) =>
      entry.type === 'hold' ? [`${entry.seat} ${entry.away ? 'away' : 'there'}`] : [],
    );
  // The match began with the second join, before that page had opened its socket.
  expect(await holds()).toEqual(['serverHost away', 'serverHost there']);
  const { n } = lin.state.match!;
  const { token } = ada;
  ada.stop();
  await lin.until((state) => state.lobby?.partner?.online === false);
  const back = await room.resume(token);
  await lin.until((state) => state.lobby?.partner?.online === true);
  expect((await holds()).slice(2)).toEqual(['serverHost away', 'serverHost there']);
  expect(lin.state.match?.n).toBe(n);
  await Promise.all([lin.playOn(), back.playOn()]);
  const log = await room.server.store.log(match);
  expect(Game.fromLog(log!.header, log!.entries).over).toBe(true);
});
