import { expect, test } from 'vitest';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { matchAt, moveAll } from '#shared/lessons/testing/match-at.ts';
import type { Ctl } from '../tcp/segment.ts';
import type { TcpState } from '../tcp/state.ts';
import { botEntry } from './bots.ts';
import { chance } from './chance.ts';
import { decide } from './decide.ts';
import { fold } from './fold.ts';
import type { Hint } from './hint.ts';
import { askHint, nextHint, priceOf } from './hints.ts';
import { HOST_IDS, type HostId } from './host-id.ts';
import { judge } from './judge.ts';
import { learner } from './learners/learner.ts';
import { LEARNERS } from './learners/roster.ts';
import { bestMove } from './legal-moves.ts';
import type { Lesson } from './lesson.ts';
import { hostViewOf, type Match, newHeader, nextClock, openMatch, tick } from './match.ts';
import type { Draft, Move } from './move.ts';
import { scoreOf } from './score.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { seatView } from './view.ts';

/** All hints that there are for a seat now, taken one after the other; `shown` sees each offer before it is taken. */
function allHints(
  match: Match,
  seat: HostId,
  shown: (before: Match, after: Match) => void = () => {},
): Match {
  let now = match;
  while (nextHint(now, seat) !== null) {
    const after = fold(now, askHint(now, { seat, cid: null }));
    shown(now, after);
    now = after;
  }
  return now;
}

/** The move that the values of these hints make up, for everything that waits. */
function toldMove(match: Match, seat: HostId): Move | null {
  const best = bestMove(hostViewOf(match, seat));
  if (best === null) return null;
  const values = match.hints[seat].flatMap(({ hint }) => (hint.step === 'value' ? [hint] : []));
  const valueIn = (
    field: Hint extends infer H ? (H extends { field: infer F } ? F : never) : never,
    segment = 0,
  ) => values.find((one) => one.field === field && one.segment === segment)?.value;
  const segments = Array.from({ length: Number(valueIn('segments')) }, (_, i): Draft => {
    const ack = valueIn('ack', i);
    const flags = (valueIn('flags', i) ?? []) as readonly string[];
    return {
      ctl: flags.filter((flag) => flag !== 'Fast Open') as readonly Ctl[],
      ...(flags.includes('Fast Open') && { fastOpen: true }),
      seq: Number(valueIn('seq', i)),
      ack: ack === undefined ? null : Number(ack),
      len: Number(valueIn('len', i) ?? 0),
    };
  });
  const { conn, answers, calls } = best;
  return { type: 'move', conn, answers, calls, segments, becomes: valueIn('becomes') as TcpState };
}

/** A match of two learners, stopped after so many entries. */
function somewhere(lesson: Lesson, seed: number): Match {
  const believes = LEARNERS[seed % LEARNERS.length]!;
  const bot = learner(believes, { rate: 0.7, seed });
  const header = newHeader({ match: 'hints', lesson, seed });
  // Where economy is kept, less is left for the fields that a hint can tell.
  let match = openMatch(seed % 2 === 0 ? header : { ...header, leastSegments: 1 });
  const stop = Math.floor(chance(seed, `stop ${lesson.id}`) * 25);
  while (match.position.outcome === null && match.entries < stop) {
    const t = nextClock(match);
    const entry = t === null ? botEntry(match, { clientHost: bot, serverHost: bot }) : tick(match, t);
    if (entry === null) break;
    match = fold(match, entry);
  }
  return match;
}

test('a hint is never wrong: in hundreds of positions the values told make up a legal move', () => {
  let moves = 0;
  for (const lesson of LESSONS.values()) {
    for (let seed = 1; seed <= 40; seed += 1) {
      const match = somewhere(lesson, seed);
      if (match.position.outcome !== null) continue;
      for (const seat of HOST_IDS) {
        const told = allHints(match, seat);
        const move = told.hints[seat].length > 1 ? toldMove(told, seat) : null;
        if (move === null) continue;
        moves += 1;
        expect(judge(hostViewOf(match, seat), move).type, `${lesson.id} seed ${seed} ${seat}`).toBe('legal');
      }
    }
  }
  expect(moves).toBeGreaterThan(200);
});

