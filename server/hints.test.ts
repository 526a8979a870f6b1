import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { endAfterEach, TestClass } from './testing/classroom.ts';

endAfterEach();

test('[T8] a hint is an entry of the log, told to its seat alone, and costs what was shown', async () => {
  const room = await TestClass.open();
  const [lin, ada] = await room.pair();
  const match = lin.state.match?.match ?? '';
  expect(lin.view.hints).toEqual({ given: [], next: { step: 'rule', price: 0 } });
  await lin.ask({ type: 'hint', match });
  await lin.until((state) => state.match?.view.hints?.given.length === 1);
  const price = lin.view.hints?.next?.price ?? 0;
  await lin.ask({ type: 'hint', match });
  await lin.until((state) => state.match?.view.hints?.given.length === 2);
  expect(lin.view.deductions).toMatchObject(price > 0 ? [{ points: price, finding: 'hint' }] : []);
  expect(ada.view.story.some(({ type }) => type === 'hinted')).toBe(false);
  const entries = await room.log(match);
  expect(entries.filter(({ type }) => type === 'hint')).toHaveLength(2);
});

test('[T8] where there is no hint to be had, none is given', async () => {
  const room = await TestClass.open({ settings: { ...DEFAULT_SETTINGS, assistance: 'exam' } });
  const [lin] = await room.pair();
  const match = lin.state.match?.match ?? '';
  expect(await lin.ask({ type: 'hint', match })).toMatchObject({ code: 'not-now' });
  expect(await lin.ask({ type: 'hint', match: 'another' })).toMatchObject({ code: 'not-your-match' });
});
