import { expect, test } from 'vitest';
import { CLOSE } from '#shared/protocol/codes.ts';
import type { ActReply, ClassAct } from '#shared/protocol/conduct.ts';
import type { PairCard } from '#shared/protocol/messages.ts';
import { endAfterEach, endLater, TestClass } from './testing/classroom.ts';
import { Player, postJson } from './testing/player.ts';

endAfterEach();

const act = async (room: TestClass, what: ClassAct): Promise<ActReply & { error?: string }> => {
  const url = `${room.server.url}/api/classes/${room.id}/acts`;
  return (await (await postJson(url, what, { cookie: room.cookie })).json()) as ActReply;
};
const pairsOf = async (room: TestClass): Promise<readonly PairCard[]> => {
  const headers = { cookie: room.cookie };
  const reply = await room.server.app.inject({ url: `/api/classes/${room.id}`, headers });
  return (reply.json() as { pairs: PairCard[] }).pairs;
};
const conduct = (room: TestClass, changes: Extract<ClassAct, { act: 'conduct' }>['changes']) =>
  act(room, { act: 'conduct', changes });
const plays = (...players: readonly Player[]) =>
  Promise.all(players.map((player) => player.until(({ match }) => match !== null)));

test('[R1] pairs are made by the teacher: whoever comes waits alone until two are put together', async () => {
  const room = await TestClass.open();
  await conduct(room, { seating: 'teacher' });
  const [lin, ada, bo] = [await room.join('Lin'), await room.join('Ada'), await room.join('Bo')];
  expect(lin.state.lobby).toMatchObject({ table: 1, door: 'teacher', partner: null });
  expect(await act(room, { act: 'pair', tables: [1, 3] })).toEqual({ done: [1], notNow: [] });
  await plays(lin, bo);
  expect(bo.state.lobby).toMatchObject({
    table: 1,
    me: { seat: 'serverHost' },
    partner: { nickname: 'Lin' },
  });
  expect(await act(room, { act: 'pair', tables: [1, 2] })).toEqual({ error: 'not-now' });
  // The next to come takes the table that has become free.
  const cleo = await room.join('Cleo');
  const list = [['ada', 'CLEO'] as [string, string], ['Nobody', 'Lin'] as [string, string]];
  const done = await act(room, { act: 'pair-by-list', pairs: list });
  expect(done).toEqual({ done: [2], notNow: [], unknown: ['Nobody', 'Lin'] });
  await plays(ada, cleo);
  await Promise.all([lin, bo, ada, cleo].map((player) => player.playOn()));
  // Who has played at two tables gets a third one.
  await act(room, { act: 'separate', table: 1 });
  await bo.until(({ lobby }) => lobby?.table === 3);
  expect(
    (await pairsOf(room)).map(({ seats }) => Object.values(seats).map((p) => p?.nickname ?? null)),
  ).toEqual([
    ['Lin', null],
    ['Ada', 'Cleo'],
    ['Bo', null],
  ]);
});

test('[R1] at random everybody but an odd one finds a partner', async () => {
  const room = await TestClass.open();
  await conduct(room, { seating: 'teacher' });
  const players = await Promise.all(['A', 'B', 'C', 'D', 'E'].map((name) => room.join(name)));
  const { done, notNow } = await act(room, { act: 'pair-at-random' });
  expect([done.length, notNow.length]).toEqual([2, 1]);
  await Promise.all(
    players.map((player) =>
      player.until(({ lobby }) => lobby?.partner !== null || lobby.table === notNow[0]),
    ),
  );
});

test('[R1] students make the pairs among themselves by the number of a table', async () => {
  const room = await TestClass.open();
  await conduct(room, { seating: 'students' });
  const [lin, ada] = [await room.join('Lin'), await room.join('Ada')];
  expect(await ada.ask({ type: 'sitWith', table: 9 })).toMatchObject({ type: 'error', code: 'not-now' });
  expect(await ada.ask({ type: 'sitWith', table: 1 })).toMatchObject({ type: 'accepted' });
  await plays(lin, ada);
  expect(ada.state.lobby?.table).toBe(1);
});

