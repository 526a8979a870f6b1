import { describe, expect, test } from 'vitest';
import { absorb } from '../absorb.ts';
import { seq } from '../seq.ts';
import type { Effect, Signal } from '../step.ts';
import type { MaybeTcb, Tcb } from '../tcb.ts';
import { AROUND, seg, tcbIn } from '../testing/tcb-in.ts';

const arrive = (tcb: MaybeTcb, line: string) =>
  absorb(tcb, { type: 'segmentArrives', seg: seg(line) }, AROUND);

const told = (name: Signal): Effect => ({ type: 'signal', signal: name });

const SYNCHRONIZED = [
  'ESTABLISHED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
  'TIME-WAIT',
] as const;

/** RCV.NXT of these states, one more after the peer's FIN. */
const rcvNxt = (state: Tcb['state']): number => tcbIn(state).rcv.nxt;

describe.each(SYNCHRONIZED)('%s', (state) => {
  const tcb = tcbIn(state);
  const nxt = rcvNxt(state);
  const edge = nxt + tcb.rcv.wnd;

  test.each([
    ['SQ1', `ACK seq=${nxt - 1} ack=101`],
    ['SQ1', `ACK seq=${edge} ack=101`],
    ['SQ1', `ACK seq=${edge} ack=101 len=5`],
    ['SQ1', `SYN seq=${nxt - 2}`],
    ['SQ1', `- seq=${nxt - 9} len=5`],
    ['RS1', `RST seq=${nxt + 1}`],
    ['RS1', `RST,ACK seq=${edge - 1} ack=101`],
    ['SY1', `SYN seq=${nxt}`],
    ['SY1', `SYN,ACK seq=${nxt + 7} ack=101`],
  ])('[%s] %s: dropped, an ACK is owed at once', (rule, line) => {
    expect(arrive(tcb, line)).toEqual({ tcb: { ...tcb, ackOwed: 'now' }, effects: [], rule });
  });

  test.each([
    ['SQ2', `RST seq=${nxt - 2}`],
    ['SQ2', `RST seq=${edge}`],
    ['AK1', `- seq=${nxt} len=5`],
    ['AK1', `FIN seq=${nxt}`],
  ])('[%s] %s: dropped in silence', (rule, line) => {
    expect(arrive(tcb, line)).toEqual({ tcb, effects: [], rule });
  });

  test('[RS2] [RS5] a RST at RCV.NXT ends the connection; the user is told unless it has closed', () => {
    const told = state !== 'CLOSING' && state !== 'LAST-ACK' && state !== 'TIME-WAIT';
    expect(arrive(tcb, `RST seq=${nxt}`)).toEqual({
      tcb: null,
      effects: told ? [{ type: 'signal', signal: 'connection-reset' }] : [],
      rule: told ? 'RS2' : 'RS5',
    });
  });
});

describe.each(['CLOSE-WAIT', 'CLOSING', 'LAST-ACK'] as const)("%s, after the peer's FIN", (state) => {
  const tcb = tcbIn(state);

  test.each(['RST seq=301', 'RST seq=301 len=5'])('[RS3] %s counts as one at RCV.NXT', (line) => {
    expect(arrive(tcb, line)).toMatchObject({ tcb: null, rule: 'RS3' });
  });

  test.each(['ACK seq=302 ack=101 len=5', 'FIN,ACK seq=302 ack=101', 'ACK seq=300 ack=101 len=9'])(
    '[AF1] %s: text and FIN are ignored',
    (line) => {
      const wl1 = seq(Math.max(300, seg(line).seq));
      expect(arrive(tcb, `${line} wnd=5000`)).toEqual({
        tcb: tcbIn(state, { snd: { wl1 } }),
        effects: [],
        rule: 'AF1',
      });
    },
  );

  test('[AF2] text beyond the window may be answered by an ACK, but not in LAST-ACK', () => {
    const { tcb: after } = arrive(tcb, 'ACK seq=10300 ack=101 len=5 wnd=5000');
    const ackOwed = state === 'LAST-ACK' ? 'no' : 'allowed';
    expect(after).toEqual(tcbIn(state, { snd: { wl1: seq(10300) }, ackOwed }));
  });
});

