import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playByBots, referenceBot } from '#shared/game/bots.ts';
import { HOLD_CREDIT } from '#shared/game/clock.ts';
import { decide } from '#shared/game/decide.ts';
import { fold } from '#shared/game/fold.ts';
import { HOST_IDS, type HostId, peerOf } from '#shared/game/host-id.ts';
import type { Entry } from '#shared/game/log.ts';
import {
  hostViewOf,
  type Match,
  newHeader,
  nextClock,
  openMatch,
  positionHash,
  tick,
} from '#shared/game/match.ts';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { seatView } from '#shared/game/view.ts';
import { LESSONS } from './catalogue/index.ts';

const live = (lessonId: string, seed = 1): Match => {
  const lesson = LESSONS.get(lessonId)!;
  return openMatch(
    newHeader({ match: 'live', lesson, seed, settings: { ...DEFAULT_SETTINGS, pace: 'live' } }),
  );
};

const move = (match: Match, seat: HostId): Entry =>
  decide(match, { seat, cid: null }, referenceBot(hostViewOf(match, seat))!).entry;

const moved = (match: Match, seat: HostId): Match => fold(match, move(match, seat));

const begun = (lessonId: string): Match => moved(moved(live(lessonId), 'serverHost'), 'clientHost');

const at = (match: Match) => ({ t: match.position.now, before: positionHash(match.position) });
const hold = (match: Match, seat: HostId, away: boolean, held: number): Match =>
  fold(match, { ...at(match), type: 'hold', seat, away, held });

describe('the live pace', () => {
  test('the clock starts when the first calls are made, and then waits for nobody', () => {
    const match = live('three-way-handshake');
    expect(nextClock(match)).toBeNull();
    expect(seatView(match, 'clientHost').clock).toMatchObject({ stands: 'start' });
    const open = begun('three-way-handshake');
    expect(seatView(open, 'clientHost').clock).toMatchObject({ stands: null });
    const arrived = fold(open, tick(open, nextClock(open)!));
    expect(arrived.position.hosts.serverHost.inbox).toHaveLength(1);
    // The server has a SYN to answer, and the client's timer runs on.
    expect(nextClock(arrived)).toBe(6_000);
    const late = fold(arrived, tick(arrived, 6_000));
    expect(late.position.hosts.clientHost.inbox).toMatchObject([
      { type: 'timeout', timer: 'retransmission' },
    ]);
  });

  test('a timer does not enter while something else stands unanswered, and enters right afterwards', () => {
    let match = begun('lost-syn-ack');
    match = fold(match, tick(match, 2_000));
    match = moved(match, 'serverHost');
    match = fold(match, tick(match, 6_000));
    expect(match.position.hosts.clientHost.inbox).toHaveLength(1);
    match = moved(match, 'clientHost');
    match = fold(match, tick(match, 8_000));
    // The repeated SYN lies there while the server's own timer, of 8 s and more, runs out.
    match = fold(match, tick(match, 20_000));
    const { inbox } = match.position.hosts.serverHost;
    expect(inbox.map((a) => a.type)).toEqual(['segment']);
    match = moved(match, 'serverHost');
    expect(nextClock(match)).toBe(20_000);
    match = fold(match, tick(match, 20_000));
    expect(match.position.hosts.serverHost.inbox).toMatchObject([{ type: 'timeout', at: 20_000 }]);
  });

  test.each([...LESSONS.keys()])('%s: two bots reach the goal with a full score', (id) => {
    const match = playByBots(live(id));
    expect(match.position.outcome?.type).toBe('goal');
    expect(match.deductions).toEqual([]);
  });
});

describe('absence in the live pace', () => {
  test('stops the clock until the credit is used up, whoever is away', () => {
    const open = begun('three-way-handshake');
    const away = hold(open, 'clientHost', true, 0);
    expect([nextClock(open), nextClock(away)]).toEqual([expect.any(Number), null]);
    const back = hold(away, 'clientHost', false, 40_000);
    expect(nextClock(back)).not.toBeNull();
    const again = hold(back, 'serverHost', true, 40_000);
    expect(nextClock(again)).toBeNull();
    expect(nextClock(hold(again, 'serverHost', true, HOLD_CREDIT))).not.toBeNull();
  });

  test('costs nothing in the relaxed pace, whose entries count none', () => {
    const { header } = live('three-way-handshake');
    const match = openMatch({ ...header, settings: DEFAULT_SETTINGS });
    const away = fold(match, { ...at(match), type: 'hold', seat: 'clientHost', away: true });
    expect(away.clock.held).toBe(0);
  });

  test('the teacher alone may stop it longer, and set its speed', () => {
    const open = begun('three-way-handshake');
    const stopped = fold(open, { ...at(open), type: 'pace', stretch: 10, stopped: true });
    expect(nextClock(stopped)).toBeNull();
    expect(seatView(stopped, 'serverHost').clock).toMatchObject({
      pace: 'live',
      stretch: 10,
      stands: 'teacher',
    });
    const slower = fold(stopped, { ...at(stopped), type: 'pace', stretch: 30, stopped: false });
    expect(seatView(slower, 'serverHost').clock).toMatchObject({ pace: 'live', stretch: 30, stands: null });
  });
});

