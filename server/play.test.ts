import { expect, test } from 'vitest';
import type { SeatServerFrame } from '#shared/protocol/messages.ts';
import { endAfterEach, TestClass } from './testing/classroom.ts';
import { type Player, postJson } from './testing/player.ts';

endAfterEach();

const all = (players: readonly Player[], phase: string) =>
  Promise.all(players.map((player) => player.until((state) => state.lobby?.phase === phase)));
const inLesson = (players: readonly Player[], lesson: string) =>
  Promise.all(players.map((player) => player.until((state) => state.match?.view.lesson === lesson)));

test('[T1][T2][T3] a pair plays both lessons to the end, then the last one again with roles swapped', async () => {
  const room = await TestClass.open();
  const lin = await room.join('Lin');
  expect(lin.state.lobby).toMatchObject({
    phase: 'waiting-for-partner',
    partner: null,
    me: { seat: 'clientHost' },
    lesson: { id: 'three-way-handshake', place: 1, of: 2 },
  });
  const ada = await room.join('Ada');
  const pair = [lin, ada] as const;
  await inLesson(pair, 'three-way-handshake');
  await lin.until((state) => state.lobby?.partner?.online ?? false);
  expect(lin.state.lobby?.partner).toEqual({
    nickname: 'Ada',
    seat: 'serverHost',
    kind: 'player',
    online: true,
  });
  await Promise.all(pair.map((player) => player.playOn()));
  await all(pair, 'between');
  expect(lin.view.debrief?.score.total).toBe(100);

  // One who changes their mind is not held to what they said first.
  await lin.ask({ type: 'choose', choice: 'again' });
  await lin.ask({ type: 'choose', choice: 'next' });
  await ada.until((state) => state.lobby?.chosen?.choice === 'next');
  expect(ada.state.lobby?.chosen?.by).toBe('clientHost');
  await ada.ask({ type: 'choose', choice: 'next' });
  await inLesson(pair, 'four-way-close');
  await Promise.all(pair.map((player) => player.playOn()));
  await all(pair, 'plan-done');
  expect(ada.state.lobby).toMatchObject({ nextLesson: null, lesson: { place: 2 } });
  expect(await ada.ask({ type: 'choose', choice: 'next' })).toMatchObject({ code: 'not-now' });

  const before = ada.state.lobby?.match;
  await ada.ask({ type: 'choose', choice: 'again-swapped' });
  await lin.ask({ type: 'choose', choice: 'again-swapped' });
  await all(pair, 'playing');
  await Promise.all(pair.map((player) => player.until((state) => state.match !== null)));
  expect(ada.state.lobby?.match).not.toBe(before);
  expect([lin.view.seat, ada.view.seat]).toEqual(['serverHost', 'clientHost']);
  await Promise.all(pair.map((player) => player.playOn()));
  expect(lin.view.debrief?.score.total).toBe(100);
});

test('a wrong move is refused with what is wrong, costs points, and changes nothing else', async () => {
  const [lin, ada] = await (await TestClass.open()).pair();
  await ada.play(ada.rightMove!);
  const seen = ada.frames.length;
  const right = lin.rightMove;
  if (right?.type !== 'move') throw new Error('the client has the first move');
  const [segment] = right.segments;
  const answer = await lin.play({ ...right, segments: [{ ...segment!, seq: (segment?.seq ?? 0) + 1 }] });
  expect(answer).toMatchObject({ type: 'refused', findings: [{ field: 'seq' }] });
  await lin.until((state) => state.match?.view.deductions.length === 1);
  expect(lin.rightMove).toEqual(right);
  await lin.play(right);
  // The partner has been told nothing of it: the next frames are those of the right move.
  await ada.until((state) => state.match?.view.inbox.some((arrival) => arrival.type === 'segment') ?? false);
  expect(JSON.stringify(ada.frames.slice(seen))).not.toContain('refused');
  expect(ada.view.deductions).toEqual([]);
});