describe('the ACK field', () => {
  const inFlight = tcbIn('ESTABLISHED', {
    snd: { nxt: seq(121) },
    retransmissionQueue: [
      { seq: seq(101), len: 10, syn: false, fin: false },
      { seq: seq(111), len: 10, syn: false, fin: false },
    ],
    timers: { retransmission: 10500 },
    rto: 4000,
    retries: 2,
    duplicateAcks: 1,
  });

  test('[AK2] an ACK of what was never sent', () => {
    expect(arrive(inFlight, 'ACK seq=301 ack=122 len=5')).toEqual({
      tcb: { ...inFlight, ackOwed: 'now' },
      effects: [],
      rule: 'AK2',
    });
  });

  test.each([
    [tcbIn('ESTABLISHED', { snd: { una: seq(9000), nxt: seq(9000) } }), 3999, 'AK3'],
    [tcbIn('ESTABLISHED', { snd: { una: seq(9000), nxt: seq(9000) } }), 4000, 'AK5'],
    [tcbIn('ESTABLISHED'), 100, 'AK3'],
    [tcbIn('ESTABLISHED', { passive: false }), 100, 'AK5'],
    [tcbIn('ESTABLISHED', { passive: false }), 99, 'AK3'],
    [tcbIn('FIN-WAIT-2', { receives: false }), 99, 'AK5'],
    [tcbIn('FIN-WAIT-2', { receives: true }), 99, 'AK3'],
  ] as const)('[AK3] [AK5] how old an ACK may be, %#', (tcb, ack, rule) => {
    expect(arrive(tcb, `ACK seq=301 ack=${ack} wnd=5000`)).toEqual({
      tcb: { ...tcb, ackOwed: rule === 'AK3' ? 'now' : 'no' },
      effects: [],
      rule,
    });
  });

  test('[AK4] [RT6] a cumulative ACK clears the queue up to it and ends the back-off', () => {
    expect(arrive(inFlight, 'ACK seq=301 ack=115 wnd=5000')).toEqual({
      tcb: {
        ...inFlight,
        snd: { ...inFlight.snd, una: seq(115), wl1: seq(301), wl2: seq(115) },
        retransmissionQueue: [{ seq: seq(115), len: 6, syn: false, fin: false }],
        timers: { ...inFlight.timers, retransmission: 11000 },
        rto: 1000,
        retries: 0,
        duplicateAcks: 0,
      },
      effects: [told('text-acknowledged')],
      rule: 'AK4',
    });
  });

  test('[AK4] [RT4] when everything is acknowledged the timer is off', () => {
    expect(arrive(inFlight, 'ACK seq=301 ack=121').tcb).toMatchObject({
      retransmissionQueue: [],
      timers: { retransmission: null },
    });
  });

  test('[AK6] an empty ACK of SND.UNA with the same window is a duplicate', () => {
    const count = (line: string) => arrive(inFlight, line).tcb?.duplicateAcks;
    expect(count('ACK seq=301 ack=101 wnd=5000')).toBe(2);
    expect(count('ACK seq=301 ack=101 wnd=4000')).toBe(1);
    expect(count('ACK seq=301 ack=101 len=5 wnd=5000')).toBe(1);
    expect(arrive(tcbIn('ESTABLISHED'), 'ACK seq=301 ack=101 wnd=5000').tcb?.duplicateAcks).toBe(0);
  });

  test.each([
    [{ wl1: 300, wl2: 101 }, 'ACK seq=301 ack=101 wnd=7000', 7000],
    [{ wl1: 301, wl2: 101 }, 'ACK seq=301 ack=101 wnd=7000', 7000],
    [{ wl1: 302, wl2: 101 }, 'ACK seq=301 ack=101 wnd=7000', 5000],
    [{ wl1: 301, wl2: 105 }, 'ACK seq=301 ack=101 wnd=7000', 5000],
    [{ wl1: 301, wl2: 105 }, 'ACK seq=301 ack=105 wnd=100', 100],
  ] as const)('[AK7] the window, last set at %o: %s makes %i', ({ wl1, wl2 }, line, wnd) => {
    const { tcb } = arrive({ ...inFlight, snd: { ...inFlight.snd, wl1: seq(wl1), wl2: seq(wl2) } }, line);
    expect(tcb?.snd).toMatchObject({ wnd, maxWnd: Math.max(wnd, 5000) });
  });
});

