import { expect, test } from 'vitest';
import type { HostId } from '#shared/game/host-id.ts';
import { type Style, writeInSentence, writeNumber } from './numbering.ts';

const closing = { letters: { x: 4000, y: 9000, u: 4101, v: 9201 }, closer: 'clientHost' } as const;

test.each<[Style, number, HostId, string]>([
  ['absolute', 4001, 'clientHost', '4001'],
  ['relative', 4001, 'clientHost', '+1'],
  ['relative', 9201, 'serverHost', '+201'],
  ['letters', 4000, 'clientHost', 'x'],
  ['letters', 4101, 'clientHost', 'u'],
  ['letters', 4102, 'clientHost', 'u+1'],
  ['letters', 4051, 'clientHost', 'x+51'],
  ['letters', 9202, 'serverHost', 'v+1'],
])('%s: %i of the %s is written %s', (style, value, of, text) => {
  expect(writeNumber({ style, ...closing }, value, of)).toBe(text);
});

test('who closes first owns u, the other v and w (the letters of the course books)', () => {
  const server = { letters: { x: 4000, y: 9000, u: 9201, v: 4101 }, closer: 'serverHost' } as const;
  expect(writeNumber({ style: 'letters', ...server }, 9202, 'serverHost')).toBe('u+1');
  expect(writeNumber({ style: 'letters', ...server }, 4101, 'clientHost')).toBe('v');
});

test('what cannot be known yet is written as it travels', () => {
  const before = { letters: { x: 4000 }, closer: 'clientHost' } as const;
  expect(writeNumber({ style: 'relative', ...before }, 9001, 'serverHost')).toBe('9001');
  expect(writeNumber({ style: 'letters', ...before }, 9001, 'serverHost')).toBe('9001');
});

test('numbers go round the circle (3.4)', () => {
  const near = { letters: { x: 2 ** 32 - 1 }, closer: 'clientHost' } as const;
  expect(writeNumber({ style: 'relative', ...near }, 0, 'clientHost')).toBe('+1');
  expect(writeNumber({ style: 'letters', ...near }, 99, 'clientHost')).toBe('x+100');
});

test.each([
  [4101, 'u'],
  [9001, 'y+1'],
  [100, '100'],
  [1, '1'],
])('in a sentence %i becomes %s: a count stays a count', (value, text) => {
  expect(writeInSentence({ style: 'letters', ...closing }, value)).toBe(text);
});
