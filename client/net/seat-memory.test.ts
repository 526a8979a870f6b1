import { expect, test } from 'vitest';
import { seatMemory } from './seat-memory.ts';
import type { Memory } from './storage.ts';

const memory = (): Memory => {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void (value === null ? kept.delete(key) : kept.set(key, value)),
  };
};
const lin = { nickname: 'Lin', code: 'ABC' };

test('[H8] a token is kept for the tab, with a copy for the browser', () => {
  const seat = seatMemory(memory(), memory());
  seat.keep('t1', lin);
  expect(seat.token()).toBe('t1');
  expect(seat.copy()).toEqual({ token: 't1', ...lin });
});

test('[H8] another tab sees the copy and has no token of its own', () => {
  const browser = memory();
  seatMemory(memory(), browser).keep('t1', lin);
  const second = seatMemory(memory(), browser);
  expect(second.token()).toBeNull();
  expect(second.copy()?.nickname).toBe('Lin');
});

test('a seat that ends forgets the copy, but not that of another tab', () => {
  const browser = memory();
  const first = seatMemory(memory(), browser);
  const second = seatMemory(memory(), browser);
  first.keep('t1', lin);
  second.keep('t2', { nickname: 'Mo', code: 'ABC' });
  first.forget();
  expect(first.token()).toBeNull();
  expect(second.copy()?.token).toBe('t2');
  second.forget();
  expect(second.copy()).toBeNull();
});

test('a spoilt copy counts as none', () => {
  const browser = memory();
  browser.set('ackademy.seat', '{');
  expect(seatMemory(memory(), browser).copy()).toBeNull();
});

test('who sat at a class that is over is still known where one only looks on', () => {
  const browser = memory();
  const tab = seatMemory(memory(), browser);
  expect(tab.viewing()).toBeNull();
  tab.keep('t1', lin);
  expect(tab.viewing()).toBe('t1');
  tab.forget();
  expect(tab.viewing()).toBe('t1');
  // In another tab of the browser too, but not where somebody else sits.
  expect(seatMemory(memory(), browser).viewing()).toBe('t1');
  const other = seatMemory(memory(), browser);
  other.keep('t2', lin);
  expect(other.viewing()).toBe('t2');
});