test('[R2] the door: locked, with approval, a name mended, and shut for one', async () => {
  const room = await TestClass.open();
  await conduct(room, { approve: true });
  const lin = await room.join('Lin');
  const ada = await room.join('Ada');
  expect([lin, ada].map(({ state }) => state.lobby?.door)).toEqual(['approval', 'approval']);
  expect(await lin.ask({ type: 'seatBot', seated: true })).toMatchObject({ code: 'not-now' });
  expect((await pairsOf(room)).map(({ approval }) => approval)).toEqual([true, true]);
  await act(room, { act: 'approve', table: 1, seat: 'clientHost' });
  await act(room, { act: 'approve', table: 2, seat: 'clientHost' });
  await plays(lin, ada);

  const renamed = { act: 'rename', table: 1, seat: 'clientHost' } as const;
  expect(await act(room, { ...renamed, nickname: ' ada ' })).toEqual({ error: 'nickname-taken' });
  await act(room, { ...renamed, nickname: 'Linnea' });
  await ada.until(({ lobby }) => lobby?.partner?.nickname === 'Linnea');

  const joins = async (joinId: string, browser?: string) => {
    const body = { code: room.code, nickname: `Mo ${joinId}`, joinId, ...(browser && { browser }) };
    return (await (await postJson(`${room.server.url}/api/join`, body)).json()) as { error?: string };
  };
  await conduct(room, { locked: true, approve: false });
  expect(await joins('joinId of Mo')).toEqual({ error: 'class-locked' });
  await conduct(room, { locked: false });
  await joins('joinId of Mo', 'browser of Mo');
  await act(room, { act: 'ban', table: 2, seat: 'clientHost' });
  expect(await joins('joinId of Mo')).toEqual({ error: 'banned' });
  expect(await joins('another joinId', 'browser of Mo')).toEqual({ error: 'banned' });
  await act(room, { act: 'forgive' });
  expect(await joins('another joinId', 'browser of Mo')).toHaveProperty('ticket');
});

test('[W1] whatever befalls a class, the cards that were told one by one make up the board that a newcomer is shown', async () => {
  const room = await TestClass.open();
  const follower = await room.raw({ cookie: room.cookie });
  follower.send({ type: 'watch', protocol: 1, classId: room.id });
  let { pairs } = await follower.next('board');
  // After a change that was not told this would wait for ever.
  const isUpToDate = async () => {
    while (JSON.stringify(pairs) !== JSON.stringify(await pairsOf(room)))
      ({ pairs } = await follower.next('board'));
  };
  await conduct(room, { seating: 'teacher' });
  const players = await Promise.all(['Lin', 'Ada', 'Bo', 'Cleo'].map((name) => room.join(name)));
  await isUpToDate();
  await act(room, { act: 'pair-at-random' });
  await plays(...players);
  await isUpToDate();
  await Promise.all(players.map((player) => player.playOn()));
  await isUpToDate();
  await act(room, { act: 'separate', table: 1 });
  await isUpToDate();
  players[0]?.cut();
  players[1]?.stop();
  await isUpToDate();
});

test('[R3] together: lessons begin when the teacher says so, and those who still play can be taken along', async () => {
  const room = await TestClass.open();
  await conduct(room, { together: true, upTo: -1 });
  const [lin, ada] = [await room.join('Lin'), await room.join('Ada')];
  const [bo, cleo] = [await room.join('Bo'), await room.join('Cleo')];
  await lin.until(({ lobby }) => lobby?.held === true);
  expect((await act(room, { act: 'move-on', upTo: 0, force: false })).done).toEqual([1, 2]);
  await plays(lin, ada, bo, cleo);
  await Promise.all([lin.playOn(), ada.playOn()]);
  expect(await lin.ask({ type: 'choose', choice: 'next' })).toMatchObject({ code: 'not-now' });
  const moveOn = { act: 'move-on', upTo: 1, force: false } as const;
  expect(await act(room, moveOn)).toEqual({ done: [1], notNow: [2] });
  await lin.until(({ lobby }) => lobby?.lesson.place === 2);
  // A second press of the button, or a second teacher: nobody is moved twice.
  await Promise.all([lin.playOn(), ada.playOn()]);
  expect(await act(room, moveOn)).toEqual({ done: [], notNow: [1, 2] });
  await act(room, { act: 'skip', tables: [2] });
  await bo.until(({ lobby }) => lobby?.lesson.place === 2 && lobby.phase === 'playing');
});

