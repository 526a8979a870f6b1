import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allCopies, copiesOf, NO_COPIES, withCopy } from './copies.ts';

const keys = fc.array(
  fc.nat(40).map((n) => `192.0.2.1:49200 ${n}`),
  { maxLength: 60 },
);
const count = (sent: readonly string[]) =>
  sent.reduce((copies, key) => withCopy(copies, key, copiesOf(copies, key) + 1), NO_COPIES);

test('counts what a plain record would count', () => {
  fc.assert(
    fc.property(keys, (sent) => {
      const plain = new Map<string, number>();
      for (const key of sent) plain.set(key, (plain.get(key) ?? 0) + 1);
      expect(new Map(Object.entries(allCopies(count(sent))))).toEqual(plain);
    }),
  );
});

test('the digest says what was sent how often, and not in which order', () => {
  expect(count(['a', 'b', 'a']).digest).toBe(count(['a', 'a', 'b']).digest);
  expect(count(['a', 'b']).digest).not.toBe(count(['a', 'b', 'b']).digest);
  expect(count(['a']).digest).not.toBe(count(['b']).digest);
});
