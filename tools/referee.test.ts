import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '#shared/tcp/oracle/recording.ts';
import { answerLine } from './referee/answer-line.ts';

const ESTABLISHED = {
  state: 'ESTABLISHED',
  passive: false,
  snd: { una: 101, nxt: 101, wnd: 65535, iss: 100 },
  rcv: { nxt: 301, wnd: 65535, irs: 300 },
};
const FIN = { type: 'segmentArrives', seg: { seq: 301, ack: 101, ctl: ['FIN', 'ACK'], wnd: 65535, len: 0 } };

const ask = (question: unknown) => JSON.parse(answerLine(JSON.stringify(question), 1));
const steps = (tcb: unknown, ...events: readonly unknown[]) => ask({ tcb, events }).steps;

describe('the referee as a filter', () => {
  test('one case, to the letter', () => {
    const line =
      '{"id":7,"tcb":{"state":"ESTABLISHED","passive":false,"snd":{"una":101,"nxt":101,"wnd":65535,"iss":100},"rcv":{"nxt":301,"wnd":65535,"irs":300}},"events":[{"type":"segmentArrives","seg":{"seq":301,"ack":101,"ctl":["FIN","ACK"],"wnd":65535,"len":0}}]}';
    expect(answerLine(line, 1)).toBe(
      '{"id":7,"steps":[{"reply":[{"seq":101,"ack":302,"ctl":["ACK"],"len":0}],"state":"CLOSE-WAIT"}]}',
    );
  });

  test('the program answers every line in order, and goes on after a bad one', () => {
    const program = fileURLToPath(new URL('referee.ts', import.meta.url));
    const input = `{"id":1,"events":[]}\nnonsense\n\n{"events":[{"type":"closeCall"}],"id":"last"}\n`;
    const { stdout } = spawnSync(process.execPath, [program], { input, encoding: 'utf8' });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 1, steps: [] },
      { error: 'not JSON', line: 2 },
      { error: 'not JSON', line: 3 },
      { id: 'last', steps: [{ reply: [], state: 'CLOSED' }] },
    ]);
  });

  test('a whole life from CLOSED, over the wrap', () => {
    expect(
      steps(
        undefined,
        { type: 'openCall', passive: true, iss: 4294967295, wnd: 100 },
        { type: 'segmentArrives', seg: { seq: 4294967290, ctl: ['SYN'], wnd: 1000, len: 0 } },
        { type: 'segmentArrives', seg: { seq: 4294967291, ack: 0, ctl: ['ACK', 'PSH'], wnd: 1000, len: 10 } },
        { type: 'receiveCall', len: 10 },
        { type: 'sendCall', len: 2000 },
        { type: 'closeCall' },
        { type: 'segmentArrives', seg: { seq: 5, ack: 1000, ctl: ['ACK'], wnd: 3000, len: 0 } },
        { type: 'retransmissionTimeout' },
        { type: 'abortCall' },
      ),
    ).toEqual([
      { reply: [], state: 'LISTEN' },
      { reply: [{ seq: 4294967295, ack: 4294967291, ctl: ['SYN', 'ACK'], len: 0 }], state: 'SYN-RECEIVED' },
      { reply: [{ seq: 0, ack: 5, ctl: ['ACK'], len: 0 }], state: 'ESTABLISHED' },
      { reply: [], state: 'ESTABLISHED' },
      { reply: [{ seq: 0, ack: 5, ctl: ['ACK'], len: 1000 }], state: 'ESTABLISHED' },
      { reply: [], state: 'FIN-WAIT-1' },
      { reply: [{ seq: 1000, ack: 5, ctl: ['FIN', 'ACK'], len: 1000 }], state: 'FIN-WAIT-1' },
      { reply: [{ seq: 1000, ack: 5, ctl: ['FIN', 'ACK'], len: 1000 }], state: 'FIN-WAIT-1' },
      { reply: [{ seq: 2001, ctl: ['RST'], len: 0 }], state: 'CLOSED' },
    ]);
  });

  test('a TCB that is given has its SYN, text or FIN in flight as the numbers say', () => {
    const timeout = { type: 'retransmissionTimeout' };
    const again = (state: string, una: number, nxt: number) =>
      steps({ ...ESTABLISHED, state, snd: { ...ESTABLISHED.snd, una, nxt } }, timeout)[0].reply;
    expect(again('SYN-SENT', 100, 101)).toEqual([{ seq: 100, ctl: ['SYN'], len: 0 }]);
    expect(again('SYN-RECEIVED', 100, 101)).toEqual([{ seq: 100, ack: 301, ctl: ['SYN', 'ACK'], len: 0 }]);
    expect(again('ESTABLISHED', 101, 121)).toEqual([{ seq: 101, ack: 301, ctl: ['ACK'], len: 20 }]);
    expect(again('ESTABLISHED', 101, 2000)).toEqual([{ seq: 101, ack: 301, ctl: ['ACK'], len: 1460 }]);
    expect(again('FIN-WAIT-1', 101, 102)).toEqual([{ seq: 101, ack: 301, ctl: ['FIN', 'ACK'], len: 0 }]);
    expect(again('LAST-ACK', 101, 112)).toEqual([{ seq: 101, ack: 301, ctl: ['ACK'], len: 10 }]);
    expect(again('ESTABLISHED', 101, 101)).toEqual([]);
  });

  test.each([
    ['no object', 7],
    ['no events', {}],
    ['an unknown event', { events: [{ type: 'fin' }] }],
    ['an unknown state', { tcb: { state: 'OPEN' }, events: [] }],
    ['a number that is none', { events: [{ ...FIN, seg: { ...FIN.seg, seq: -1 } }] }],
    ['a number past the circle', { events: [{ ...FIN, seg: { ...FIN.seg, ack: 4294967296 } }] }],
    ['ACK without its number', { events: [{ ...FIN, seg: { ...FIN.seg, ack: undefined } }] }],
    ['an unknown bit', { events: [{ ...FIN, seg: { ...FIN.seg, ctl: ['NS'] } }] }],
    ['a length that is none', { events: [{ type: 'sendCall', len: 0.5 }] }],
    ['a connection without numbers', { tcb: { state: 'ESTABLISHED' }, events: [] }],
  ])('%s is answered by an error with its line', (_, question) => {
    expect(JSON.parse(answerLine(JSON.stringify(question), 12))).toEqual({
      error: expect.any(String),
      line: 12,
    });
  });

  test('any line is answered by one line of JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
        const answer = answerLine(line, 1);
        expect(answer).not.toContain('\n');
        expect(JSON.parse(answer)).toBeTypeOf('object');
      }),
    );
  });
});

