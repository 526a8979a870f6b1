import { describe, expect, test } from 'vitest';
import { absorb } from './absorb.ts';
import { seq } from './seq.ts';
import type { MaybeTcb } from './tcb.ts';
import { AROUND, PARAMS, seg, tcbIn } from './testing/tcb-in.ts';

const expire = (tcb: MaybeTcb, around = AROUND) => absorb(tcb, { type: 'retransmissionTimeout' }, around);

describe('the retransmission timeout', () => {
  test.each([
    ['SYN-SENT', 'SYN seq=100 wnd=10000'],
    ['SYN-RECEIVED', 'SYN,ACK seq=100 ack=301 wnd=10000'],
    ['FIN-WAIT-1', 'FIN,ACK seq=101 ack=301 wnd=10000'],
    ['CLOSING', 'FIN,ACK seq=101 ack=302 wnd=9999'],
    ['LAST-ACK', 'FIN,ACK seq=101 ack=302 wnd=9999'],
  ] as const)('[RT1] %s: %s again, and the RTO doubles', (state, line) => {
    const tcb = tcbIn(state);
    expect(expire(tcb)).toEqual({
      tcb: { ...tcb, rto: 2000, retries: 1, timers: { ...tcb.timers, retransmission: 12000 } },
      effects: [{ type: 'send', reason: 'retransmission', seg: seg(line), instead: [], silence: false }],
      rule: 'RT1',
    });
  });

  const inFlight = tcbIn('ESTABLISHED', {
    snd: { nxt: seq(121) },
    retransmissionQueue: [
      { seq: seq(101), len: 10, syn: false, fin: false },
      { seq: seq(111), len: 10, syn: false, fin: false },
    ],
    timers: { retransmission: 10500, ackDue: 10100 },
    ackOwed: 'later',
    unacknowledgedText: 9,
    duplicateAcks: 3,
  });

  test('[RT1] [OU4] text: only the head of the queue; its ACK pays what was owed', () => {
    const step = expire(inFlight);
    expect(step.effects).toMatchObject([{ seg: seg('ACK seq=101 ack=301 len=10 wnd=10000') }]);
    expect(step.tcb).toEqual({
      ...inFlight,
      rto: 2000,
      retries: 1,
      duplicateAcks: 0,
      ackOwed: 'no',
      unacknowledgedText: 0,
      timers: { ...inFlight.timers, retransmission: 12000, ackDue: null },
    });
  });

  test('[RT1] the RTO has a limit', () => {
    expect(expire({ ...inFlight, rto: 40000 }).tcb).toMatchObject({ rto: 60000 });
  });

  test.each(['SYN-SENT', 'ESTABLISHED', 'FIN-WAIT-1', 'LAST-ACK'] as const)(
    '[RT2] %s: after five retries the connection ends',
    (state) => {
      const tcb = { ...tcbIn(state), retransmissionQueue: inFlight.retransmissionQueue };
      expect(expire({ ...tcb, retries: 4 }).rule).toBe('RT1');
      expect(expire({ ...tcb, retries: 5 })).toEqual({
        tcb: null,
        effects: [{ type: 'signal', signal: 'connection-timed-out' }],
        rule: 'RT2',
      });
    },
  );

  test('[RT2] a SYN is given up after 63 s', () => {
    let { tcb } = absorb(null, { type: 'openCall', passive: false }, { ...AROUND, now: 0 });
    let now = 0;
    while (tcb !== null) {
      now = tcb.timers.retransmission ?? Number.NaN;
      tcb = expire(tcb, { ...AROUND, now }).tcb;
    }
    expect(now).toBe(63000);
  });

  test('[RT2] SYN, SYN,ACK and text have limits of their own', () => {
    const params = { ...PARAMS, synRetries: 1, synAckRetries: 2, dataRetries: 3 };
    const limit = (tcb: MaybeTcb) =>
      [0, 1, 2, 3].find(
        (retries) => tcb !== null && expire({ ...tcb, retries }, { ...AROUND, params }).rule !== 'RT1',
      );
    expect([limit(tcbIn('SYN-SENT')), limit(tcbIn('SYN-RECEIVED')), limit(inFlight)]).toEqual([1, 2, 3]);
  });

  test('[RT3] a passive connection falls back to LISTEN, an active one is closed', () => {
    expect(expire(tcbIn('SYN-RECEIVED', { retries: 5 }))).toEqual({
      tcb: tcbIn('LISTEN'),
      effects: [],
      rule: 'RT3',
    });
    expect(expire(tcbIn('SYN-RECEIVED', { retries: 5, passive: false })).rule).toBe('RT2');
  });
});

describe('the other timeouts', () => {
  test('[AD1] the acknowledgment may wait no longer', () => {
    const tcb = tcbIn('ESTABLISHED', { ackOwed: 'later', timers: { ackDue: 10000 } });
    expect(absorb(tcb, { type: 'ackDueTimeout' }, AROUND)).toEqual({
      tcb: { ...tcb, ackOwed: 'now', timers: { ...tcb.timers, ackDue: null } },
      effects: [],
      rule: 'AD1',
    });
  });

  test('[TT1] the end of 2 MSL', () => {
    expect(absorb(tcbIn('TIME-WAIT'), { type: 'timeWaitTimeout' }, AROUND)).toEqual({
      tcb: null,
      effects: [],
      rule: 'TT1',
    });
  });

  test('[UT1] the user timeout', () => {
    expect(absorb(tcbIn('FIN-WAIT-1'), { type: 'userTimeout' }, AROUND)).toEqual({
      tcb: null,
      effects: [{ type: 'signal', signal: 'connection-timed-out' }],
      rule: 'UT1',
    });
  });

  test('[UT2] it counts from the last progress', () => {
    const around = { ...AROUND, params: { ...PARAMS, userTimeout: 7000 } };
    const { tcb } = absorb(null, { type: 'openCall', passive: false }, around);
    expect(tcb?.timers.user).toBe(17000);
    const later = { ...around, now: 12000 };
    const event = { type: 'segmentArrives', seg: seg('SYN seq=300') } as const;
    expect(absorb(tcb, event, later).tcb?.timers.user).toBe(19000);
    expect(absorb(tcb, { type: 'retransmissionTimeout' }, later).tcb?.timers.user).toBe(17000);
    const synAck = { type: 'segmentArrives', seg: seg('SYN,ACK seq=300 ack=101') } as const;
    expect(absorb(tcb, synAck, later).tcb?.timers.user).toBeNull();
  });

  test.each(['retransmissionTimeout', 'ackDueTimeout', 'timeWaitTimeout'] as const)(
    '[TO1] %s with nothing to do',
    (type) => {
      const tcb = tcbIn('ESTABLISHED');
      expect(absorb(tcb, { type }, AROUND)).toEqual({ tcb, effects: [], rule: 'TO1' });
      expect(absorb(null, { type }, AROUND)).toEqual({ tcb: null, effects: [], rule: 'TO1' });
    },
  );

  test('[TO1] no user of a connection that is not', () => {
    expect(absorb(null, { type: 'userTimeout' }, AROUND).rule).toBe('TO1');
  });
});
