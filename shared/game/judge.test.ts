import { describe, expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { judge } from './judge.ts';
import type { Move } from './move.ts';
import type { HostView } from './position.ts';
import { draft } from './wrong-moves/draft.ts';
import { handlingAll, viewOf } from './wrong-moves/view-of.ts';

const findings = (view: HostView, move: Move): readonly Finding[] => {
  const verdict = judge(view, move);
  return verdict.type === 'legal' ? [] : verdict.findings;
};
const codes = (view: HostView, move: Move) => findings(view, move).map((f) => f.code);

describe('the one finding that explains most is the main one', () => {
  const view = viewOf('syn sent', 'SYN,ACK seq=9000 ack=4001');

  test('two numbers, one reason', () => {
    expect(findings(view, handlingAll(view, [draft('A 4000 9000')], 'ESTABLISHED'))).toEqual([
      {
        code: 'syn-not-counted',
        field: 'seq',
        segment: 0,
        values: { given: 4000, ack: 9000, expected: 4001, expectedAck: 9001 },
        explains: ['ack'],
      },
    ]);
  });

  test('what it does not explain stands behind it', () => {
    expect(findings(view, handlingAll(view, [draft('A 4000 9000')], 'SYN-SENT')).map((f) => f.code)).toEqual([
      'syn-not-counted',
      'state-stays',
    ]);
  });

  test('silence and the state together: the first FIN taken for the end', () => {
    const closing = viewOf('connected', 'FIN,ACK seq=9201 ack=4101');
    expect(findings(closing, handlingAll(closing, [], 'CLOSED'))).toEqual([
      {
        code: 'fin-closes-one-direction',
        field: 'becomes',
        segment: 0,
        values: { given: 'CLOSED', expected: 'CLOSE-WAIT' },
        explains: ['segments'],
      },
    ]);
  });

  test('a finding names the segment that it is about', () => {
    const sending = viewOf('connected', 'SEND 1500');
    const drafts = [draft('A 4101 9201 1000'), draft('A 4102 9201 500')];
    expect(findings(sending, handlingAll(sending, drafts, 'ESTABLISHED'))).toEqual([
      { code: 'seq-counts-packets', field: 'seq', segment: 1, values: { given: 4102, expected: 5101 } },
    ]);
  });
});

describe('what the move handles', () => {
  const move = (part: Partial<Move>): Move => ({
    type: 'move',
    conn: 'A',
    answers: [],
    calls: [],
    segments: [],
    becomes: 'ESTABLISHED',
    ...part,
  });

  test('the move would be legal if only the call that waits were made', () => {
    const view = viewOf('connected', 'FIN,ACK seq=9201 ack=4101', 'CLOSE');
    const echo = move({ answers: [1], segments: [draft('FA 4101 9202')], becomes: 'LAST-ACK' });
    expect(codes(view, echo)).toEqual(['call-not-made']);
    expect(codes(view, { ...echo, calls: [2] })).toEqual([]);
  });

  test('text for which SEND waits unmade', () => {
    const view = viewOf('connected', 'SEND 100');
    const text = move({ segments: [draft('A 4101 9201 100')] });
    expect(codes(view, text)).toEqual(['nothing-handled']);
  });

  test('arrivals and calls are taken in their order', () => {
    const view = viewOf(
      'connected',
      'ACK seq=9201 ack=4101 len=10',
      'ACK seq=9211 ack=4101 len=10',
      'SEND 5',
      'CLOSE',
    );
    const ack = [draft('A 4101 9221')];
    expect(codes(view, move({ answers: [2], segments: ack }))).toEqual(['answer-out-of-order']);
    expect(codes(view, move({ answers: [7], segments: ack }))).toEqual(['answer-out-of-order']);
    expect(codes(view, move({ calls: [4], segments: ack }))).toEqual(['call-out-of-order']);
  });

  test('something stands first in line', () => {
    const view = viewOf('listening', 'SYN seq=9000');
    expect(codes(view, move({ segments: [], becomes: 'LISTEN' }))).toEqual(['nothing-handled']);
    expect(codes(view, move({ segments: [draft('SA 4000 9001')] }))).toEqual(['nothing-handled']);
  });

  test('a call that the state turns down', () => {
    const view = viewOf('closed', 'CLOSE');
    expect(codes(view, move({ calls: [1], becomes: 'CLOSED' }))).toEqual(['call-not-allowed-here']);
    const opened = viewOf('connected', 'OPEN');
    expect(codes(opened, move({ calls: [1] }))).toEqual(['call-not-allowed-here']);
  });

  test('a timeout that was overtaken is answered by silence', () => {
    const view = viewOf('connected', 'ackDue');
    expect(codes(view, move({ answers: [1] }))).toEqual([]);
    expect(codes(view, move({ answers: [1], segments: [draft('A 4101 9201')] }))).toEqual([
      'segment-without-cause',
    ]);
  });

  test('a connection that is not there', () => {
    const view = viewOf('connected', 'CLOSE');
    expect(codes(view, move({ conn: 'Z', calls: [1] }))).toEqual(['call-out-of-order']);
    expect(codes(view, move({ conn: 'Z' }))).toEqual(['nothing-handled']);
  });
});