describe('the recorded single steps, given as cases', () => {
  const rows: readonly Row[] = readFileSync(
    new URL('../shared/tcp/oracle/table.jsonl', import.meta.url),
    'utf8',
  )
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line));

  const ISS = 4294967200;
  const BITS = { S: 'SYN', F: 'FIN', R: 'RST', A: 'ACK' } as const;
  const bits = (flags: string) =>
    Object.entries(BITS).flatMap(([letter, bit]) => (flags.includes(letter) ? [bit] : []));

  test('every row on which kernel and RFC agree comes out', () => {
    const wrong = rows.filter((row) => {
      // Opening TIME-WAIT anew takes a listener beside the connection, which is not in a case.
      if (!row.rfc.agrees || row.rfc.rule?.includes('MAY-2')) return false;
      const kernel = row.state === 'CLOSED' || row.state === 'LISTEN' ? 0 : ISS;
      const abs = (base: number, n: number | null | undefined) =>
        n === null || n === undefined ? undefined : (base + n) >>> 0;
      const seg = {
        seq: abs(row.peerIss, row.in.seq),
        ...(row.in.ack === undefined ? {} : { ack: abs(kernel, row.in.ack) }),
        ctl: bits(row.in.flags),
        wnd: row.in.wnd,
        len: row.in.len,
      };
      const { sndUna, sndNxt, rcvNxt, rcvWnd } = row.tcb;
      const tcb = {
        state: row.state,
        passive: row.kernelRole === 'server',
        receives: !row.orphan,
        snd: { una: abs(kernel, sndUna), nxt: abs(kernel, sndNxt), wnd: 65535, iss: kernel },
        rcv: { nxt: abs(row.peerIss, rcvNxt), wnd: rcvWnd ?? 64240, irs: row.peerIss },
      };
      const [step] = steps(tcb, { type: 'segmentArrives', seg });
      const expected = row.out.map((out) => ({
        seq: out.seqAbs ? out.seq : abs(kernel, out.seq),
        ...(out.ack === undefined ? {} : { ack: abs(row.peerIss, out.ack) }),
        ctl: bits(out.flags),
        len: out.len,
      }));
      const state = step.state === 'CLOSED' && row.listener ? 'LISTEN' : step.state;
      return JSON.stringify([step.reply, state]) !== JSON.stringify([expected, row.next]);
    });
    expect(wrong).toEqual([]);
  });
});
