import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { matchAt, matchOf, moveAll } from '#shared/lessons/testing/match-at.ts';
import { applyUpdate } from '#shared/protocol/apply-update.ts';
import { botEntry, playByBots } from './bots.ts';
import { decide } from './decide.ts';
import { fold } from './fold.ts';
import { HOST_IDS, type HostId } from './host-id.ts';
import { legalMoves } from './legal-moves.ts';
import type { Entry } from './log.ts';
import { hostViewOf, type Match, newHeader, nextClock, openMatch, positionHash, tick } from './match.ts';
import type { Command, Draft } from './move.ts';
import { scoreOf } from './score.ts';
import { seatView, tableView, viewUpdate } from './view.ts';

/** A match of random legal and illegal moves, with the log that led to it. */
interface Played {
  readonly match: Match;
  readonly log: readonly Entry[];
  /** Whether something was sent again before its time: legal, and it may carry a segment past its lesson's fault. */
  readonly early: boolean;
}

function randomPlay(lessonId: string, choices: readonly number[]): Played {
  let match = matchOf(lessonId);
  let early = false;
  const log: Entry[] = [];
  const write = (entry: Entry) => {
    log.push(entry);
    match = fold(match, entry);
  };
  for (const choice of choices) {
    if (match.position.outcome !== null) break;
    const t = nextClock(match);
    if (t !== null) write(tick(match, t));
    const seat = HOST_IDS[choice % 2]!;
    const moves = legalMoves(hostViewOf(match, seat));
    const pattern = moves[choice % Math.max(1, moves.length)];
    if (pattern === undefined) continue;
    // Now and then a wrong state, now and then a FIN without ACK.
    const segments = pattern.canonical.segments.map(
      (s): Draft => (choice % 3 === 0 && s.ctl.includes('FIN') ? { ...s, ctl: ['FIN'], ack: null } : s),
    );
    early ||= pattern.marks.includes('early');
    const becomes = choice % 7 === 0 ? 'CLOSING' : pattern.becomes;
    const spoilt: Command = { ...pattern.canonical, segments, becomes };
    write(decide(match, { seat, cid: log.length }, spoilt).entry);
  }
  return { match, log, early };
}

const play = fc.record({
  lesson: fc.constantFrom(...LESSONS.keys()),
  choices: fc.array(fc.nat(999), { maxLength: 40 }),
});

describe('the log is the truth', () => {
  test('folding a log twice gives the same position, hash for hash, and the same story and score', () => {
    fc.assert(
      fc.property(play, ({ lesson, choices }) => {
        const { match, log } = randomPlay(lesson, choices);
        const written: readonly Entry[] = JSON.parse(JSON.stringify(log));
        const folded = written.reduce(fold, openMatch(JSON.parse(JSON.stringify(match.header))));
        expect(folded).toEqual(match);
        expect(positionHash(folded.position)).toBe(positionHash(match.position));
        expect(scoreOf(folded)).toEqual(scoreOf(match));
      }),
    );
  });

  test('an entry that was written for another position is not folded', () => {
    const match = matchOf('three-way-handshake');
    const entry = botEntry(match)!;
    expect(() => fold(fold(match, entry), entry)).toThrow('entry 2 was written for another position');
  });

  test('an entry that was written for another time is not folded', () => {
    const match = matchOf('three-way-handshake');
    expect(() => fold(match, { ...botEntry(match)!, t: 5 })).toThrow('entry 1 was written for another time');
  });

  test('who is away stands in the log, and changes no position and no view', () => {
    const match = matchOf('three-way-handshake');
    const hold = {
      type: 'hold',
      seat: 'clientHost',
      away: true,
      t: 0,
      before: positionHash(match.position),
    } as const;
    const after = fold(match, hold);
    expect(after).toEqual({ ...match, entries: 1, away: { clientHost: true, serverHost: false } });
    expect(viewUpdate(seatView(match, 'serverHost'), seatView(after, 'serverHost'), 1)).toBeNull();
  });

  test('a refused move changes the story, the score and nothing else', () => {
    const before = matchAt('three-way-handshake', 'serverHost', 'SYN');
    const wrong = moveAll(before, 'serverHost', ['SA 9000 4000'], 'SYN-RECEIVED');
    const { entry, verdict } = decide(before, { seat: 'serverHost', cid: 3 }, wrong);
    const after = fold(before, entry);
    expect(verdict).toMatchObject({ type: 'refused', cost: 6 });
    expect(after.position).toEqual(before.position);
    expect(after.deductions).toEqual([
      {
        entry: before.entries + 1,
        seat: 'serverHost',
        kind: 'accuracy',
        points: 6,
        finding: 'syn-not-counted-in-ack',
      },
    ]);
  });
});

