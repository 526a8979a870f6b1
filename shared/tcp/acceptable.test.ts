import { describe, expect, test } from 'vitest';
import { acceptable, reachesBeyond } from './acceptable.ts';
import { seq } from './seq.ts';
import { seg } from './testing/tcb-in.ts';

// The window of these tests lies across the wrap: RCV.NXT = 2^32-2, four numbers wide, right edge 2.
const open = { nxt: seq(2 ** 32 - 2), wnd: 4, irs: seq(0) };
const shut = { ...open, wnd: 0 };

describe('the acceptability test', () => {
  test.each([
    // SEG.LEN = 0, RCV.WND = 0: only SEG.SEQ = RCV.NXT
    [shut, 'ACK seq=4294967294 ack=0', true],
    [shut, 'ACK seq=4294967295 ack=0', false],
    [shut, 'ACK seq=4294967293 ack=0', false],
    // SEG.LEN = 0, RCV.WND > 0
    [open, 'ACK seq=4294967293 ack=0', false],
    [open, 'ACK seq=4294967294 ack=0', true],
    [open, 'ACK seq=1 ack=0', true],
    [open, 'ACK seq=2 ack=0', false],
    // SEG.LEN > 0, RCV.WND = 0: never
    [shut, 'ACK seq=4294967294 ack=0 len=1', false],
    // SEG.LEN > 0, RCV.WND > 0: the first or the last number
    [open, 'ACK seq=4294967290 ack=0 len=4', false],
    [open, 'ACK seq=4294967290 ack=0 len=5', true],
    [open, 'ACK seq=1 ack=0 len=9', true],
    [open, 'ACK seq=2 ack=0 len=9', false],
    [open, 'FIN,ACK seq=4294967293 ack=0', false],
    [open, 'FIN,ACK seq=4294967294 ack=0', true],
    [open, 'SYN seq=4294967293 len=1', true],
  ] as const)('[SQ4] window %o: %s: %s', (rcv, line, expected) => {
    expect(acceptable(rcv, seg(line))).toBe(expected);
  });

  test.each([
    ['ACK seq=4294967294 ack=0 len=4', false],
    ['ACK seq=4294967294 ack=0 len=5', true],
    ['FIN,ACK seq=1 ack=0', false],
    ['FIN,ACK seq=1 ack=0 len=1', true],
  ] as const)('[AF2] %s reaches beyond the right edge: %s', (line, expected) => {
    expect(reachesBeyond(open, seg(line))).toBe(expected);
  });
});