test('the price that is shown is the one that is taken, and never more than the mistake would cost', () => {
  for (const lesson of LESSONS.values()) {
    for (let seed = 1; seed <= 8; seed += 1) {
      const match = somewhere(lesson, seed);
      if (match.position.outcome !== null) continue;
      for (const seat of HOST_IDS) {
        let mistake = 0;
        let spent = 0;
        allHints(match, seat, (before, after) => {
          const offer = nextHint(before, seat)!;
          const lost = scoreOf(before).total - scoreOf(after).total;
          const price = priceOf(offer);
          expect(lost).toBe(price);
          expect(seatView(before, seat).hints?.next).toEqual({ step: offer.hint.step, price });
          if (offer.hint.step === 'field')
            [mistake, spent] = [costOfMistake(before, seat, offer.hint.field), 0];
          spent += price;
          expect(spent, `${lesson.id} seed ${seed} ${seat}`).toBeLessThanOrEqual(mistake);
        });
      }
    }
  }
});

/** What the referee would take for the canonical move with this field wrong. */
function costOfMistake(match: Match, seat: HostId, field: string): number {
  const best = bestMove(hostViewOf(match, seat))!.canonical;
  const nonsense: Draft = { ctl: ['SYN', 'FIN', 'RST'], seq: 77, ack: 77, len: 0 };
  const wrong: Move =
    field === 'becomes'
      ? { ...best, becomes: best.becomes === 'CLOSING' ? 'LISTEN' : 'CLOSING' }
      : { ...best, segments: [...best.segments, nonsense, nonsense] };
  const { verdict } = decide(match, { seat, cid: null }, wrong);
  return verdict.type === 'refused' ? verdict.cost : 0;
}

test('rule, field, value; the field where the player is stuck comes first; the log gives it all again', () => {
  const before = matchAt('three-way-handshake', 'clientHost', 'SYN,ACK');
  const slip = moveAll(before, 'clientHost', ['A 4001 9000'], 'ESTABLISHED');
  const refused = fold(before, decide(before, { seat: 'clientHost', cid: 1 }, slip).entry);
  const told = allHints(refused, 'clientHost');
  const hints = told.hints.clientHost.map(({ hint }) => hint);
  expect(hints.slice(0, 3)).toEqual([
    { step: 'rule', about: 'handshake-confirmed', rule: expect.stringMatching(/^SS/) },
    { step: 'field', field: 'ack', segment: 0 },
    { step: 'value', field: 'ack', segment: 0, value: 9001 },
  ]);
  expect(hints.filter(({ step }) => step === 'value')).toHaveLength(5);
  // What the partner is told stays with the partner until the end.
  expect(seatView(told, 'serverHost').story.some(({ type }) => type === 'hinted')).toBe(false);
  expect(seatView(told, 'clientHost').hints).toEqual({ given: hints, next: null });
});

test('after the own move the hints are forgotten; where nothing waits there are none', () => {
  const before = matchAt('three-way-handshake', 'clientHost', 'SYN,ACK');
  const told = fold(before, askHint(before, { seat: 'clientHost', cid: 1 }));
  const right = moveAll(before, 'clientHost', ['A 4001 9001'], 'ESTABLISHED');
  const moved = fold(told, decide(told, { seat: 'clientHost', cid: 2 }, right).entry);
  expect(moved.hints.clientHost).toEqual([]);
  expect(nextHint(moved, 'clientHost')).toBeNull();
  expect(nextHint(before, 'serverHost')).toBeNull();
});

test('in an exam there are no hints', () => {
  const lesson = LESSONS.get('three-way-handshake')!;
  const settings = { ...DEFAULT_SETTINGS, assistance: 'exam' as const };
  const match = openMatch(newHeader({ match: 'exam', lesson, seed: 1, settings }));
  expect(nextHint(match, 'clientHost')).toBeNull();
  expect(seatView(match, 'clientHost').hints).toBeNull();
});

test('a step that the ladder does not know is explained for nothing', () => {
  const match = matchAt('lost-syn', 'clientHost', 'retransmission');
  const told = allHints(match, 'clientHost');
  expect(told.hints.clientHost.length).toBeGreaterThan(3);
  const known = match.tally.clientHost.some(({ open }) => open.includes('retransmission'));
  expect(told.deductions.length > 0).toBe(known);
});