test('[U4][U5] the answer comes first, then the updates, then the lobby; with a new match its lobby, then its snapshot', async () => {
  const [lin, ada] = await (await TestClass.open({ lessons: ['three-way-handshake'] })).pair();
  const typesFrom = (player: Player, from: number) => player.frames.slice(from).map(({ type }) => type);
  await Promise.all([lin.playOn(), ada.playOn()]);
  await all([lin, ada], 'plan-done');
  for (const { frames } of [lin, ada]) {
    const end = frames.findIndex((frame) => frame.type === 'update' && frame.update.set.outcome);
    expect(typesFrom({ frames } as Player, end).slice(0, 2)).toEqual(['update', 'lobby']);
  }
  const own = lin.frames.map((frame, at) => (frame.type === 'accepted' ? lin.frames[at + 1]?.type : null));
  expect(new Set(own.filter((type) => type !== null))).toEqual(new Set(['update']));
  await lin.ask({ type: 'choose', choice: 'again' });
  const from = [lin.frames.length, ada.frames.length] as const;
  await ada.ask({ type: 'choose', choice: 'again' });
  await inLesson([lin, ada], 'three-way-handshake');
  await all([lin, ada], 'playing');
  await Promise.all([lin, ada].map((player) => player.until((state) => state.match !== null)));
  expect(typesFrom(lin, from[0]).slice(-2)).toEqual(['lobby', 'snapshot']);
  expect(
    typesFrom(ada, from[1])
      .filter((type) => type !== 'lobby')
      .slice(0, 2),
  ).toEqual(['accepted', 'snapshot']);
});

test('[U1] nothing that a seat is sent holds what its host cannot know yet', async () => {
  const room = await TestClass.open();
  const pair = await room.pair();
  const [lin, ada] = pair;
  // A refused move of the partner's, with numbers of its own, is a secret too.
  await lin.play({
    type: 'move',
    conn: Object.keys(lin.view.connections)[0] ?? '',
    answers: [],
    calls: [],
    segments: [{ ctl: ['SYN'], seq: 987_654_321, ack: null, len: 0 }],
    becomes: 'SYN-SENT',
  });
  const match = lin.state.match?.match ?? '';
  await Promise.all(pair.map((player) => player.playOn()));
  const [header] = await room.log(match);
  const { iss, seed } = header as { iss: Record<string, number>; seed: number };

  const during = (frames: readonly SeatServerFrame[]) =>
    frames.map((frame) => JSON.stringify(frame)).filter((text) => !text.includes('"outcome":{'));
  const beforeArrival = (frames: readonly SeatServerFrame[], number: number) => {
    const texts = during(frames);
    const at = texts.findIndex(
      (text) => text.includes('"type":"segment"') && text.includes(`"seq":${number}`),
    );
    expect(at).toBeGreaterThan(0);
    return texts.slice(0, at).join('\n');
  };
  expect(beforeArrival(lin.frames, iss.serverHost!)).not.toContain(String(iss.serverHost));
  expect(beforeArrival(ada.frames, iss.clientHost!)).not.toContain(String(iss.clientHost));
  for (const { frames } of pair) {
    const text = during(frames).join('\n');
    expect(text).not.toContain(`"seed":${seed}`);
    expect(text).not.toMatch(/"packet":\d/);
    expect(text).not.toContain('"inFlight"');
  }
  expect(during(ada.frames).join('\n')).not.toContain('987654321');
});

test('[T1][T4] a third opens the next table; alone, they play both lessons with the bot', async () => {
  const room = await TestClass.open();
  await room.pair();
  const odd = await room.join('Odd');
  expect(odd.state.lobby).toMatchObject({ table: 2, phase: 'waiting-for-partner' });
  await odd.ask({ type: 'seatBot', seated: true });
  await inLesson([odd], 'three-way-handshake');
  expect(odd.state.lobby?.partner).toMatchObject({ kind: 'bot', online: true });
  await odd.playOn();
  await all([odd], 'between');
  // A bot agrees at once.
  await odd.ask({ type: 'choose', choice: 'next' });
  await inLesson([odd], 'four-way-close');
  await odd.playOn();
  await all([odd], 'plan-done');
  expect(odd.view.debrief?.score.total).toBe(100);
});

test('[T1][T4] who comes next gets the seat of the bot at once, in the middle of the match', async () => {
  const room = await TestClass.open();
  const odd = await room.join('Odd');
  await odd.ask({ type: 'seatBot', seated: true });
  await odd.until((state) => state.match !== null);
  const even = await room.join('Even');
  await even.until((state) => state.match !== null);
  expect(even.state.lobby).toMatchObject({ table: 1, me: { seat: 'serverHost' }, phase: 'playing' });
  await odd.until((state) => state.lobby?.partner?.kind === 'player');
  expect(await odd.ask({ type: 'seatBot', seated: true })).toMatchObject({ code: 'not-now' });
  await Promise.all([odd, even].map((player) => player.playOn()));
});

