import { describe, expect, test } from 'vitest';
import { absorb } from '../absorb.ts';
import { seq } from '../seq.ts';
import type { Effect, Signal } from '../step.ts';
import type { MaybeTcb } from '../tcb.ts';
import { AROUND, seg, tcbIn } from '../testing/tcb-in.ts';

const arrive = (tcb: MaybeTcb, line: string, around = AROUND) =>
  absorb(tcb, { type: 'segmentArrives', seg: seg(line) }, around);

const sends = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.type === 'send' ? [effect.seg] : []));

const told = (name: Signal): Effect => ({ type: 'signal', signal: name });

describe('CLOSED', () => {
  test.each([
    ['CL1', 'RST seq=7', []],
    ['CL1', 'RST,ACK seq=7 ack=9', []],
    ['CL2', 'SYN seq=7', ['RST,ACK seq=0 ack=8 wnd=0']],
    ['CL2', 'SYN,FIN seq=4294967295 len=5', ['RST,ACK seq=0 ack=6 wnd=0']],
    ['CL2', '- seq=7 len=5', ['RST,ACK seq=0 ack=12 wnd=0']],
    ['CL3', 'ACK seq=7 ack=9 len=5', ['RST seq=9 wnd=0']],
    ['CL3', 'SYN,ACK seq=7 ack=9', ['RST seq=9 wnd=0']],
  ] as const)('[%s] %s is answered by %j', (rule, line, answers) => {
    const step = arrive(null, line);
    expect({ ...step, effects: sends(step.effects) }).toEqual({ tcb: null, effects: answers.map(seg), rule });
  });
});

describe('LISTEN', () => {
  const listen = tcbIn('LISTEN');

  test.each([
    ['LI1', 'RST seq=7', []],
    ['LI1', 'SYN,RST,ACK seq=7 ack=9', []],
    ['LI2', 'ACK seq=7 ack=9', ['RST seq=9 wnd=0']],
    ['LI2', 'SYN,ACK seq=7 ack=9', ['RST seq=9 wnd=0']],
    ['LI4', '- seq=7 len=5', []],
    ['LI4', 'FIN seq=7', []],
  ] as const)('[%s] %s: stays, answers %j', (rule, line, answers) => {
    const step = arrive(listen, line);
    expect({ ...step, effects: sends(step.effects) }).toEqual({
      tcb: listen,
      effects: answers.map(seg),
      rule,
    });
  });

  test.each(['SYN seq=300 wnd=5000', 'SYN,FIN seq=300 len=9 wnd=5000'])(
    '[LI3] %s makes SYN-RECEIVED',
    (line) => {
      const step = arrive(listen, line);
      expect(step).toEqual({
        tcb: tcbIn('SYN-RECEIVED', {
          snd: { wl1: seq(300), wl2: seq(0) },
          timers: { retransmission: 11000 },
        }),
        effects: [
          {
            type: 'send',
            reason: 'syn-ack',
            seg: seg('SYN,ACK seq=100 ack=301 wnd=10000'),
            instead: [],
            silence: false,
          },
        ],
        rule: 'LI3',
      });
    },
  );

  const grants = { ...AROUND, fastOpenCookie: 'c00c1e' };

  test.each(['SYN seq=300 wnd=5000 cookie=', 'SYN seq=300 len=9 wnd=5000 cookie=bad0'])(
    '[FO1] %s: the SYN,ACK grants a cookie and leaves the text out',
    (line) => {
      const step = arrive(listen, line, grants);
      expect(step.rule).toBe('FO1');
      expect(sends(step.effects)).toEqual([seg('SYN,ACK seq=100 ack=301 wnd=10000 cookie=c00c1e')]);
      expect(step.tcb).toMatchObject({ rcv: { nxt: 301 }, unread: 0 });
    },
  );

  test('[FO2] with a good cookie the text is taken and acknowledged by the SYN,ACK', () => {
    const step = arrive(listen, 'SYN seq=300 len=9 wnd=5000 cookie=c00c1e', grants);
    expect(step.rule).toBe('FO2');
    expect(sends(step.effects)).toEqual([seg('SYN,ACK seq=100 ack=310 wnd=9991')]);
    expect(step.effects).toContainEqual({ type: 'deliver', len: 9 });
    expect(step.tcb).toMatchObject({ state: 'SYN-RECEIVED', rcv: { nxt: 310, wnd: 9991 }, unread: 9 });
  });
});