describe('text in ESTABLISHED', () => {
  const tcb = tcbIn('ESTABLISHED');

  test('[TX1] [TX6] in order: taken, the right edge stays, the ACK may wait', () => {
    expect(arrive(tcb, 'ACK seq=301 ack=101 len=9 wnd=5000')).toEqual({
      tcb: {
        ...tcb,
        snd: { ...tcb.snd, wl1: seq(301) },
        rcv: { ...tcb.rcv, nxt: seq(310), wnd: 9991 },
        unread: 9,
        unacknowledgedText: 9,
        ackOwed: 'later',
        timers: { ...tcb.timers, ackDue: 10200 },
      },
      effects: [{ type: 'deliver', len: 9 }],
      rule: 'TX1',
    });
  });

  test('[TX2] ahead of RCV.NXT: kept, a duplicate ACK is allowed', () => {
    const after = arrive(tcb, 'ACK seq=311 ack=101 len=9 wnd=5000');
    expect(after).toEqual({
      tcb: {
        ...tcb,
        snd: { ...tcb.snd, wl1: seq(311) },
        reassemblyQueue: [{ seq: seq(311), len: 9, fin: false }],
        ackOwed: 'allowed',
      },
      effects: [],
      rule: 'TX2',
    });
  });

  test('[TX3] the second full segment is acknowledged at once', () => {
    const first = arrive(tcb, 'ACK seq=301 ack=101 len=1000').tcb;
    const second = arrive(first, 'ACK seq=1301 ack=101 len=999');
    expect([second.rule, second.tcb?.ackOwed]).toEqual(['TX1', 'later']);
    const third = arrive(second.tcb, 'ACK seq=2300 ack=101 len=1');
    expect([third.rule, third.tcb?.ackOwed, third.tcb?.timers.ackDue]).toEqual(['TX3', 'now', null]);
  });

  const hole = tcbIn('ESTABLISHED', { reassemblyQueue: [{ seq: seq(306), len: 5, fin: true }] });

  test('[TX3] [TX7] [FN4] a filled hole: all is delivered and acknowledged at once, the FIN behind it counts', () => {
    const after = arrive(hole, 'ACK seq=301 ack=101 len=5');
    expect(after.effects).toEqual([{ type: 'deliver', len: 10 }, told('connection-closing')]);
    expect(after.tcb).toMatchObject({
      state: 'CLOSE-WAIT',
      rcv: { nxt: 312, wnd: 9989 },
      unread: 10,
      reassemblyQueue: [],
      ackOwed: 'now',
    });
  });

  test('[FN4] a FIN ahead of RCV.NXT waits', () => {
    const after = arrive(tcb, 'FIN,ACK seq=311 ack=101');
    expect(after.tcb).toMatchObject({
      state: 'ESTABLISHED',
      reassemblyQueue: [{ seq: 311, len: 0, fin: true }],
      ackOwed: 'allowed',
    });
  });

  test.each([
    ['what is old is cut off', 'ACK seq=296 ack=101 len=9', 4, 'ESTABLISHED'],
    ['what is old is cut off, the FIN stays', 'FIN,ACK seq=296 ack=101 len=9', 4, 'CLOSE-WAIT'],
    ['the last octet of the window', 'ACK seq=301 ack=101 len=10000', 10000, 'ESTABLISHED'],
    ['what lies beyond is cut off', 'ACK seq=301 ack=101 len=10001', 10000, 'ESTABLISHED'],
    ['the FIN must fit, too', 'FIN,ACK seq=301 ack=101 len=10000', 10000, 'ESTABLISHED'],
    ['the FIN fits', 'FIN,ACK seq=301 ack=101 len=9999', 9999, 'CLOSE-WAIT'],
  ])('[TX5] %s: %s', (_, line, unread, state) => {
    expect(arrive(tcb, line).tcb).toMatchObject({ unread, state });
  });

  test.each(['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2'] as const)(
    '[TX4] %s, when the application reads no more: RST',
    (state) => {
      const step = arrive(tcbIn(state, { receives: false }), 'ACK seq=301 ack=101 len=5');
      expect(step).toMatchObject({ tcb: null, rule: 'TX4' });
      expect(step.effects).toContainEqual({
        type: 'send',
        reason: 'reset-text-unread',
        seg: seg('RST seq=101 wnd=0'),
        instead: expect.anything(),
        silence: false,
      });
    },
  );
});