test('[H5][T4] the bot stands in for a partner who is away, and gives the seat back', async () => {
  const room = await TestClass.open();
  const [lin, ada] = await room.pair();
  ada.stop();
  await lin.until((state) => state.lobby?.partner?.online === false);
  await lin.ask({ type: 'seatBot', seated: true });
  await lin.until((state) => state.lobby?.partner?.kind === 'bot');
  await lin.playOn();
  await all([lin], 'between');
  const back = await room.resume(ada.token);
  expect(back.state.lobby).toMatchObject({ me: { seat: 'serverHost' }, phase: 'between' });
  await lin.until((state) => state.lobby?.partner?.kind === 'player');
  await back.until((state) => state.match?.view.outcome != null);
});

test('[T5] who leaves frees the seat; the next to come is put there, and the match goes on', async () => {
  const room = await TestClass.open();
  const [lin, ada] = await room.pair();
  await lin.play(lin.rightMove!);
  await ada.until((state) => state.match?.view.turn.serverHost ?? false);
  await ada.ask({ type: 'leave' });
  await ada.until((state) => state.endedBy === 'left');
  await lin.until((state) => state.lobby?.partner === null);
  expect(lin.state.lobby?.phase).toBe('playing');
  const next = await room.join('Next');
  await next.until((state) => state.match !== null);
  expect(next.state.lobby?.me.seat).toBe('serverHost');
  await Promise.all([lin, next].map((player) => player.playOn()));
  expect(lin.view.debrief?.score.total).toBe(100);
});

test('[T5] a table that everybody has left is not filled again', async () => {
  const room = await TestClass.open();
  for (const player of await room.pair()) await player.ask({ type: 'leave' });
  expect((await room.join('Next')).state.lobby).toMatchObject({ table: 2, me: { seat: 'clientHost' } });
});

test('[C7] what cannot be done now is said, and the match goes on', async () => {
  const room = await TestClass.open();
  const early = await room.join('Lin');
  const wait = { type: 'wait' } as const;
  expect(await early.ask({ type: 'command', match: 'm', command: wait })).toMatchObject({ code: 'no-match' });
  expect(await early.ask({ type: 'choose', choice: 'again' })).toMatchObject({ code: 'not-now' });
  const ada = await room.join('Ada');
  const pair = [early, ada] as const;
  await all(pair, 'playing');
  await Promise.all(pair.map((player) => player.until((state) => state.match !== null)));
  expect(await early.ask({ type: 'choose', choice: 'again' })).toMatchObject({ code: 'not-now' });
  expect(await early.ask({ type: 'command', match: 'other', command: wait })).toMatchObject({
    code: 'not-your-match',
  });
  await Promise.all(pair.map((player) => player.playOn()));
  await all(pair, 'between');
  expect(await early.play(wait)).toMatchObject({ type: 'error', code: 'match-over' });
});

test('[T6] the teacher sends a player away, or hands the seat to the bot or to another device', async () => {
  const room = await TestClass.open();
  const [lin, ada] = await room.pair();
  const act = async (body: object) => {
    const headers = { cookie: room.cookie };
    const reply = await postJson(`${room.server.url}/api/classes/${room.id}/seats`, body, headers);
    return (await reply.json()) as { ticket?: string; error?: string };
  };
  const seat = { table: 1, seat: 'serverHost' };
  expect(await act({ ...seat, act: 'bot' })).toEqual({ error: 'not-now' });
  expect(await act({ ...seat, table: 9, act: 'remove' })).toEqual({ error: 'not-found' });

  const { ticket = '' } = await act({ ...seat, act: 'ticket' });
  const device = await room.raw();
  device.send({ type: 'hello', protocol: 1, ticket, have: null });
  expect(await device.next('welcome')).toMatchObject({ lobby: { me: { nickname: 'Ada' } } });
  await ada.until((state) => state.status === 'replaced');

  device.stop();
  await lin.until((state) => state.lobby?.partner?.online === false);
  expect(await act({ ...seat, act: 'bot' })).toEqual({});
  await lin.playOn();

  const { token } = lin;
  expect(await act({ table: 1, seat: 'clientHost', act: 'remove' })).toEqual({});
  await lin.until((state) => state.endedBy === 'removed');
  expect((await room.resume(token)).state).toMatchObject({ status: 'ended', endedBy: 'bad-token' });
});