describe('legal moves', () => {
  test('every canonical legal move is accepted by the judge and by the fold', () => {
    fc.assert(
      fc.property(play, ({ lesson, choices }) => {
        const { match } = randomPlay(lesson, choices);
        if (match.position.outcome !== null) return;
        for (const seat of HOST_IDS) {
          for (const { canonical } of legalMoves(hostViewOf(match, seat))) {
            const { entry, verdict } = decide(match, { seat, cid: 1 }, canonical);
            expect(verdict).toEqual({ type: 'accepted' });
            fold(match, entry);
          }
        }
      }),
    );
  });

  test('whatever is legal, the reference bots bring the match to its goal from there', () => {
    fc.assert(
      fc.property(play, ({ lesson, choices }) => {
        const { match, early } = randomPlay(lesson, choices);
        // Where a lesson declares a lost end, legal moves may have led there.
        const lost = match.header.lesson.lost === undefined ? [] : ['lost'];
        expect(['goal', ...lost, ...(early ? ['missed'] : [])]).toContain(
          playByBots(match).position.outcome?.type,
        );
      }),
    );
  });

  test('the merged FIN,ACK: a free CLOSE made with the answer to a FIN goes from ESTABLISHED to LAST-ACK', () => {
    const lesson = LESSONS.get('four-way-close')!;
    const merged = {
      ...lesson,
      calls: {
        ...lesson.calls,
        serverHost: [{ when: { type: 'free' as const }, call: { type: 'CLOSE' as const } }],
      },
    };
    const { header } = matchOf('four-way-close');
    let match = openMatch({ ...header, lesson: merged });
    const close = moveAll(match, 'clientHost', ['FA 4101 9201'], 'FIN-WAIT-1');
    match = fold(match, decide(match, { seat: 'clientHost', cid: 1 }, close).entry);
    match = fold(match, tick(match, nextClock(match)!));
    const both = moveAll(match, 'serverHost', ['FA 9201 4102'], 'LAST-ACK');
    expect(decide(match, { seat: 'serverHost', cid: 1 }, both).verdict).toEqual({ type: 'accepted' });
  });
});

describe('time in the relaxed pace', () => {
  test('the clock stands while a seat has something that it neither handled nor let wait', () => {
    const match = matchAt('three-way-handshake', 'serverHost', 'SYN');
    expect(nextClock(match)).toBeNull();
    const waited = fold(match, decide(match, { seat: 'serverHost', cid: 1 }, { type: 'wait' }).entry);
    // Nothing is on the link: what happens next is the client's retransmission timeout.
    const ticked = fold(waited, tick(waited, nextClock(waited)!));
    expect(ticked.position.hosts.clientHost.inbox).toMatchObject([
      { type: 'timeout', timer: 'retransmission' },
    ]);
  });

  test('a timeout is withdrawn when what it waited for is handled', () => {
    // The server lets the SYN wait so long that the client's SYN is due again, then answers before the client acts.
    let match = matchAt('three-way-handshake', 'serverHost', 'SYN');
    match = fold(match, decide(match, { seat: 'serverHost', cid: 1 }, { type: 'wait' }).entry);
    match = fold(match, tick(match, nextClock(match)!));
    match = fold(match, decide(match, { seat: 'clientHost', cid: 2 }, { type: 'wait' }).entry);
    const answer = moveAll(match, 'serverHost', ['SA 9000 4001'], 'SYN-RECEIVED');
    match = fold(match, decide(match, { seat: 'serverHost', cid: 2 }, answer).entry);
    match = fold(match, tick(match, nextClock(match)!));
    expect(match.position.hosts.clientHost.inbox.map((a) => a.type)).toEqual(['timeout', 'segment']);
    const [, segment] = match.position.hosts.clientHost.inbox;
    const third = { ...moveAll(match, 'clientHost', ['A 4001 9001'], 'ESTABLISHED'), answers: [segment!.id] };
    const { entry, verdict } = decide(match, { seat: 'clientHost', cid: 3 }, third);
    expect(verdict).toEqual({ type: 'accepted' });
    expect(fold(match, entry).position.hosts.clientHost.inbox).toEqual([]);
  });
});