describe('SYN-SENT', () => {
  const synSent = tcbIn('SYN-SENT');

  test.each([
    ['SS1', 'RST,ACK seq=7 ack=100', []],
    ['SS1', 'RST,ACK seq=7 ack=102', []],
    ['SS2', 'ACK seq=7 ack=100', ['RST seq=100 wnd=0']],
    ['SS2', 'SYN,ACK seq=7 ack=102', ['RST seq=102 wnd=0']],
    ['SS3', 'RST seq=7', []],
    ['SS3', 'SYN,RST seq=7', []],
    ['SS7', 'ACK seq=7 ack=101 len=5', []],
    ['SS7', 'FIN seq=7', []],
  ] as const)('[%s] %s: stays, answers %j', (rule, line, answers) => {
    const step = arrive(synSent, line);
    expect({ ...step, effects: sends(step.effects) }).toEqual({
      tcb: synSent,
      effects: answers.map(seg),
      rule,
    });
  });

  test('[SS4] a RST that acknowledges our SYN: refused', () => {
    expect(arrive(synSent, 'RST,ACK seq=0 ack=101')).toEqual({
      tcb: null,
      effects: [told('connection-refused')],
      rule: 'SS4',
    });
  });

  test('[SS5] SYN,ACK establishes the connection and is acknowledged at once', () => {
    expect(arrive(synSent, 'SYN,ACK seq=300 ack=101 wnd=5000')).toEqual({
      tcb: tcbIn('ESTABLISHED', { passive: false, ackOwed: 'now' }),
      effects: [told('connection-established')],
      rule: 'SS5',
    });
  });

  test('[SS5] the text and the FIN of a SYN,ACK are processed', () => {
    const step = arrive(synSent, 'SYN,FIN,ACK seq=300 ack=101 len=9 wnd=5000');
    expect(step.tcb).toEqual(
      tcbIn('CLOSE-WAIT', {
        passive: false,
        rcv: { nxt: seq(311), wnd: 9990 },
        unread: 9,
        unacknowledgedText: 9,
        ackOwed: 'now',
      }),
    );
  });

  test('[SS6] SYN alone: simultaneous open', () => {
    expect(arrive(synSent, 'SYN seq=300 wnd=5000')).toEqual({
      tcb: tcbIn('SYN-RECEIVED', { passive: false, timers: { retransmission: 11000 } }),
      effects: [
        {
          type: 'send',
          reason: 'syn-ack',
          seg: seg('SYN,ACK seq=100 ack=301 wnd=10000'),
          instead: [],
          silence: false,
        },
      ],
      rule: 'SS6',
    });
  });

  test('[RT5] after a SYN that timed out, the RTO for text is 3 s', () => {
    const step = arrive(tcbIn('SYN-SENT', { retries: 1, rto: 2000 }), 'SYN,ACK seq=300 ack=101 wnd=5000');
    expect(step.tcb).toMatchObject({ rto: 3000, retries: 0 });
  });

  const withText = tcbIn('SYN-SENT', {
    snd: { nxt: seq(110) },
    retransmissionQueue: [{ seq: seq(100), len: 9, syn: true, fin: false }],
  });

  test('[FO4] text of our SYN that the SYN,ACK leaves out waits to be sent again', () => {
    expect(arrive(withText, 'SYN,ACK seq=300 ack=101 wnd=5000').tcb).toEqual(
      tcbIn('ESTABLISHED', { passive: false, ackOwed: 'now', unsent: 9 }),
    );
  });

  test('[FO4] text of our SYN that the SYN,ACK acknowledges has arrived', () => {
    expect(arrive(withText, 'SYN,ACK seq=300 ack=110 wnd=5000').tcb).toEqual(
      tcbIn('ESTABLISHED', {
        passive: false,
        ackOwed: 'now',
        snd: { una: seq(110), nxt: seq(110), wl2: seq(110) },
      }),
    );
  });
});

