import { describe, expect, test } from 'vitest';
import { segLen } from './segment.ts';
import { add, distance, ge, gt, later, le, lt, seq } from './seq.ts';
import { seg } from './testing/tcb-in.ts';

const TOP = seq(2 ** 32 - 1);

describe('sequence numbers', () => {
  test.each([
    ['the wrap', TOP, 1, 0],
    ['past the wrap', TOP, 5, 4],
    ['back over the wrap', seq(0), -1, 2 ** 32 - 1],
    ['half the circle', seq(0), 2 ** 31, 2 ** 31],
  ] as const)('[SN1] add: %s', (_, from, n, sum) => {
    expect(add(from, n)).toBe(sum);
  });

  test.each([
    [TOP, seq(0), 1],
    [seq(0), TOP, -1],
    [seq(2 ** 31), seq(2 ** 31 - 1), -1],
    [seq(0), seq(2 ** 31), -(2 ** 31)],
  ] as const)('[SN1] distance from %i to %i is %i', (from, to, far) => {
    expect(distance(from, to)).toBe(far);
  });

  test('[SN1] comparisons go the shorter way round', () => {
    expect([lt(TOP, seq(0)), le(TOP, seq(0)), gt(seq(0), TOP), ge(seq(0), TOP)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([lt(seq(5), seq(5)), le(seq(5), seq(5)), gt(seq(5), seq(5)), ge(seq(5), seq(5))]).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(later(TOP, seq(3))).toBe(3);
    expect(later(seq(3), TOP)).toBe(3);
  });

  test.each([
    ['SYN seq=1', 1],
    ['SYN,FIN seq=1 len=3', 5],
    ['ACK seq=1 ack=1', 0],
    ['FIN,ACK seq=1 ack=1 len=2', 3],
    ['RST seq=1', 0],
  ])('[SN2] SEG.LEN of %s is %i', (line, len) => {
    expect(segLen(seg(line))).toBe(len);
  });
});
