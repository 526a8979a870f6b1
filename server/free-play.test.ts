import { expect, test } from 'vitest';
import { endAfterEach, TestClass } from './testing/classroom.ts';

endAfterEach();

test('[A1] calls and network are the players’ own only where the lesson says so', async () => {
  const room = await TestClass.open({ lessons: ['four-way-close'] });
  const [lin] = await room.pair();
  const match = lin.state.match?.match ?? '';
  const answer = await lin.ask({ type: 'act', match, act: { type: 'call', call: { type: 'ABORT' } } });
  expect(answer).toMatchObject({ type: 'error', code: 'not-granted' });
  expect((await room.server.store.log(match))?.entries.some(({ type }) => type === 'free')).toBe(false);
});

test('[A1] a call that the host would answer with an error does not go; others are logged and wait', async () => {
  const room = await TestClass.open({ lessons: ['free-play'] });
  const [lin] = await room.pair();
  const sent = await lin.acted({ type: 'call', call: { type: 'SEND', len: 5 } });
  expect(sent).toMatchObject({ type: 'error', code: 'not-now' });
  await lin.acted({ type: 'call', call: { type: 'OPEN', passive: false } });
  expect(lin.view.inbox).toMatchObject([{ type: 'call', free: true }]);
  const log = await room.server.store.log(lin.state.match?.match ?? '');
  expect(log?.entries.at(-1)).toMatchObject({ type: 'free', seat: 'clientHost' });
});

test('[A2] it ends when both agree; a bot agrees', async () => {
  const room = await TestClass.open({ lessons: ['free-play'] });
  const [lin, ada] = await room.pair();
  await lin.acted({ type: 'finish', agreed: true });
  await ada.until(({ match }) => match?.view.finished?.clientHost === true);
  expect(ada.view.outcome).toBeNull();
  await ada.acted({ type: 'finish', agreed: true });
  await lin.until(({ match }) => match?.view.outcome?.type === 'goal');
});

test('[A2] with the bot: it listens, answers, closes, and agrees to end', async () => {
  const room = await TestClass.open({ lessons: ['free-play'] });
  const lin = await room.join('Lin');
  await lin.ask({ type: 'seatBot', seated: true });
  await lin.until(({ match }) => match !== null);
  await lin.playOn();
  expect(lin.view.outcome?.type).toBe('goal');
  await lin.ask({ type: 'choose', choice: 'again' });
  await lin.until(({ match }) => match?.view.outcome === null);
  await lin.acted({ type: 'finish', agreed: true });
  await lin.until(({ match }) => match?.view.outcome?.type === 'goal');
});