test('[R4] pause, network, cut, the next segment, swap: each is in the log; a pause stops moves, too', async () => {
  const room = await TestClass.open();
  const [lin, ada] = await room.pair();
  const match = lin.state.match?.match ?? '';
  await act(room, { act: 'pause', paused: true });
  await lin.until(({ lobby }) => lobby?.paused === true);
  expect(await lin.play(lin.rightMove!)).toMatchObject({ type: 'error', code: 'paused' });
  await act(room, { act: 'pause', tables: [1], paused: false });
  await lin.until(({ lobby }) => lobby?.paused === undefined);

  await act(room, { act: 'cut', from: 'clientHost', cut: true });
  await act(room, { act: 'next', from: 'serverHost', deed: 'duplicate' });
  const slow = { delay: 900, spread: 0, jitter: 0, loss: 0, duplication: 0, reordering: 0, lateness: 0 };
  await act(room, { act: 'channel', params: slow });
  expect((await pairsOf(room))[0]?.link).toEqual({
    clientHost: { changed: true, cut: true, next: null },
    serverHost: { changed: true, cut: false, next: 'duplicate' },
  });
  // All of it can be taken back.
  await act(room, { act: 'cut', cut: false });
  await act(room, { act: 'next', from: 'serverHost', deed: null });
  await act(room, { act: 'channel', params: null });
  expect((await pairsOf(room))[0]?.link).toEqual({
    clientHost: { changed: false, cut: false, next: null },
    serverHost: { changed: false, cut: false, next: null },
  });
  const entries = (await room.log(match)).filter(({ type }) => type === 'intervention' || type === 'pace');
  expect(entries).toHaveLength(2 + 1 + 1 + 2 + 2 + 1 + 2);

  await act(room, { act: 'swap', tables: [1] });
  await ada.until(({ lobby }) => lobby?.me.seat === 'clientHost' && lobby.match !== match);
  expect((await pairsOf(room))[0]).toMatchObject({ ended: [], seats: { clientHost: { nickname: 'Ada' } } });
});

test('[R4] a match that ends in the very moment of an act: the act says that it does not go', async () => {
  const room = await TestClass.open();
  const pair = await room.pair();
  await Promise.all(pair.map((player) => player.playOn()));
  expect(await act(room, { act: 'cut', cut: true })).toEqual({ done: [], notNow: [1] });
  expect(await act(room, { act: 'pause', tables: [1, 7], paused: true })).toEqual({ done: [], notNow: [1] });
});

test('[R5] a hand is raised and seen, a message is heard, also by one who comes back', async () => {
  const room = await TestClass.open();
  const [lin] = await room.pair();
  await lin.ask({ type: 'hand', raised: true });
  expect((await pairsOf(room))[0]?.hands.clientHost).toBeGreaterThan(1_000_000);
  await act(room, { act: 'hand-down', table: 1, seat: 'clientHost' });
  await lin.until(({ lobby }) => lobby?.hand === undefined);
  await act(room, { act: 'message', message: { prepared: 'look-up' } });
  await lin.until(({ lobby }) => lobby?.message !== undefined);
  const back = await Player.resume(room.server.url, lin.token ?? '');
  endLater(() => back.stop());
  expect(back.state.lobby?.message?.said).toEqual({ prepared: 'look-up' });
  await act(room, { act: 'message', message: null });
  await back.until(({ lobby }) => lobby?.message === undefined);
});

test('[R5] a hint from the teacher is in the log, costs nothing, and is not there in an exam', async () => {
  const room = await TestClass.open();
  const [lin] = await room.pair();
  const give = { act: 'hint', table: 1, seat: 'clientHost' } as const;
  expect(await act(room, give)).toEqual({ done: [1], notNow: [] });
  await act(room, give);
  await act(room, give);
  const { view } = await lin
    .until(({ match }) => (match?.view.hints?.given.length ?? 0) >= 3)
    .then(({ match }) => match!);
  expect(view.deductions).toEqual([]);
  const given = (await room.log(lin.state.lobby?.match ?? '')).filter(({ type }) => type === 'hint');
  expect(given).toHaveLength(3);

  const exam = await TestClass.open({ settings: { assistance: 'exam' } });
  await exam.pair();
  expect(await act(exam, give)).toEqual({ done: [], notNow: [1] });
});

test('[R6] a projector shows the chosen match without names, until the teacher shows them; a new link ends the old', async () => {
  const room = await TestClass.open();
  const [lin] = await room.pair();
  const link = async () => {
    const url = `${room.server.url}/api/classes/${room.id}/projector`;
    return ((await (await postJson(url, {}, { cookie: room.cookie })).json()) as { link: string }).link;
  };
  const project = async (token: string | undefined) => {
    const raw = await room.raw();
    raw.send({ type: 'project', protocol: 1, token });
    return raw;
  };
  const projector = await project((await link()).split('#')[1]);
  expect(JSON.stringify(await projector.next('projection'))).not.toContain('Lin');
  await conduct(room, { projected: 1 });
  const snapshot = await projector.next('snapshot');
  expect(snapshot).toMatchObject({ match: lin.state.match?.match });
  expect(JSON.stringify(snapshot)).not.toContain('Lin');
  await lin.play(lin.rightMove!);
  await projector.next('update');
  await conduct(room, { names: true });
  for (;;) {
    if (JSON.stringify(await projector.next('projection')).includes('Lin')) break;
  }
  await link();
  expect(await projector.closed).toBe(CLOSE.badToken);
  const stale = await project('made up');
  expect(await stale.next('error')).toMatchObject({ code: 'bad-token' });
});
