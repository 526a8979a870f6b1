import { describe, expect, test } from 'vitest';
import { makeSegment, parseSegment } from './notation.ts';
import { seq } from './seq.ts';

describe('the one-line notation', () => {
  test.each([
    'SYN seq=4000 wnd=65535',
    'SYN,ACK seq=9000 ack=4001 wnd=65535',
    'ACK seq=4001 ack=9001 len=100 wnd=1000',
    'FIN,ACK seq=4294967295 ack=0 wnd=0',
    'RST seq=1 wnd=0',
    '- seq=1 len=3 wnd=65535',
    'SYN seq=1 len=9 wnd=65535 cookie=0badcafe',
    'SYN seq=1 wnd=65535 cookie=',
  ])('[NT1] %s is made of what is parsed from it', (line) => {
    const parsed = parseSegment(line);
    expect(parsed.ok && makeSegment(parsed.value)).toBe(line);
  });

  test('[NT1] any order is understood, what is left out has its usual value', () => {
    expect(parseSegment(' ACK,FIN  ack=7 seq=3 ')).toEqual({
      ok: true,
      value: { seq: seq(3), ack: seq(7), ctl: ['FIN', 'ACK'], len: 0, wnd: 65535 },
    });
  });

  test.each([
    ['', 'unknown-control-bit'],
    ['PSH seq=1', 'unknown-control-bit'],
    ['toString seq=1', 'unknown-control-bit'],
    ['SYN,SYN seq=1', 'repeated-control-bit'],
    ['SYN seq=1 foo=2', 'unknown-field'],
    ['SYN seq', 'unknown-field'],
    ['SYN seq=1 seq=1', 'repeated-field'],
    ['SYN seq=-1', 'bad-number'],
    ['SYN seq=4294967296', 'bad-number'],
    ['SYN seq=1 wnd=65536', 'bad-number'],
    ['SYN seq=1e3', 'bad-number'],
    ['SYN seq=1 cookie=xy', 'bad-cookie'],
    ['SYN', 'seq-missing'],
    ['ACK seq=1', 'ack-missing'],
    ['SYN seq=1 ack=2', 'ack-without-control-bit'],
  ])('[NT2] %j is refused: %s', (line, error) => {
    expect(parseSegment(line)).toEqual({ ok: false, error });
  });
});
