import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSegment, parseSegment } from './notation.ts';
import { answer } from './reference.ts';
import { CTLS, type Segment, segLen } from './segment.ts';
import { add, distance, le, type Seq, seq } from './seq.ts';
import type { TcpEvent } from './step.ts';
import type { MaybeTcb } from './tcb.ts';
import { AROUND, seg, tcbIn } from './testing/tcb-in.ts';

describe('the reference behaviour', () => {
  test('[RF1] a life in one: handshake, text both ways, close', () => {
    let tcb: MaybeTcb = null;
    const does = (event: TcpEvent): readonly string[] => {
      const done = answer(tcb, event, AROUND);
      tcb = done.tcb;
      return done.segments.map(makeSegment);
    };
    const arrive = (line: string) => does({ type: 'segmentArrives', seg: seg(line) });
    expect(does({ type: 'openCall', passive: false })).toEqual(['SYN seq=100 wnd=10000']);
    expect(arrive('SYN,ACK seq=300 ack=101')).toEqual(['ACK seq=101 ack=301 wnd=10000']);
    expect(does({ type: 'sendCall', len: 5 })).toEqual(['ACK seq=101 ack=301 len=5 wnd=10000']);
    expect(arrive('ACK seq=301 ack=106 len=7')).toEqual(['ACK seq=106 ack=308 wnd=9993']);
    expect(does({ type: 'closeCall', receives: true })).toEqual(['FIN,ACK seq=106 ack=308 wnd=9993']);
    expect(arrive('ACK seq=308 ack=107')).toEqual([]);
    expect(arrive('FIN,ACK seq=308 ack=107')).toEqual(['ACK seq=107 ack=309 wnd=9992']);
    expect(does({ type: 'timeWaitTimeout' })).toEqual([]);
    expect(tcb).toBeNull();
  });
});

/** Numbers near those that matter in `tcbIn`, near the wrap, and anywhere. */
const anySeq = fc
  .oneof(
    fc.integer({ min: 90, max: 130 }),
    fc.integer({ min: 290, max: 320 }),
    fc.integer({ min: 10290, max: 10310 }),
    fc.integer({ min: 2 ** 32 - 20, max: 2 ** 32 + 20 }),
    fc.nat(2 ** 32 - 1),
  )
  .map(seq);

const anySegment: fc.Arbitrary<Segment> = fc
  .record({
    seq: anySeq,
    ack: anySeq,
    ctl: fc.subarray([...CTLS]),
    len: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(12000)),
    wnd: fc.oneof(fc.constant(0), fc.nat(65535)),
  })
  .map((one) => ({ ...one, ack: one.ctl.includes('ACK') ? one.ack : null }));

const anyEvent: fc.Arbitrary<TcpEvent> = fc.oneof(
  { weight: 8, arbitrary: anySegment.map((one): TcpEvent => ({ type: 'segmentArrives', seg: one })) },
  fc.boolean().map((passive): TcpEvent => ({ type: 'openCall', passive })),
  fc.nat(3000).map((len): TcpEvent => ({ type: 'sendCall', len })),
  fc.nat(3000).map((len): TcpEvent => ({ type: 'receiveCall', len })),
  fc.boolean().map((receives): TcpEvent => ({ type: 'closeCall', receives })),
  fc.constantFrom<TcpEvent>(
    { type: 'abortCall' },
    { type: 'retransmissionTimeout' },
    { type: 'ackDueTimeout' },
    { type: 'timeWaitTimeout' },
    { type: 'userTimeout' },
  ),
);

const anyTcb: fc.Arbitrary<MaybeTcb> = fc.constantFrom(
  null,
  ...(
    [
      'LISTEN',
      'SYN-SENT',
      'SYN-RECEIVED',
      'ESTABLISHED',
      'FIN-WAIT-1',
      'FIN-WAIT-2',
      'CLOSE-WAIT',
      'CLOSING',
      'LAST-ACK',
      'TIME-WAIT',
    ] as const
  ).flatMap((state) => [tcbIn(state), tcbIn(state, { receives: false, passive: false })]),
);

/** What holds of every TCB, whatever has happened to it. */
const unsound = (tcb: MaybeTcb): readonly string[] => {
  if (tcb === null || tcb.state === 'LISTEN') return [];
  const { snd, rcv, retransmissionQueue: queue, reassemblyQueue: pieces } = tcb;
  const end = (one: { readonly seq: Seq; readonly len: number }) => add(one.seq, one.len);
  const complaints: readonly (readonly [string, boolean])[] = [
    ['SND.UNA =< SND.NXT', le(snd.una, snd.nxt)],
    ['the queue begins at SND.UNA', queue.length === 0 || queue[0]?.seq === snd.una],
    ['the queue holds all that is unacknowledged', queue.length > 0 === (snd.una !== snd.nxt)],
    [
      'the timer runs exactly while something is unacknowledged',
      queue.length > 0 === (tcb.timers.retransmission !== null),
    ],
    [
      'the time-wait timer runs exactly in TIME-WAIT',
      (tcb.state === 'TIME-WAIT') === (tcb.timers.timeWait !== null),
    ],
    ['RCV.WND is no less than 0', rcv.wnd >= 0],
    ['nothing is owed any more', tcb.ackOwed === 'no' && tcb.timers.ackDue === null],
    ['what waits lies ahead of RCV.NXT', pieces.every((piece) => distance(rcv.nxt, piece.seq) > 0)],
    [
      'pieces are apart',
      pieces.every((piece, i) => i === 0 || distance(end(pieces[i - 1] ?? piece), piece.seq) > 0),
    ],
    ['counts are no less than 0', Math.min(tcb.unsent, tcb.unread, tcb.retries, tcb.duplicateAcks) >= 0],
  ];
  return complaints.filter(([, holds]) => !holds).map(([complaint]) => complaint);
};

describe('properties', () => {
  test('[RF1] any events in any state: a defined answer and a sound TCB', () => {
    fc.assert(
      fc.property(anyTcb, fc.array(anyEvent, { minLength: 1, maxLength: 12 }), (start, events) => {
        let tcb = start;
        for (const event of events) {
          const done = answer(tcb, event, AROUND);
          expect(done.rule).toMatch(/^[A-Z]{2}\d$/);
          for (const out of done.segments) {
            expect(segLen(out)).toBeGreaterThanOrEqual(0);
            expect(out.ctl.includes('ACK')).toBe(out.ack !== null);
          }
          tcb = done.tcb;
          expect(unsound(tcb)).toEqual([]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('[CL1] [SQ2] a RST is never answered by a RST', () => {
    fc.assert(
      fc.property(anyTcb, anySegment, (tcb, one) => {
        const rst: Segment = { ...one, ctl: [...new Set([...one.ctl, 'RST' as const])] };
        const { segments } = answer(tcb, { type: 'segmentArrives', seg: rst }, AROUND);
        expect(segments.filter((out) => out.ctl.includes('RST'))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('[NT1] parse and make are inverses', () => {
    fc.assert(
      fc.property(
        anySegment,
        fc.option(fc.constantFrom('', 'c0', '00ff'), { nil: undefined }),
        (one, cookie) => {
          const whole: Segment = cookie === undefined ? one : { ...one, fastOpen: cookie };
          expect(parseSegment(makeSegment(whole))).toEqual({ ok: true, value: whole });
        },
      ),
    );
  });

  test('[NT2] any text is parsed or refused', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof parseSegment(text).ok).toBe('boolean');
      }),
    );
  });
});