describe('the FIN', () => {
  test.each([
    ['FN1', 'ESTABLISHED', 'FIN,ACK seq=301 ack=101', 'CLOSE-WAIT'],
    ['FN2', 'FIN-WAIT-1', 'FIN,ACK seq=301 ack=101', 'CLOSING'],
    ['FN3', 'FIN-WAIT-1', 'FIN,ACK seq=301 ack=102', 'TIME-WAIT'],
    ['FN3', 'FIN-WAIT-2', 'FIN,ACK seq=301 ack=102', 'TIME-WAIT'],
  ] as const)('[%s] %s: %s makes %s', (rule, before, line, after) => {
    const step = arrive(tcbIn(before), `${line} wnd=5000`);
    const { wl1, wl2 } = { wl1: seq(301), wl2: seg(line).ack ?? seq(0) };
    const expected = tcbIn(after, { snd: { wl1, wl2 }, ackOwed: 'now' });
    const timeWait = after === 'TIME-WAIT' ? { timeWait: 20000 } : {};
    expect(step).toEqual({
      tcb: { ...expected, timers: { ...expected.timers, ...timeWait } },
      effects: [told('connection-closing')],
      rule,
    });
  });

  test('[FN1] SYN-RECEIVED: the FIN that brings the ACK along', () => {
    expect(arrive(tcbIn('SYN-RECEIVED'), 'FIN,ACK seq=301 ack=101').tcb?.state).toBe('CLOSE-WAIT');
  });

  test('[FN3] in TIME-WAIT only the time-wait timer runs', () => {
    const others = { retransmission: 10500, ackDue: 10100, user: 12000 };
    const { tcb } = arrive(tcbIn('FIN-WAIT-2', { timers: others }), 'FIN,ACK seq=301 ack=102');
    expect(tcb?.timers).toEqual({ retransmission: null, ackDue: null, timeWait: 20000, user: null });
  });
});

