import { expect, test } from 'vitest';
import type { AnswersReply } from '#shared/protocol/messages.ts';
import { endAfterEach, TestClass } from './testing/classroom.ts';
import { postJson } from './testing/player.ts';

endAfterEach();

const ask = async (room: TestClass, cookie = room.cookie) => {
  const reply = await fetch(`${room.server.url}/api/classes/${room.id}/answers`, { headers: { cookie } });
  return { status: reply.status, body: (await reply.json()) as AnswersReply };
};

test('[T7] the first answer of each player counts, once, also after a restart of the page; the teacher sees counts', async () => {
  const room = await TestClass.open();
  const [lin, ada] = await room.pair();
  const answer = { type: 'answer', question: 'two-segments.a', answer: 'first', occasion: 'review' } as const;
  expect(await lin.ask(answer)).toMatchObject({ type: 'accepted' });
  expect(await lin.ask({ ...answer, answer: 'right' })).toMatchObject({ type: 'accepted' });
  await ada.ask(answer);
  await ada.ask({ ...answer, question: 'fin-lost.b', answer: 'right', occasion: 'after' });
  const { body } = await ask(room);
  expect(body.answers).toHaveLength(2);
  expect(body.answers).toContainEqual({
    question: 'two-segments.a',
    answer: 'first',
    occasion: 'review',
    count: 2,
  });
  expect(JSON.stringify(body)).not.toContain('Lin');
});

test('[T7] a question that there is not is refused, and an answer changes nothing in the match', async () => {
  const room = await TestClass.open();
  const [lin] = await room.pair();
  const before = lin.view;
  const answer = { type: 'answer', answer: 'right', occasion: 'review' } as const;
  expect(await lin.ask({ ...answer, question: 'no-such.a' })).toMatchObject({ code: 'bad-request' });
  expect(await lin.ask({ ...answer, question: 'old-syn.a' })).toMatchObject({ type: 'accepted' });
  expect(lin.view).toBe(before);
});

test('only the class’s own teacher is told', async () => {
  const room = await TestClass.open();
  expect((await ask(room, '')).status).toBe(401);
  const away = await postJson(`${room.server.url}/api/classes/none/answers`, {}, { cookie: room.cookie });
  expect(away.status).toBe(404);
});
