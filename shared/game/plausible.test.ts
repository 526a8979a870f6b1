/**
 * In every state, whatever arrives, whatever a student may plausibly answer: the referee has something to say, and it
 * is no more general than it has to be.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSegment } from '../tcp/notation.ts';
import { CTLS, type Ctl } from '../tcp/segment.ts';
import { add, seq } from '../tcp/seq.ts';
import { TCP_STATES, type TcpState } from '../tcp/state.ts';
import { stateOf, type Tcb } from '../tcp/tcb.ts';
import { MAIN } from './addresses.ts';
import { FINDINGS, type Finding, type FindingCode } from './finding.ts';
import type { CatalogueEntry } from './findings/entry.ts';

import { judge } from './judge.ts';
import { legalMoves } from './legal-moves.ts';
import type { Draft, Move } from './move.ts';
import type { HostView } from './position.ts';
import { handlingAll, PAST, type Past, viewOf } from './wrong-moves/view-of.ts';

const PASTS = Object.keys(PAST) as Past[];

const tcbOf = (view: HostView): Tcb | null => view.host.connections[MAIN]?.tcb ?? null;

/** Numbers that mean something to this host: its own, the peer's, their neighbours, and none. */
const numbers = (view: HostView): readonly number[] => {
  const tcb = tcbOf(view);
  const arrived = view.host.inbox.flatMap((a) => (a.type === 'segment' ? [a.seg] : []));
  const own = tcb === null ? [] : [tcb.snd.iss, tcb.snd.una, tcb.snd.nxt, tcb.rcv.irs, tcb.rcv.nxt];
  const theirs = arrived.flatMap((s) => [s.seq, add(s.seq, s.len), ...(s.ack === null ? [] : [s.ack])]);
  const known = [...own, ...theirs, 4000, 9000];
  return [...known.flatMap((n) => [n, add(seq(n), 1), add(seq(n), -1)]), 0, 1, 77];
};

/** A segment that may reach this connection: in place, next to it, old, or of another one. */
const arrival = (tcb: Tcb | null): fc.Arbitrary<string> => {
  const around = (n: number) => fc.constantFrom(n, n + 1, n - 1, n + 100, n - 100, n + 20_000);
  return fc
    .record({
      ctl: fc.subarray([...CTLS]),
      at: around(tcb?.rcv.nxt || 9000),
      ack: around(tcb?.snd.nxt ?? 4001),
      len: fc.constantFrom(0, 0, 1, 100, 1000),
    })
    .map(({ ctl, at, ack, len }) => {
      const bits: readonly Ctl[] = ctl;
      return makeSegment({
        ctl: bits,
        seq: seq(at),
        ack: bits.includes('ACK') ? seq(ack) : null,
        len,
        wnd: 5000,
      });
    });
};

const other = fc.constantFrom(
  'OPEN',
  'OPEN passive',
  'SEND 100',
  'SEND 2500',
  'CLOSE',
  'ABORT',
  'retransmission',
  'ackDue',
  'timeWait',
  'user',
);

const position: fc.Arbitrary<HostView> = fc.constantFrom(...PASTS).chain((past) =>
  fc
    .array(
      fc.oneof({ weight: 3, arbitrary: arrival(tcbOf(viewOf(past))) }, { weight: 1, arbitrary: other }),
      {
        maxLength: 2,
      },
    )
    .map((waiting) => viewOf(past, ...waiting)),
);

/** A legal move with one or two things about it changed, or one made up of numbers that mean something here. */
const attempt = (view: HostView): fc.Arbitrary<Move> => {
  const number = fc.option(fc.constantFrom(...numbers(view)), { nil: null });
  const made: fc.Arbitrary<Draft> = fc.record({
    ctl: fc.subarray([...CTLS]),
    seq: number,
    ack: number,
    len: fc.constantFrom(0, 0, 0, 1, 100),
  });
  const becomes = fc.constantFrom(...TCP_STATES);
  const legal = legalMoves(view).map((p) => p.canonical);
  const ownWay = fc
    .tuple(fc.array(made, { maxLength: 2 }), becomes)
    .map(([segments, state]) => handlingAll(view, segments, state));
  if (legal.length === 0) return ownWay;
  const changedDraft = (draft: Draft): fc.Arbitrary<Draft> =>
    fc.oneof(
      number.map((n) => ({ ...draft, seq: n })),
      number.map((n) => ({ ...draft, ack: n })),
      fc.subarray([...CTLS]).map((ctl) => ({ ...draft, ctl })),
      fc.constantFrom(0, 1, 50, 100, 1001).map((len) => ({ ...draft, len })),
    );
  const changed = fc.constantFrom(...legal).chain((move) => {
    const [first, ...rest] = move.segments;
    const state = becomes.map((s): Move => ({ ...move, becomes: s }));
    const silence = fc.constant<Move>({ ...move, segments: [] });
    const more = made.map((d): Move => ({ ...move, segments: [...move.segments, d] }));
    const nothing = fc.constant<Move>({ ...move, answers: [], calls: [] });
    if (first === undefined) return fc.oneof(state, more, nothing);
    const draft = changedDraft(first).map((d): Move => ({ ...move, segments: [d, ...rest] }));
    const both = fc
      .tuple(changedDraft(first), becomes)
      .map(([d, s]): Move => ({ ...move, segments: [d, ...rest], becomes: s }));
    return fc.oneof(draft, both, state, silence, more, nothing);
  });
  return fc.oneof({ weight: 4, arbitrary: changed }, { weight: 1, arbitrary: ownWay });
};