describe('a view for every reader', () => {
  const numbersOf = (view: unknown): readonly string[] => JSON.stringify(view).match(/\d+/g) ?? [];

  test('a player never sees a number of the peer before it has arrived', () => {
    let match = matchOf('three-way-handshake');
    const heard = (host: HostId) => match.story.some((l) => l.type === 'arrived' && l.host === host);
    while (match.position.outcome === null) {
      if (!heard('serverHost')) expect(numbersOf(seatView(match, 'serverHost'))).not.toContain('4000');
      if (!heard('clientHost')) expect(numbersOf(seatView(match, 'clientHost'))).not.toContain('9000');
      const t = nextClock(match);
      match = fold(match, t === null ? botEntry(match)! : tick(match, t));
    }
  });

  test('a player sees no packet numbers, nothing in flight and no story of the peer until the end', () => {
    fc.assert(
      fc.property(play, ({ lesson, choices }) => {
        const { match } = randomPlay(lesson, choices);
        for (const seat of HOST_IDS) {
          const view = seatView(match, seat);
          expect(view.story.every((l) => l.host === seat || l.host === null)).toBe(true);
          expect(view.story.every((l) => !('packet' in l) || l.packet === null)).toBe(true);
          expect(view.deductions.every((d) => d.seat === seat)).toBe(true);
          // Own entries are counted densely: a gap would tell how often the partner has tried.
          const entries = view.story.flatMap((l) => ('entry' in l ? [l.entry] : []));
          expect(entries).toEqual(entries.map((_, i) => i + 1));
          expect(view).not.toHaveProperty('inFlight');
          expect(view.debrief === null).toBe(match.position.outcome === null);
        }
      }),
    );
  });

  test('updates lead from view to view without a gap, and an unchanged view makes none', () => {
    fc.assert(
      fc.property(play, ({ lesson, choices }) => {
        const { match, log } = randomPlay(lesson, choices);
        let folded = openMatch(match.header);
        let [seat, table] = [seatView(folded, 'clientHost'), tableView(folded)];
        for (const entry of log) {
          folded = fold(folded, entry);
          const seatUpdate = viewUpdate(seat, seatView(folded, 'clientHost'), 1);
          const tableUpdate = viewUpdate(table, tableView(folded), 1);
          if (seatUpdate !== null) seat = applyUpdate(seat, seatUpdate);
          if (tableUpdate !== null) table = applyUpdate(table, tableUpdate);
          expect(seat).toEqual(seatView(folded, 'clientHost'));
          expect(table).toEqual(tableView(folded));
        }
        expect(viewUpdate(seat, seatView(folded, 'clientHost'), 1)).toBeNull();
      }),
    );
  });
});

test('a header draws ISSs from the seed that a pair can tell apart', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const lesson = LESSONS.get('three-way-handshake')!;
      const { iss } = newHeader({ match: 'm', lesson, seed });
      expect(iss.clientHost).toBeLessThan(iss.serverHost);
      expect(newHeader({ match: 'm', lesson, seed }).iss).toEqual(iss);
    }),
  );
});
