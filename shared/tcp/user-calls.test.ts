import { describe, expect, test } from 'vitest';
import { absorb } from './absorb.ts';
import { seq } from './seq.ts';
import type { Effect, SendReason, Signal, TcpEvent } from './step.ts';
import { type MaybeTcb, stateOf } from './tcb.ts';
import { AROUND, PARAMS, seg, tcbIn } from './testing/tcb-in.ts';

const call = (tcb: MaybeTcb, event: TcpEvent, around = AROUND) => absorb(tcb, event, around);
const told = (name: Signal): Effect => ({ type: 'signal', signal: name });
const sends = (reason: SendReason, line: string, ...instead: readonly string[]): Effect => ({
  type: 'send',
  reason,
  seg: seg(line),
  instead: instead.map(seg),
  silence: false,
});

const LATER = [
  'SYN-SENT',
  'SYN-RECEIVED',
  'ESTABLISHED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
  'TIME-WAIT',
] as const;

describe('OPEN', () => {
  test('[OP1] passive', () => {
    expect(call(null, { type: 'openCall', passive: true })).toEqual({
      tcb: tcbIn('LISTEN'),
      effects: [],
      rule: 'OP1',
    });
  });

  test.each([null, tcbIn('LISTEN')])('[OP2] active, from %o', (before) => {
    expect(call(before, { type: 'openCall', passive: false })).toEqual({
      tcb: tcbIn('SYN-SENT', {
        snd: { wnd: 0, wl1: seq(0), wl2: seq(0), maxWnd: 0 },
        timers: { retransmission: 11000 },
      }),
      effects: [sends('open', 'SYN seq=100 wnd=10000')],
      rule: 'OP2',
    });
  });

  test.each(LATER)('[OP3] in %s the connection exists already', (state) => {
    const tcb = tcbIn(state);
    const error = { tcb, effects: [told('connection-already-exists')], rule: 'OP3' };
    expect(call(tcb, { type: 'openCall', passive: false })).toEqual(error);
    expect(call(tcb, { type: 'openCall', passive: true })).toEqual(error);
  });

  test('[FO3] without a cookie the SYN asks for one and the text waits', () => {
    const step = call(null, { type: 'openCall', passive: false, len: 9 }, { ...AROUND, fastOpenCookie: '' });
    expect(step.effects).toEqual([sends('open', 'SYN seq=100 wnd=10000 cookie=', 'SYN seq=100 wnd=10000')]);
    expect(step.tcb).toMatchObject({ unsent: 9, snd: { nxt: 101 } });
  });

  test('[FO3] with a cookie the text goes with the SYN', () => {
    const around = { ...AROUND, fastOpenCookie: 'c00c1e' };
    const step = call(null, { type: 'openCall', passive: false, len: 1009 }, around);
    expect(step.effects).toEqual([
      sends('open', 'SYN seq=100 len=1000 wnd=10000 cookie=c00c1e', 'SYN seq=100 wnd=10000'),
    ]);
    expect(step.tcb).toMatchObject({
      unsent: 9,
      snd: { una: 100, nxt: 1101 },
      retransmissionQueue: [{ seq: 100, len: 1000, syn: true, fin: false }],
    });
  });
});

describe('SEND', () => {
  const event: TcpEvent = { type: 'sendCall', len: 7 };

  test.each(['SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED', 'CLOSE-WAIT'] as const)(
    '[SE1] %s: queued',
    (state) => {
      const tcb = tcbIn(state, { unsent: 2 });
      expect(call(tcb, event)).toEqual({ tcb: { ...tcb, unsent: 9 }, effects: [], rule: 'SE1' });
    },
  );

  test.each([
    ...(['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'] as const).map((state) =>
      tcbIn(state),
    ),
    tcbIn('CLOSE-WAIT', { finUnsent: true }),
    tcbIn('SYN-RECEIVED', { finUnsent: true }),
  ])('[SE2] after CLOSE, in $state', (tcb) => {
    expect(call(tcb, event)).toEqual({ tcb, effects: [told('connection-closing')], rule: 'SE2' });
  });

  test('[SE3] [SE4] nobody to send to', () => {
    expect(call(null, event)).toEqual({
      tcb: null,
      effects: [told('connection-does-not-exist')],
      rule: 'SE3',
    });
    const tcb = tcbIn('LISTEN');
    expect(call(tcb, event)).toEqual({ tcb, effects: [told('remote-socket-unspecified')], rule: 'SE4' });
  });
});

describe('RECEIVE', () => {
  const event: TcpEvent = { type: 'receiveCall', len: 7 };

  test('[RE1] takes what can be read', () => {
    const tcb = tcbIn('ESTABLISHED', { unread: 9, rcv: { wnd: 9991 } });
    expect(call(tcb, event)).toEqual({ tcb: { ...tcb, unread: 2 }, effects: [], rule: 'RE1' });
    expect(call({ ...tcb, unread: 3 }, event).tcb?.unread).toBe(0);
    expect(call({ ...tcb, unread: 0 }, event)).toEqual({
      tcb: { ...tcb, unread: 0 },
      effects: [],
      rule: 'RE1',
    });
  });

  test.each(['CLOSE-WAIT', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'] as const)('[RE2] %s, all read', (state) => {
    const tcb = tcbIn(state);
    expect(call(tcb, event)).toEqual({ tcb, effects: [told('connection-closing')], rule: 'RE2' });
    expect(call({ ...tcb, unread: 1 }, event)).toMatchObject({ tcb: { unread: 0 }, rule: 'RE1' });
  });

  test('[RE3] no connection', () => {
    expect(call(null, event)).toEqual({
      tcb: null,
      effects: [told('connection-does-not-exist')],
      rule: 'RE3',
    });
  });

  test.each([
    ['less than a segment: it stays', 999, 9001, 9001, 'no'],
    ['a segment: it opens', 1000, 9000, 10000, 'no'],
    ['it was shut: it opens and is announced', 10000, 0, 10000, 'now'],
    ['it was as good as shut', 9001, 999, 10000, 'now'],
  ] as const)('[RE4] the window after RECEIVE, %s', (_, unread, wnd, opened, ackOwed) => {
    const tcb = tcbIn('ESTABLISHED', { unread, rcv: { wnd } });
    expect(call(tcb, { type: 'receiveCall', len: 10000 }).tcb).toEqual({
      ...tcb,
      unread: 0,
      rcv: { ...tcb.rcv, wnd: opened },
      ackOwed,
    });
  });

  test('[RE4] half the buffer is enough where it is less than a segment', () => {
    const tcb = tcbIn('ESTABLISHED', { unread: 300, rcv: { wnd: 300 } });
    const around = { ...AROUND, params: { ...PARAMS, rcvWnd: 600 } };
    expect(call(tcb, { type: 'receiveCall', len: 300 }, around).tcb?.rcv.wnd).toBe(600);
  });
});