describe('SYN-RECEIVED', () => {
  const passive = tcbIn('SYN-RECEIVED');
  const active = tcbIn('SYN-RECEIVED', { passive: false });
  const established = { snd: { wnd: 4000, wl1: seq(301), wl2: seq(101), maxWnd: 4000 } };

  test('[SR1] the SYN again: SYN,ACK again; an ACK or silence would do', () => {
    expect(arrive(passive, 'SYN seq=300')).toEqual({
      tcb: passive,
      effects: [
        {
          type: 'send',
          reason: 'repeat-syn-ack',
          seg: seg('SYN,ACK seq=100 ack=301 wnd=10000'),
          instead: [seg('ACK seq=101 ack=301 wnd=10000')],
          silence: true,
        },
      ],
      rule: 'SR1',
    });
  });

  test('[SR2] a RST at RCV.NXT: a passive connection listens again', () => {
    expect(arrive(passive, 'RST seq=301')).toEqual({ tcb: tcbIn('LISTEN'), effects: [], rule: 'SR2' });
  });

  test('[SR3] a RST at RCV.NXT: an active connection is refused', () => {
    expect(arrive(active, 'RST seq=301')).toEqual({
      tcb: null,
      effects: [told('connection-refused')],
      rule: 'SR3',
    });
  });

  test('[SR4] a SYN in the window: a passive connection listens again', () => {
    expect(arrive(passive, 'SYN seq=302')).toEqual({ tcb: tcbIn('LISTEN'), effects: [], rule: 'SR4' });
  });

  test('[SR5] the ACK of our SYN establishes the connection', () => {
    expect(arrive(passive, 'ACK seq=301 ack=101 wnd=4000')).toEqual({
      tcb: tcbIn('ESTABLISHED', established),
      effects: [told('connection-established')],
      rule: 'SR5',
    });
  });

  test('[SR5] text that brings the ACK along is taken', () => {
    const { tcb } = arrive(passive, 'ACK seq=301 ack=101 len=9 wnd=4000');
    expect(tcb).toMatchObject({ state: 'ESTABLISHED', unread: 9, ackOwed: 'later' });
  });

  test('[SR5] a CLOSE that had to wait takes effect', () => {
    const waiting = tcbIn('SYN-RECEIVED', { unsent: 9, finUnsent: true });
    expect(arrive(waiting, 'ACK seq=301 ack=101').tcb).toMatchObject({
      state: 'FIN-WAIT-1',
      finUnsent: true,
    });
  });

  test.each([
    'ACK seq=301 ack=100',
    'ACK seq=301 ack=102',
    'FIN,ACK seq=301 ack=99',
    'SYN,ACK seq=300 ack=99 len=9',
  ])('[SR6] %s acknowledges nothing of ours: RST, and the connection stays', (line) => {
    const step = arrive(passive, line);
    expect(step).toMatchObject({ tcb: passive, rule: 'SR6' });
    expect(sends(step.effects)).toMatchObject([{ seq: seg(line).ack, ack: null, ctl: ['RST'] }]);
  });

  test("[SR7] simultaneous open: the peer's SYN,ACK establishes the connection", () => {
    expect(arrive(active, 'SYN,ACK seq=300 ack=101 wnd=4000')).toEqual({
      tcb: tcbIn('ESTABLISHED', {
        passive: false,
        snd: { ...established.snd, wl1: seq(300) },
        ackOwed: 'allowed',
      }),
      effects: [told('connection-established')],
      rule: 'SR7',
    });
  });

  test.each(['SYN,ACK seq=300 ack=101', 'SYN,ACK seq=300 ack=101 len=9'])(
    '[SR8] passive: %s earns an ACK and changes nothing',
    (line) => {
      expect(arrive(passive, line)).toEqual({
        tcb: tcbIn('SYN-RECEIVED', { ackOwed: 'now' }),
        effects: [],
        rule: 'SR8',
      });
    },
  );

  test.each([
    ['SQ1', 'ACK seq=300 ack=101', 'now'],
    ['SQ1', 'SYN seq=299', 'now'],
    ['SQ1', 'FIN,ACK seq=300 ack=101', 'now'],
    ['SQ2', 'RST seq=300', 'no'],
    ['RS1', 'RST seq=302', 'now'],
    ['AK1', '- seq=301 len=9', 'no'],
  ] as const)('[%s] passive: %s: stays, ACK owed: %s', (rule, line, ackOwed) => {
    expect(arrive(passive, line)).toEqual({ tcb: tcbIn('SYN-RECEIVED', { ackOwed }), effects: [], rule });
  });

  test('[SY1] active: a SYN in the window earns a challenge ACK', () => {
    expect(arrive(active, 'SYN seq=302')).toEqual({
      tcb: { ...active, ackOwed: 'now' },
      effects: [],
      rule: 'SY1',
    });
  });

  test('[SQ3] active: the ACK of a segment that ends at RCV.NXT counts', () => {
    expect(arrive(active, 'FIN,ACK seq=300 ack=101').tcb).toMatchObject({
      state: 'ESTABLISHED',
      ackOwed: 'now',
    });
  });
});
