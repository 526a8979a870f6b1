import { expect, test } from 'vitest';
import { isExpression, readLength, readNumber } from './expression.ts';

const letters = { x: 4000, y: 9000 };
const value = (text: string, start: number | null = 4000) => {
  const reading = readNumber(text, letters, start);
  return reading.type === 'value' ? reading.value : reading.type;
};

test.each([
  ['a number', '4001', 4001],
  ['a letter', 'x', 4000],
  ['a letter and one', 'x+1', 4001],
  ['spaces and capitals', ' X + 1 ', 4001],
  ['a sum of numbers', '4000+101', 4101],
  ['less one', 'y-1', 8999],
  ['two letters', 'x+y', 13000],
  ['relative to the ISS', '+1', 4001],
  ['relative, backwards', '-1', 3999],
  ['chips in turn', 'x+1+1', 4002],
  ['full-width signs of a Chinese keyboard', 'ｘ＋１', 4001],
  ['a real minus', 'y−1', 8999],
  ['round the circle', '4294967295+1', 0],
  ['back round the circle', '0-1', 4294967295],
  ['nothing', '  ', 'empty'],
  ['a letter not yet known', 'u', 'unknown-letter'],
  ['beyond 32 bits', '4294967296', 'too-large'],
  ['a word', 'seven', 'unreadable'],
  ['a sign left over', 'x+', 'unreadable'],
  ['a letter as a factor', '2x', 'unreadable'],
] as const)('%s: %s', (_, text, expected) => {
  expect(value(text)).toBe(expected);
});

test('a relative number needs a start', () => {
  expect(value('+1', null)).toBe('no-start');
});

test.each([
  ['', 0],
  ['0', 0],
  ['200', 200],
  ['２００', 200],
  ['-1', 'unreadable'],
  ['x', 'unreadable'],
  ['70000', 'too-large'],
] as const)('length %s', (text, expected) => {
  const reading = readLength(text);
  expect(reading.type === 'value' ? reading.value : reading.type).toBe(expected);
});

test('only an expression is worth an echo', () => {
  expect(['4001', '', 'x+1', '+1'].map(isExpression)).toEqual([false, false, true, true]);
});
