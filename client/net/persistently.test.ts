import { afterEach, expect, test, vi } from 'vitest';
import { persistently } from './persistently.ts';

afterEach(() => vi.useRealTimers());

test('what does not come is asked for again, ever more rarely, until it is there', async () => {
  vi.useFakeTimers({ now: 0 });
  const asked: number[] = [];
  const coming = persistently(async () => {
    asked.push(Date.now());
    if (asked.length < 8) throw new TypeError('the line is dead');
    return 'here';
  });
  await vi.runAllTimersAsync();
  expect(await coming).toBe('here');
  expect(asked.map((t, i) => t - (asked[i - 1] ?? 0))).toEqual([
    0, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000,
  ]);
});
