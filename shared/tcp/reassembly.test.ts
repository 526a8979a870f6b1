import { describe, expect, test } from 'vitest';
import { insert } from './reassembly.ts';
import { seq } from './seq.ts';

const piece = (from: number, len: number, fin = false) => ({ seq: seq(from), len, fin });

describe('the reassembly queue', () => {
  test.each([
    ['apart', [piece(10, 5)], piece(20, 5), [piece(10, 5), piece(20, 5)]],
    ['before', [piece(10, 5)], piece(1, 5), [piece(1, 5), piece(10, 5)]],
    ['touching', [piece(10, 5)], piece(15, 5), [piece(10, 10)]],
    ['overlapping on the left', [piece(10, 5)], piece(8, 4), [piece(8, 7)]],
    ['inside', [piece(10, 5)], piece(11, 2), [piece(10, 5)]],
    ['around', [piece(10, 5)], piece(8, 10), [piece(8, 10)]],
    ['between two', [piece(1, 4), piece(9, 4)], piece(5, 4), [piece(1, 12)]],
    ['over the wrap', [piece(2 ** 32 - 4, 4)], piece(0, 4), [piece(2 ** 32 - 4, 8)]],
    ['in order across the wrap', [piece(3, 1)], piece(2 ** 32 - 3, 1), [piece(2 ** 32 - 3, 1), piece(3, 1)]],
    ['a FIN behind its text', [piece(10, 0, true)], piece(5, 5), [piece(5, 5, true)]],
    ['text where a FIN stood', [piece(10, 0, true)], piece(5, 9), [piece(5, 9)]],
    ['a FIN once more', [piece(5, 5, true)], piece(10, 0, true), [piece(5, 5, true)]],
  ] as const)('[TX7] %s', (_, pieces, added, expected) => {
    expect(insert(pieces, added)).toEqual(expected);
  });
});
