import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toldCost, toldFindings } from '#shared/game/assistance.ts';
import { playByBots, referenceBot } from '#shared/game/bots.ts';
import { decide } from '#shared/game/decide.ts';
import { FINDINGS } from '#shared/game/finding.ts';
import { fold } from '#shared/game/fold.ts';
import { HOST_IDS, type HostId, peerOf } from '#shared/game/host-id.ts';
import { mustAct } from '#shared/game/inbox.ts';
import { hostViewOf, type Match, newHeader, nextClock, openMatch, tick } from '#shared/game/match.ts';
import type { Command, Move } from '#shared/game/move.ts';
import { ASSISTANCE, type Assistance, DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { type SeatView, seatView, viewUpdate } from '#shared/game/view.ts';
import { LESSONS } from './catalogue/index.ts';

/** Numbers that are nothing else by chance: no time, length or count comes near them. */
const ISS = { clientHost: 2_111_111_100, serverHost: 3_222_222_200 } as const;
const isLarge = (n: number) => n >= 2_000_000_000;

function matchOf(lessonId: string, assistance: Assistance, seed = 1): Match {
  const lesson = LESSONS.get(lessonId)!;
  const settings = { ...DEFAULT_SETTINGS, assistance };
  return openMatch({ ...newHeader({ match: 'm', lesson, seed, settings }), iss: ISS });
}

/** A right move with something spoilt. */
function spoilt(right: Move, how: number): Command {
  const [first, ...rest] = right.segments;
  switch (how) {
    case 0:
      return { ...right, becomes: 'CLOSING' };
    case 1:
      return { ...right, segments: [] };
    case 2:
      return first === undefined ? right : { ...right, segments: [{ ...first, seq: 7 }, ...rest] };
    case 3:
      return first === undefined ? right : { ...right, segments: [{ ...first, ack: 9 }, ...rest] };
    case 4:
      return first === undefined ? right : { ...right, segments: [{ ...first, ctl: ['RST'] }, ...rest] };
    default:
      return first === undefined ? right : { ...right, segments: [{ ...first, seq: 7, ack: 9 }, ...rest] };
  }
}

/** All that a seat is sent over a match: its first picture, every update, and every answer. */
type Frames = { readonly view: SeatView; readonly sent: readonly unknown[] };

function* framesOf(
  seat: HostId,
  of: { readonly lesson: string; readonly seed: number; readonly choices: readonly number[] },
  level: Assistance,
): Generator<Frames & { readonly match: Match }> {
  let match = matchOf(of.lesson, level, of.seed);
  let view = seatView(match, seat);
  yield { match, view, sent: [view] };
  for (const choice of of.choices) {
    if (match.position.outcome !== null) return;
    const mover = HOST_IDS.find((id) => mustAct(match.position.hosts[id]));
    const right = mover && referenceBot(hostViewOf(match, mover));
    const due = nextClock(match);
    const entry =
      mover && right
        ? decide(
            match,
            { seat: mover, cid: 1 },
            right.type === 'move' && choice < 6 ? spoilt(right, choice) : right,
          )
        : null;
    if (entry === null && due === null) return;
    match = fold(match, entry === null ? tick(match, due!) : entry.entry);
    const after = seatView(match, seat);
    const answer =
      entry?.verdict.type === 'refused' && mover === seat
        ? [
            {
              findings: toldFindings(level, entry.verdict.findings),
              cost: toldCost(level, entry.verdict.cost),
            },
          ]
        : [];
    const update = viewUpdate(view, after, 1);
    view = after;
    yield { match, view, sent: [...(update === null ? [] : [update]), ...answer] };
  }
}

/** Every number in plain data. */
function numbersIn(data: unknown): readonly number[] {
  if (typeof data === 'number') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(numbersIn);
}

/** What the player of a seat can have written down: what was sent, what arrived, what was given, what was tried. */
function written(match: Match, seat: HostId): ReadonlySet<number> {
  const own = match.story.filter((line) => line.host === seat);
  const start = openMatch(match.header).position.hosts[seat].connections;
  return new Set(
    numbersIn([
      own.flatMap((line) => (line.type === 'sent' || line.type === 'arrived' ? [line.seg] : [])),
      own.flatMap((line) => (line.type === 'refused' ? [line.command] : [])),
      Object.values(start),
      Object.values(match.position.hosts[seat].connections).map(({ iss }) => iss),
    ]),
  );
}

const anyMatch = fc.record({
  lesson: fc.constantFrom(...LESSONS.keys()),
  seed: fc.nat(99),
  choices: fc.array(fc.nat(11), { minLength: 10, maxLength: 60 }),
});
const seats = fc.constantFrom(...HOST_IDS);

describe('no frame betrays what its level keeps back', () => {
  test('exam: no number that the player could not have written down, no finding, no praise, no deduction', () => {
    fc.assert(
      fc.property(anyMatch, seats, (of, seat) => {
        for (const { match, view, sent } of framesOf(seat, of, 'exam')) {
          if (view.outcome !== null) continue;
          const known = written(match, seat);
          expect(numbersIn(sent).filter((n) => isLarge(n) && !known.has(n))).toEqual([]);
          const told = JSON.stringify(sent);
          expect(told).not.toMatch(/"(remarks|expected|retransmissionQueue|ackOwed|duplicateAcks)"/);
          expect(view.deductions).toEqual([]);
          for (const line of view.story) {
            if (line.type === 'refused') expect([line.findings, line.cost]).toEqual([[], null]);
            if (line.type === 'moved') expect(line.praise.code).toBe('right');
          }
        }
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  test('standard: a finding bears no value that gives the answer away', () => {
    fc.assert(
      fc.property(anyMatch, seats, (of, seat) => {
        for (const { view, sent } of framesOf(seat, of, 'standard')) {
          const inStory = view.story.flatMap((line) =>
            line.type === 'refused' ? line.findings : line.type === 'moved' ? (line.remarks ?? []) : [],
          );
          const inAnswers = sent.flatMap((one) =>
            typeof one === 'object' && one !== null && 'findings' in one
              ? (one.findings as typeof inStory)
              : [],
          );
          for (const { code, values } of [...inStory, ...inAnswers]) {
            const kept = Object.keys(FINDINGS[code].reveals);
            expect(Object.keys(values).filter((name) => kept.includes(name))).toEqual([]);
          }
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  test.each(ASSISTANCE)('%s: nothing of the peer before it arrives', (level) => {
    fc.assert(
      fc.property(anyMatch, seats, (of, seat) => {
        const peers = new Set<number>();
        for (const { match, view, sent } of framesOf(seat, of, level)) {
          if (view.outcome !== null) continue;
          const own = new Set([
            ...written(match, seat),
            ...numbersIn(match.position.hosts[seat]),
            ...numbersIn(match.story.filter((line) => line.host === seat)),
          ]);
          for (const n of numbersIn(match.position.hosts[peerOf(seat)])) peers.add(n);
          expect(numbersIn(sent).filter((n) => isLarge(n) && peers.has(n) && !own.has(n))).toEqual([]);
        }
      }),
      { numRuns: 60, seed: 8 },
    );
  });
});

test('in an exam a number of the TCB is shown once it has been used, or acknowledged', () => {
  let match = matchOf('three-way-handshake', 'exam');
  const tcb = (seat: HostId) => seatView(match, seat).connections.A?.tcb;
  const go = () => {
    const mover = HOST_IDS.toReversed().find((id) => mustAct(match.position.hosts[id]));
    match = fold(
      match,
      mover === undefined
        ? tick(match, nextClock(match)!)
        : decide(match, { seat: mover, cid: 1 }, referenceBot(hostViewOf(match, mover))!).entry,
    );
  };
  go();
  go();
  // The SYN is out: its number is the client's own, what comes after it is to be found.
  expect(tcb('clientHost')).toMatchObject({
    snd: { iss: ISS.clientHost, una: ISS.clientHost, nxt: null },
    rcv: { nxt: null },
  });
  while (seatView(match, 'clientHost').inbox.length === 0) go();
  expect(tcb('clientHost')).toMatchObject({ snd: { nxt: null }, rcv: { irs: null, nxt: null } });
  go();
  expect(tcb('clientHost')).toMatchObject({
    snd: { una: ISS.clientHost + 1, nxt: ISS.clientHost + 1 },
    rcv: { irs: ISS.serverHost, nxt: ISS.serverHost + 1 },
  });
});

test('what a match begins with is given, in an exam too', () => {
  const { tcb } = seatView(matchOf('four-way-close', 'exam'), 'clientHost').connections.A!;
  expect([tcb?.snd.nxt, tcb?.rcv.nxt]).toEqual([expect.any(Number), expect.any(Number)]);
});

test.each(ASSISTANCE)('%s: the debriefing tells everything', (level) => {
  let match = matchOf('three-way-handshake', level);
  const right = referenceBot(hostViewOf(match, 'clientHost')) as Move;
  match = fold(match, decide(match, { seat: 'clientHost', cid: 1 }, spoilt(right, 2)).entry);
  const end = playByBots(match);
  const { debrief } = seatView(end, 'serverHost');
  expect(debrief?.story).toEqual(end.story);
  expect(debrief?.story.find((line) => line.type === 'refused')).toMatchObject({
    cost: 9,
    findings: [{ values: { expected: ISS.clientHost } }],
  });
  expect(debrief?.score.total).toBe(91);
});

test('a field that was shown earns nothing more; where it is not shown, half of it still may be earned', () => {
  const costOfState = (level: Assistance) => {
    const match = matchOf('three-way-handshake', level);
    const right = referenceBot(hostViewOf(match, 'clientHost')) as Move;
    const { verdict } = decide(match, { seat: 'clientHost', cid: 1 }, spoilt(right, 0));
    return verdict.type === 'refused' ? verdict.cost : null;
  };
  expect(ASSISTANCE.map(costOfState)).toEqual([7, 4, 4]);
});
