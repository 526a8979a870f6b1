import { beforeEach, describe, expect, test } from 'vitest';
import { closed, UNREAD, unfold } from '#shared/game/log-file/unfold.ts';
import type { BranchesReply } from '#shared/protocol/branches.ts';
import { seedsOfRounds } from './secrets.ts';
import { endAfterEach, TestClass } from './testing/classroom.ts';
import type { Player } from './testing/player.ts';

endAfterEach();

const bearer = (player: Player) => ({ authorization: `Bearer ${player.token}` });
type Headers = Readonly<Record<string, string>>;

/** A class in which Lin and Ada have played the first match. */
async function played(of: Parameters<typeof TestClass.open>[0] = {}) {
  const room = await TestClass.open(of);
  const [lin, ada] = await room.pair();
  await Promise.all([lin.playOn(), ada.playOn()]);
  const match = lin.state.match?.match ?? '';
  await lin.until((state) => state.lobby?.phase === 'between');
  const { app } = room.server;
  const log = async (headers: Headers, of = match) => {
    const reply = await app.inject({ url: `/api/matches/${of}/log`, headers });
    return [reply.statusCode, reply.statusCode === 200 ? 'log' : reply.json().error];
  };
  const post = (url: string, payload: object, headers: Headers) =>
    app.inject({ method: 'POST', url, headers, payload });
  const closeRound = () =>
    post(`/api/classes/${room.id}/rounds`, { lesson: 'three-way-handshake' }, { cookie: room.cookie });
  return { room, lin, ada, match, log, post, closeRound };
}

describe('[V1] a replay is open to the teacher at once, and to the students of the class when its round is closed', () => {
  test('by the teacher', async () => {
    const { room, lin, match, log, closeRound } = await played();
    expect(await log({ cookie: room.cookie })).toEqual([200, 'log']);
    expect(await log(bearer(lin))).toEqual([403, 'round-open']);
    expect(lin.state.lobby?.replayOpen).toBeUndefined();

    expect((await closeRound()).json()).toMatchObject({ closedRounds: ['three-way-handshake'] });
    expect((await lin.until((state) => state.lobby?.replayOpen === true)).lobby?.match).toBe(match);
    expect(await log(bearer(lin))).toEqual([200, 'log']);
    expect(await log({})).toEqual([401, 'not-signed-in']);
    expect(await log({ authorization: 'Bearer nonsense' })).toEqual([401, 'not-signed-in']);
    expect(await log(bearer(lin), 'no-such-match')).toEqual([404, 'not-found']);
  });

  test('by the end of the class; a token that was good then still is one of its class', async () => {
    const { room, lin, log } = await played();
    const headers = bearer(lin);
    await room.close();
    expect(await log(headers)).toEqual([200, 'log']);
  });

  test('not to students of another class, nor while the match is still played', async () => {
    const { room, lin, ada, log, closeRound } = await played();
    await closeRound();
    const elsewhere = await played();
    expect(await log(bearer(elsewhere.lin))).toEqual([401, 'not-signed-in']);
    await lin.ask({ type: 'choose', choice: 'again' });
    await ada.ask({ type: 'choose', choice: 'again' });
    const { match } = await lin.until((state) => state.lobby?.phase === 'playing' && state.match !== null);
    expect(await log(bearer(lin), match?.match)).toEqual([403, 'round-open']);
    expect(await log({ cookie: room.cookie }, match?.match)).toEqual([200, 'log']);
  });

  test('a round is closed by its class’s teacher, and only if the plan has it', async () => {
    const { room, post, lin } = await played();
    const url = `/api/classes/${room.id}/rounds`;
    expect((await post(url, { lesson: 'three-way-handshake' }, bearer(lin))).statusCode).toBe(401);
    expect((await post(url, { lesson: 'full-life' }, { cookie: room.cookie })).statusCode).toBe(404);
  });
});

