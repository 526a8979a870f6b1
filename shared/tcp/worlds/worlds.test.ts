import { expect, test } from 'vitest';
import { absorb } from '../absorb.ts';
import { output } from '../output.ts';
import type { TcpEvent } from '../step.ts';
import type { MaybeTcb } from '../tcb.ts';
import { AROUND, seg, tcbIn } from '../testing/tcb-in.ts';
import { absorbIn, rulesOf } from './index.ts';
import type { World } from './world.ts';

const arrives = (line: string): TcpEvent => ({ type: 'segmentArrives', seg: seg(line) });

const inWorld = (world: World, tcb: MaybeTcb, line: string) => absorbIn(world, tcb, arrives(line), AROUND);

test('[TH1] two segments: the SYN alone connects, and nobody waits for an answer to the SYN,ACK', () => {
  const { tcb, effects, rule } = inWorld('two-way-handshake', tcbIn('LISTEN'), 'SYN seq=300');
  expect(tcb).toMatchObject({ state: 'ESTABLISHED', retransmissionQueue: [] });
  expect(tcb?.snd.una).toBe(tcb?.snd.nxt);
  expect(tcb?.timers.retransmission).toBeNull();
  expect(effects).toMatchObject([{ type: 'send', reason: 'syn-ack' }]);
  expect(rule).toBe('TH1');
});

test('[TH2] two segments: the SYN,ACK connects and is not acknowledged; text may follow at once', () => {
  const { tcb } = inWorld('two-way-handshake', tcbIn('SYN-SENT'), 'SYN,ACK seq=300 ack=101');
  expect(tcb).toMatchObject({ state: 'ESTABLISHED', ackOwed: 'no' });
  expect(output(tcb, AROUND).segments).toEqual([]);
  const asked = absorb(tcb, { type: 'sendCall', len: 10 }, AROUND);
  expect(output(asked.tcb, AROUND).segments).toMatchObject([{ ctl: ['ACK'], seq: 101, ack: 301, len: 10 }]);
});

test('[TH3] two segments: a host without a connection denies nothing', () => {
  for (const line of ['SYN,ACK seq=300 ack=101', 'SYN seq=300', 'ACK seq=300 ack=101 len=5', 'RST seq=300'])
    expect(inWorld('two-way-handshake', null, line)).toEqual({ tcb: null, effects: [], rule: 'TH3' });
});

test('[NW1] no TIME-WAIT: the last FIN is acknowledged, and then nothing is left', () => {
  const { tcb, rule } = inWorld('no-time-wait', tcbIn('FIN-WAIT-2'), 'FIN,ACK seq=301 ack=102');
  expect(rule).toBe('NW1');
  const { tcb: after, segments } = output(tcb, AROUND);
  expect(segments).toMatchObject([{ ctl: ['ACK'], seq: 102, ack: 302 }]);
  expect(rulesOf('no-time-wait').kept(after)).toBeNull();
  expect(rulesOf('no-time-wait').kept(tcbIn('ESTABLISHED'))).toEqual(tcbIn('ESTABLISHED'));
});

test('where no world is named, everything is the RFC’s', () => {
  const events = [
    arrives('SYN seq=300'),
    arrives('SYN,ACK seq=300 ack=101'),
    arrives('FIN,ACK seq=301 ack=101'),
    arrives('RST seq=301'),
    { type: 'closeCall', receives: true },
  ] as const satisfies readonly TcpEvent[];
  for (const state of ['LISTEN', 'SYN-SENT', 'ESTABLISHED', 'FIN-WAIT-2', 'TIME-WAIT', null] as const) {
    const tcb = state === null ? null : tcbIn(state);
    for (const event of events)
      expect(absorbIn(undefined, tcb, event, AROUND)).toEqual(absorb(tcb, event, AROUND));
    expect(rulesOf(undefined).kept(tcb)).toBe(tcb);
  }
});