/** Something that may happen next: a move (right or wrong), time that passes, an absence, the teacher's hand. */
function anyEntry(match: Match, choose: (n: number) => number): Entry {
  const seat = HOST_IDS[choose(2)]!;
  const bot = referenceBot(hostViewOf(match, seat));
  switch (choose(8)) {
    case 0:
      return { ...at(match), type: 'hold', seat, away: !match.away[seat], held: match.clock.held };
    case 1:
      return decide(match, { seat, cid: null }, { type: 'wait' }).entry;
    case 2: {
      if (bot?.type !== 'move') break;
      return decide(match, { seat, cid: null }, { ...bot, becomes: 'CLOSING' }).entry;
    }
    case 3:
      return { ...at(match), type: 'pace', stretch: 1 + choose(30), stopped: choose(4) === 0 };
    case 4:
    case 5:
      return bot === null ? passing(match, choose) : decide(match, { seat, cid: null }, bot).entry;
  }
  return passing(match, choose);
}

const passing = (match: Match, choose: (n: number) => number): Entry => {
  const next = nextClock(match);
  return tick(match, next === null ? match.position.now : next + choose(3) * 700);
};

const anyMatch = fc.record({
  lesson: fc.constantFrom(...LESSONS.keys()),
  seed: fc.nat(999),
  choices: fc.array(fc.nat(840), { minLength: 40, maxLength: 160 }),
});

/** The match, and what each entry made of the match before it. */
function played({ lesson, seed, choices }: { lesson: string; seed: number; choices: readonly number[] }) {
  let match = live(lesson, seed);
  const steps: { readonly entry: Entry; readonly before: Match; readonly after: Match }[] = [];
  let n = 0;
  const choose = (of: number) => (choices[n++ % choices.length] ?? 0) % of;
  while (match.position.outcome === null && n < choices.length) {
    const entry = anyEntry(match, choose);
    const after = fold(match, entry);
    steps.push({ entry, before: match, after });
    match = after;
  }
  return { match, steps };
}

test('whatever happens at whatever time, the log alone decides: it folds again to the same position', () => {
  fc.assert(
    fc.property(anyMatch, (of) => {
      const { match, steps } = played(of);
      const stored = JSON.parse(JSON.stringify(steps.map(({ entry }) => entry))) as Entry[];
      const again = stored.reduce(fold, openMatch(match.header));
      expect(positionHash(again.position)).toBe(positionHash(match.position));
      expect(again.clock).toEqual(match.clock);
      expect(again.story).toEqual(match.story);
    }),
    { numRuns: 150, seed: 6 },
  );
});

test('nothing that the partner does shows in the own view before a segment of it arrives', () => {
  fc.assert(
    fc.property(anyMatch, (of) => {
      for (const { entry, before, after } of played(of).steps) {
        if (entry.type !== 'move' && entry.type !== 'refused') continue;
        // The end is everybody's; so is the clock, which starts with the first calls.
        const starts = seatView(before, entry.seat).clock;
        if (after.position.outcome !== null || (starts.pace === 'live' && starts.stands === 'start'))
          continue;
        const peer = peerOf(entry.seat);
        expect(seatView(after, peer)).toEqual(seatView(before, peer));
      }
    }),
    { numRuns: 150, seed: 7 },
  );
});

test('a view in the live pace says neither whose turn it is nor what time it is elsewhere', () => {
  fc.assert(
    fc.property(anyMatch, (of) => {
      const { match, steps } = played(of);
      for (const seat of HOST_IDS) {
        for (const { entry, before, after } of steps) {
          const [was, is] = [seatView(before, seat), seatView(after, seat)];
          if (entry.type === 'clock' && is.story.length === was.story.length) expect(is).toEqual(was);
        }
        const view = seatView(match, seat);
        expect(view.turn[peerOf(seat)]).toBeNull();
        expect(view.now).toBe(Math.max(0, ...view.story.map((line) => line.t)));
      }
    }),
    { numRuns: 50, seed: 8 },
  );
});
