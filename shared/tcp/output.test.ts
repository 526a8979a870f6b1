import { describe, expect, test } from 'vitest';
import { makeSegment } from './notation.ts';
import { output, sent } from './output.ts';
import { seq } from './seq.ts';
import { AROUND, seg, tcbIn } from './testing/tcb-in.ts';

const lines = (...[tcb]: Parameters<typeof output>) => output(tcb, AROUND).segments.map(makeSegment);

const put = (tcb: Parameters<typeof output>[0]) => lines(tcb, AROUND);

describe('output', () => {
  test('[OU1] text in segments of at most the MSS', () => {
    expect(put(tcbIn('ESTABLISHED', { unsent: 2001 }))).toEqual([
      'ACK seq=101 ack=301 len=1000 wnd=10000',
      'ACK seq=1101 ack=301 len=1000 wnd=10000',
      'ACK seq=2101 ack=301 len=1 wnd=10000',
    ]);
  });

  test('[OU1] no further than the send window, counted from SND.UNA', () => {
    const tcb = tcbIn('ESTABLISHED', { unsent: 2000, snd: { wnd: 1500, nxt: seq(601) } });
    const { tcb: after, segments } = output(tcb, AROUND);
    expect(segments.map(makeSegment)).toEqual(['ACK seq=601 ack=301 len=1000 wnd=10000']);
    expect(after).toMatchObject({ unsent: 1000, snd: { nxt: 1601 } });
    expect(put(after)).toEqual([]);
  });

  test('[OU1] a window that shrank behind SND.NXT lets nothing out', () => {
    expect(put(tcbIn('ESTABLISHED', { unsent: 9, snd: { wnd: 10, nxt: seq(121) } }))).toEqual([]);
  });

  test('[OU2] the FIN goes with the last text', () => {
    expect(put(tcbIn('FIN-WAIT-1', { unsent: 1009, finUnsent: true, snd: { nxt: seq(101) } }))).toEqual([
      'ACK seq=101 ack=301 len=1000 wnd=10000',
      'FIN,ACK seq=1101 ack=301 len=9 wnd=10000',
    ]);
  });

  test('[OU2] the FIN alone, from CLOSE-WAIT: LAST-ACK', () => {
    const tcb = tcbIn('CLOSE-WAIT', { finUnsent: true, ackOwed: 'now' });
    const { tcb: after, segments } = output(tcb, AROUND);
    expect(segments.map(makeSegment)).toEqual(['FIN,ACK seq=101 ack=302 wnd=9999']);
    expect(after).toEqual(tcbIn('LAST-ACK', { timers: { retransmission: 11000 } }));
  });

  test.each([
    [9, ['ACK seq=101 ack=301 len=9 wnd=10000']],
    [10, ['FIN,ACK seq=101 ack=301 len=9 wnd=10000']],
  ] as const)('[OU2] the FIN needs room in the window, too: %i', (wnd, expected) => {
    const tcb = tcbIn('FIN-WAIT-1', { unsent: 9, finUnsent: true, snd: { nxt: seq(101), wnd } });
    expect(put(tcb)).toEqual(expected);
  });

  test.each(['allowed', 'later', 'now'] as const)('[OU3] an ACK that is owed: %s', (ackOwed) => {
    expect(put(tcbIn('FIN-WAIT-2', { ackOwed }))).toEqual(['ACK seq=102 ack=301 wnd=10000']);
  });

  test('[OU3] nothing is owed', () => {
    expect(output(tcbIn('ESTABLISHED'), AROUND)).toEqual({ tcb: tcbIn('ESTABLISHED'), segments: [] });
    expect(output(null, AROUND)).toEqual({ tcb: null, segments: [] });
  });

  test('[OU4] text bears the ACK, too', () => {
    const tcb = tcbIn('ESTABLISHED', {
      unsent: 9,
      ackOwed: 'later',
      unacknowledgedText: 5,
      timers: { ackDue: 10100 },
    });
    expect(output(tcb, AROUND).tcb).toEqual(
      tcbIn('ESTABLISHED', {
        snd: { nxt: seq(110) },
        retransmissionQueue: [{ seq: seq(101), len: 9, syn: false, fin: false }],
        timers: { retransmission: 11000 },
      }),
    );
  });

  test.each(['SYN-SENT', 'SYN-RECEIVED'] as const)('[OU5] %s: text waits', (state) => {
    expect(put(tcbIn(state, { unsent: 9 }))).toEqual([]);
  });

  test('[FO2] after Fast Open the answer need not wait for the ACK', () => {
    const tcb = tcbIn('SYN-RECEIVED', { rcv: { nxt: seq(310) }, unsent: 5 });
    expect(put(tcb)).toEqual(['ACK seq=101 ack=310 len=5 wnd=10000']);
  });
});

describe('sent', () => {
  test('[RT4] any split will do; a timer that runs goes on', () => {
    const tcb = tcbIn('ESTABLISHED', { unsent: 9, timers: { retransmission: 10500 } });
    const after = sent(tcb, [seg('ACK seq=101 ack=301 len=4'), seg('ACK seq=105 ack=301 len=5')], AROUND);
    expect(after).toEqual(
      tcbIn('ESTABLISHED', {
        snd: { nxt: seq(110) },
        retransmissionQueue: [
          { seq: seq(101), len: 4, syn: false, fin: false },
          { seq: seq(105), len: 5, syn: false, fin: false },
        ],
        timers: { retransmission: 10500 },
      }),
    );
  });

  test('[OU4] a pure ACK moves nothing', () => {
    const tcb = tcbIn('ESTABLISHED', { ackOwed: 'now' });
    expect(sent(tcb, [seg('ACK seq=101 ack=301')], AROUND)).toEqual(tcbIn('ESTABLISHED'));
  });
});