describe('CLOSE', () => {
  const close: TcpEvent = { type: 'closeCall', receives: true };
  const closeBoth: TcpEvent = { type: 'closeCall', receives: false };

  test.each(['LISTEN', 'SYN-SENT'] as const)('[CC1] %s: the TCB is deleted', (state) => {
    expect(call(tcbIn(state), close)).toEqual({
      tcb: null,
      effects: [told('connection-closing')],
      rule: 'CC1',
    });
  });

  test('[CC2] SYN-RECEIVED: FIN-WAIT-1, or later if text waits', () => {
    const tcb = tcbIn('SYN-RECEIVED');
    expect(call(tcb, close)).toEqual({
      tcb: { ...tcb, state: 'FIN-WAIT-1', finUnsent: true },
      effects: [],
      rule: 'CC2',
    });
    const withText = { ...tcb, unsent: 9 };
    expect(call(withText, close)).toEqual({
      tcb: { ...withText, finUnsent: true },
      effects: [],
      rule: 'CC2',
    });
  });

  test.each([
    ['ESTABLISHED', 'FIN-WAIT-1'],
    ['CLOSE-WAIT', 'CLOSE-WAIT'],
  ] as const)('[CC3] %s: %s, with a FIN to be sent', (before, after) => {
    const tcb = tcbIn(before, { unsent: 9 });
    expect(call(tcb, close)).toEqual({
      tcb: { ...tcb, state: after, finUnsent: true },
      effects: [],
      rule: 'CC3',
    });
  });

  test.each([
    ...(['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'] as const).map((state) =>
      tcbIn(state),
    ),
    tcbIn('CLOSE-WAIT', { finUnsent: true }),
    tcbIn('SYN-RECEIVED', { finUnsent: true, unsent: 9 }),
  ])('[CC4] a second CLOSE in $state', (tcb) => {
    expect(call(tcb, close)).toEqual({ tcb, effects: [told('connection-closing')], rule: 'CC4' });
  });

  test.each(['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSE-WAIT', 'CLOSING', 'LAST-ACK'] as const)(
    '[CC5] %s with text unread, by an application that reads no more: RST',
    (state) => {
      const tcb = tcbIn(state, { unread: 9 });
      expect(call(tcb, closeBoth)).toEqual({
        tcb: null,
        effects: [
          sends(
            'reset-text-unread',
            `RST,ACK seq=${tcb.snd.nxt} ack=${tcb.rcv.nxt} wnd=0`,
            `RST seq=${tcb.snd.nxt} wnd=0`,
          ),
          told('connection-reset'),
        ],
        rule: 'CC5',
      });
      expect(call(tcb, close).rule).not.toBe('CC5');
      expect(call(tcbIn(state), closeBoth).rule).not.toBe('CC5');
    },
  );

  test('[CC6] no connection', () => {
    expect(call(null, close)).toEqual({
      tcb: null,
      effects: [told('connection-does-not-exist')],
      rule: 'CC6',
    });
  });

  test.each(['FIN-WAIT-1', 'FIN-WAIT-2'] as const)('[CC7] %s: the application reads no more', (state) => {
    expect(call(tcbIn(state), closeBoth)).toEqual({
      tcb: tcbIn(state, { receives: false }),
      effects: [],
      rule: 'CC7',
    });
  });
});

describe('ABORT', () => {
  const event: TcpEvent = { type: 'abortCall' };

  test.each(['SYN-RECEIVED', 'ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSE-WAIT'] as const)(
    '[AB1] %s: RST',
    (state) => {
      const { snd, rcv } = tcbIn(state);
      expect(call(tcbIn(state), event)).toEqual({
        tcb: null,
        effects: [
          sends('reset-abort', `RST seq=${snd.nxt} wnd=0`, `RST,ACK seq=${snd.nxt} ack=${rcv.nxt} wnd=0`),
          told('connection-reset'),
        ],
        rule: 'AB1',
      });
    },
  );

  test.each(['LISTEN', 'SYN-SENT', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'] as const)(
    '[AB2] %s: gone',
    (state) => {
      expect(call(tcbIn(state), event)).toEqual({ tcb: null, effects: [], rule: 'AB2' });
    },
  );

  test('[AB3] no connection', () => {
    expect(call(null, event)).toEqual({
      tcb: null,
      effects: [told('connection-does-not-exist')],
      rule: 'AB3',
    });
  });
});

describe('STATUS', () => {
  test('[ST1] the state, and CLOSED where there is no TCB', () => {
    expect([stateOf(tcbIn('FIN-WAIT-2')), stateOf(null)]).toEqual(['FIN-WAIT-2', 'CLOSED']);
  });
});