describe('[V2] what-ifs are made, found and read by whoever may see the match', () => {
  const lose = { type: 'intervention', act: { type: 'next', from: 'clientHost', deed: { type: 'lose' } } };
  const wrong = { type: 'move', conn: 'A', answers: [], calls: [], segments: [], becomes: 'CLOSED' };
  const acts = [lose, { type: 'move', seat: 'clientHost', command: wrong }];
  let of: Awaited<ReturnType<typeof played>>;
  beforeEach(async () => {
    of = await played();
  });
  const branches = (payload: object, headers: Headers) =>
    of.post(`/api/matches/${of.match}/branches`, payload, headers);

  test('a student makes one; it stands beside the match and is a log that folds', async () => {
    expect((await branches({ entry: 2, acts }, bearer(of.lin))).json()).toEqual({ error: 'round-open' });
    await of.closeRound();
    const made = (await branches({ entry: 2, acts }, bearer(of.lin))).json() as { id: string };
    const { app } = of.room.server;
    const list = await app.inject({ url: `/api/matches/${of.match}/branches`, headers: bearer(of.ada) });
    expect((list.json() as BranchesReply).branches).toEqual([
      { id: made.id, entry: 2, createdAt: expect.any(Number), first: lose, outcome: null, by: 'student' },
    ]);
    const log = await app.inject({ url: `/api/branches/${made.id}/log`, headers: bearer(of.ada) });
    const read = closed(log.payload.trimEnd().split('\n').reduce(unfold, UNREAD));
    // The move was none that is legal: it stands there as refused, judged by the server.
    expect(read).toMatchObject({
      damage: null,
      match: { entries: 4, header: { match: made.id, branchOf: { match: of.match, entry: 2 } } },
    });
    expect(read.match?.story.at(-1)).toMatchObject({ type: 'refused', host: 'clientHost' });
  });

  test.each([
    ['from beyond the end', { entry: 999, acts }],
    ['of nothing', { entry: 2, acts: [] }],
    ['of a time at which nothing happens', { entry: 2, acts: [{ type: 'clock', t: 3 }] }],
    ['of more than a match can hold', { entry: 2, acts: Array.from({ length: 2_001 }, () => lose) }],
    ['of something else', { entry: 2, acts: [{ type: 'hold', seat: 'clientHost' }] }],
  ])('none %s', async (_, payload) => {
    const reply = await branches(payload, { cookie: of.room.cookie });
    expect([reply.statusCode, reply.json()]).toEqual([400, { error: 'bad-request' }]);
  });
});

describe('[V3] all pairs of a round have the same network', () => {
  async function seeds(settings?: { assistance: 'exam' }) {
    const room = await TestClass.open({ ...(settings && { settings }) });
    const players = [];
    for (const name of ['Lin', 'Ada', 'Mo', 'Eve']) players.push(await room.join(name));
    const seedOf = async (player: Player | undefined) => {
      const { match } = (await player?.until((state) => state.match !== null)) ?? {};
      return (await room.server.store.log(match?.match ?? ''))?.header.seed;
    };
    return { room, players, seedOf, first: await seedOf(players[0]), second: await seedOf(players[2]) };
  }
  test('another table has the same seed, a repetition another', async () => {
    const { players, seedOf, first, second } = await seeds();
    expect(first).toBe(second);
    const [lin, ada] = [players[0]!, players[1]!];
    await Promise.all([lin.playOn(), ada.playOn()]);
    const before = lin.state.match?.match;
    await lin.ask({ type: 'choose', choice: 'again-swapped' });
    await ada.ask({ type: 'choose', choice: 'again-swapped' });
    await lin.until((state) => state.match !== null && state.match.match !== before);
    expect(await seedOf(lin)).not.toBe(first);
  });
  test('in an exam every pair has one of its own', async () => {
    const exam = await seeds({ assistance: 'exam' });
    expect(exam.first).not.toBe(exam.second);
  });
});

test('[V3] the seed of a round is the same after a restart, and each installation has its own', () => {
  const seeds = seedsOfRounds('a secret');
  expect(seeds('class', 0)).toBe(seedsOfRounds('a secret')('class', 0));
  const others = [seeds('class', 1), seeds('other', 0), seedsOfRounds('another')('class', 0)];
  expect(others).not.toContain(seeds('class', 0));
});