describe('the closing states', () => {
  test('[FW1] FIN-WAIT-1: the ACK of our FIN', () => {
    expect(arrive(tcbIn('FIN-WAIT-1'), 'ACK seq=301 ack=102 wnd=5000')).toEqual({
      tcb: tcbIn('FIN-WAIT-2', { snd: { wl1: seq(301), wl2: seq(102) } }),
      effects: [],
      rule: 'FW1',
    });
  });

  test('[FW1] FIN-WAIT-1: an ACK of everything but a FIN that has not gone out', () => {
    const tcb = tcbIn('FIN-WAIT-1', {
      snd: { nxt: seq(101) },
      retransmissionQueue: [],
      unsent: 9,
      finUnsent: true,
    });
    expect(arrive(tcb, 'ACK seq=301 ack=101').tcb?.state).toBe('FIN-WAIT-1');
  });

  test('[FW1] FIN-WAIT-1, when nobody reads: repeated text that acknowledges our FIN needs no answer, a FIN does', () => {
    const tcb = tcbIn('FIN-WAIT-1', { receives: false, rcv: { nxt: seq(306) } });
    expect(arrive(tcb, 'ACK seq=301 ack=102 len=5').tcb).toMatchObject({
      state: 'FIN-WAIT-2',
      ackOwed: 'no',
    });
    expect(arrive(tcb, 'FIN,ACK seq=301 ack=102 len=4').tcb).toMatchObject({
      state: 'FIN-WAIT-2',
      ackOwed: 'now',
    });
  });

  test('[CG1] CLOSING: the ACK of our FIN', () => {
    const expected = tcbIn('TIME-WAIT', {
      snd: { wl1: seq(302), wl2: seq(102) },
      timers: { timeWait: 20000 },
    });
    expect(arrive(tcbIn('CLOSING'), 'ACK seq=302 ack=102 wnd=5000')).toEqual({
      tcb: expected,
      effects: [],
      rule: 'CG1',
    });
  });

  test('[LA1] LAST-ACK: the ACK of our FIN', () => {
    expect(arrive(tcbIn('LAST-ACK'), 'ACK seq=302 ack=102')).toEqual({ tcb: null, effects: [], rule: 'LA1' });
  });

  test('[SQ3] [CG1] two FINs that crossed, sent again: the ACK in the repeated one counts', () => {
    expect(arrive(tcbIn('CLOSING'), 'FIN,ACK seq=301 ack=102').tcb?.state).toBe('TIME-WAIT');
    expect(arrive(tcbIn('LAST-ACK'), 'FIN,ACK seq=301 ack=102').tcb).toBeNull();
  });

  test('[SQ3] the repeated text itself is acknowledged and not taken again', () => {
    const tcb = tcbIn('ESTABLISHED', { rcv: { nxt: seq(310), wnd: 9991 } });
    expect(arrive(tcb, 'ACK seq=301 ack=101 len=9 wnd=5000')).toEqual({
      tcb: { ...tcb, snd: { ...tcb.snd, wl1: seq(301) }, ackOwed: 'now' },
      effects: [],
      rule: 'SQ3',
    });
  });

  test('[RS4] FIN-WAIT-2, when the application reads no more: any RST in the window', () => {
    const tcb = tcbIn('FIN-WAIT-2', { receives: false });
    expect(arrive(tcb, 'RST seq=309')).toEqual({ tcb: null, effects: [], rule: 'RS4' });
    expect(arrive(tcb, 'RST seq=300')).toEqual({ tcb, effects: [], rule: 'SQ2' });
  });
});

describe('TIME-WAIT', () => {
  const tcb = tcbIn('TIME-WAIT');
  const anew = tcbIn('TIME-WAIT', { timers: { timeWait: 20000 }, ackOwed: 'now' });

  test.each(['FIN,ACK seq=301 ack=102', 'ACK seq=302 ack=102 len=5', 'FIN,ACK seq=302 ack=102'])(
    '[TW1] %s is acknowledged, and the 2 MSL start anew',
    (line) => {
      expect(arrive(tcb, line)).toEqual({ tcb: anew, effects: [], rule: 'TW1' });
    },
  );

  test('[TW2] an ACK at RCV.NXT is not acknowledged', () => {
    expect(arrive(tcb, 'ACK seq=302 ack=102')).toEqual({ tcb, effects: [], rule: 'TW2' });
  });

  test('[TW3] an empty segment elsewhere in the window is', () => {
    expect(arrive(tcb, 'ACK seq=303 ack=102')).toEqual({
      tcb: { ...tcb, ackOwed: 'now' },
      effects: [],
      rule: 'TW3',
    });
  });

  test('[SQ2] a RST counts by its SEQ, wherever its text may reach', () => {
    expect(arrive(tcb, 'RST seq=300 len=9')).toEqual({ tcb, effects: [], rule: 'SQ2' });
  });
});