const tried = position.chain((view) => attempt(view).map((move) => ({ view, move })));

const findingsOf = (view: HostView, move: Move): readonly Finding[] => {
  const verdict = judge(view, move);
  return verdict.type === 'legal' ? [] : verdict.findings;
};

/** The states that one leads to or comes from: to name one of these is a mistake that has a name. */
const RELATED: Partial<Record<TcpState, readonly TcpState[]>> = {
  'SYN-SENT': ['SYN-RECEIVED', 'ESTABLISHED'],
  'SYN-RECEIVED': ['SYN-SENT', 'ESTABLISHED'],
  'FIN-WAIT-1': ['FIN-WAIT-2', 'CLOSE-WAIT', 'LAST-ACK', 'CLOSING', 'CLOSED'],
  'FIN-WAIT-2': ['CLOSE-WAIT', 'TIME-WAIT', 'LAST-ACK', 'CLOSING', 'CLOSED'],
  'CLOSE-WAIT': ['FIN-WAIT-1', 'FIN-WAIT-2', 'LAST-ACK', 'TIME-WAIT', 'CLOSED'],
  CLOSING: ['FIN-WAIT-2', 'TIME-WAIT', 'CLOSE-WAIT', 'LAST-ACK', 'CLOSED'],
  'LAST-ACK': ['FIN-WAIT-1', 'TIME-WAIT', 'CLOSED'],
  'TIME-WAIT': ['CLOSING', 'CLOSE-WAIT', 'LAST-ACK', 'CLOSED'],
};

const RUNS = { numRuns: 5000 };

describe('whatever a student may plausibly answer', () => {
  test('no refusal is without a finding, and each bears exactly the values of its text', () => {
    fc.assert(
      fc.property(tried, ({ view, move }) => {
        if (judge(view, move).type === 'legal') return;
        const findings = findingsOf(view, move);
        expect(findings.length).toBeGreaterThan(0);
        for (const { code, values, field } of findings) {
          const entry: CatalogueEntry = FINDINGS[code];
          expect(field).toBe(entry.field);
          expect(Object.keys(values).sort()).toEqual(
            Object.keys({ ...entry.tells, ...entry.reveals }).sort(),
          );
          expect(Object.values(values).every((v) => typeof v === 'string' || Number.isSafeInteger(v))).toBe(
            true,
          );
        }
        const keys = findings.map((f) => `${f.code} ${f.segment}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      RUNS,
    );
  });

  test('what is said of a value is true: given is what was given, and is not what is expected', () => {
    fc.assert(
      fc.property(tried, ({ view, move }) => {
        for (const { field, segment, values, code } of findingsOf(view, move)) {
          const given = 'given' in values ? values.given : undefined;
          if (given === undefined) continue;
          if ('expected' in values) expect(given, code).not.toBe(values.expected);
          const draft = move.segments[segment];
          if (field === 'seq') expect(given).toBe(draft?.seq);
          if (field === 'ack' || code === 'ack-flag-forgotten') expect(given).toBe(draft?.ack);
          if (field === 'becomes') expect(given).toBe(move.becomes);
        }
      }),
      RUNS,
    );
  });

  /** The general findings, and the only cases in which one may be the main one. */
  const GENERAL: Partial<Record<FindingCode, (view: HostView, move: Move, finding: Finding) => boolean>> = {
    // A state that neither leads here nor comes from here.
    'state-differs': (view, _, { values }) => {
      const { given, expected } = values as { given: TcpState; expected: TcpState };
      return given !== stateOf(tcbOf(view)) && !RELATED[expected]?.includes(given);
    },
    'state-moves-without-cause': (view, _, { values }) =>
      'expected' in values && values.expected === stateOf(tcbOf(view)),
    'state-stays': (view, { becomes }) => becomes === stateOf(tcbOf(view)),
    // Something waits, and the move handles less than it could.
    'nothing-handled': (view, move) => view.host.inbox.length > move.answers.length + move.calls.length,
    'nothing-to-answer': (view, { segments }) => view.host.inbox.length === 0 && segments.length === 0,
    'nothing-arrived-yet': (view, { segments }) => view.host.inbox.length === 0 && segments.length > 0,
    // Only timeouts that have been overtaken were handled, or text was given that may not go yet.
    'segment-without-cause': (view) => view.host.inbox.some((a) => a.type !== 'segment'),
    'too-many-segments': (_, { segments }) => segments.length > 1,
    'too-few-segments': (view, { segments }) => view.host.inbox.length > 1 && segments.length > 0,
  };

  test('a general finding is the main one only where nothing more telling can be said', () => {
    fc.assert(
      fc.property(tried, ({ view, move }) => {
        const [main] = findingsOf(view, move);
        if (main === undefined) return;
        const may = GENERAL[main.code];
        if (may !== undefined) expect(may(view, move, main), main.code).toBe(true);
      }),
      RUNS,
    );
  });

  test('one thing changed in a legal move is one finding, or belongs to another legal move', () => {
    fc.assert(
      fc.property(position, fc.constantFrom(...TCP_STATES), (view, becomes) => {
        for (const { canonical } of legalMoves(view)) {
          if (canonical.becomes === becomes || canonical.answers.length + canonical.calls.length === 0)
            continue;
          const findings = findingsOf(view, { ...canonical, becomes });
          expect(findings.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the same move gets the same findings', () => {
    fc.assert(
      fc.property(tried, ({ view, move }) => {
        expect(judge(view, move)).toEqual(judge(structuredClone(view), structuredClone(move)));
      }),
      { numRuns: 300 },
    );
  });
});
