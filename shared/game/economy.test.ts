import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withLeast } from '#shared/explorer/opening.ts';
import { SCRIPTED } from '#shared/lessons/catalogue/index.ts';
import { matchOf, moveAll } from '#shared/lessons/testing/match-at.ts';
import { playedSomehow } from '#shared/lessons/testing/played-somehow.ts';
import { botEntry, playByBots } from './bots.ts';
import { decide } from './decide.ts';
import { economyOf } from './economy.ts';
import { fold } from './fold.ts';
import { HOST_IDS, type HostId } from './host-id.ts';
import { intervention, type Match, newHeader, nextClock, openMatch, tick } from './match.ts';
import { budgetOf, scoreOf } from './score.ts';

const begun = (lesson: string): Match => openMatch(withLeast(matchOf(lesson).header));

const opened = (match: Match, seat: HostId): Match =>
  fold(match, decide(match, { seat, cid: null }, moveAll(match, seat, ['S 4000'], 'SYN-SENT')).entry);

/** The client opens, and sends its SYN so many times more before its time. */
function impatient(match: Match, times: number): Match {
  return times < 0 ? match : impatient(opened(match, 'clientHost'), times - 1);
}

const charged = ({ deductions }: Match) =>
  deductions.filter(({ kind, finding }) => kind === 'economy' && finding !== 'goal-missed');

test('whoever sends no needless segment keeps the whole account; the least number stands beside the own one', () => {
  const end = playByBots(begun('three-way-handshake'));
  expect(scoreOf(end)).toMatchObject({ total: 100, economy: { sent: 3, least: 3 } });
  expect(scoreOf(end).budget).toEqual({ accuracy: 30, state: 15, economy: 5, pace: 0 });
});

describe('[RT4] a retransmission before its time', () => {
  test('costs its sender a point, at its entry, when the match is over', () => {
    const early = impatient(begun('three-way-handshake'), 1);
    expect(early.deductions).toEqual([]);
    expect(early.story.findLast((line) => line.type === 'moved')).toMatchObject({ needless: true });
    const end = playByBots(early);
    expect(charged(end)).toEqual([
      { entry: 2, seat: 'clientHost', kind: 'economy', points: 1, finding: 'retransmission-early' },
    ]);
    expect(scoreOf(end).total).toBe(99);
  });

  test('costs nothing in the place of one that was lost: the pair has sent no more than it needed', () => {
    const end = playByBots(impatient(begun('lost-syn'), 1));
    expect(scoreOf(end)).toMatchObject({ total: 100, economy: { sent: 4, least: 4 } });
  });

  test('costs nothing in the place of one that was lost, though the partner wastes segments', () => {
    let match = impatient(begun('lost-syn'), 1);
    while (match.position.hosts.serverHost.connections.A?.tcb?.state !== 'SYN-RECEIVED') {
      const t = nextClock(match);
      match = fold(match, t === null ? botEntry(match)! : tick(match, t));
    }
    const again = moveAll(match, 'serverHost', ['SA 9000 4001'], 'SYN-RECEIVED');
    match = fold(match, decide(match, { seat: 'serverHost', cid: null }, again).entry);
    expect(charged(playByBots(match)).map(({ seat }) => seat)).toEqual(['serverHost']);
  });

  test('takes no more than the account holds', () => {
    const end = playByBots(impatient(begun('three-way-handshake'), 9));
    expect(scoreOf(end).seats.clientHost.economy).toBe(0);
    expect(scoreOf(end).total).toBe(95);
  });
});

test('where somebody has had a hand in the network nobody knows the least number, and nothing is charged', () => {
  const match = begun('three-way-handshake');
  const touched = fold(match, intervention(match, { type: 'cut', from: 'serverHost', cut: false }));
  const end = playByBots(impatient(touched, 1));
  expect([economyOf(end), charged(end)]).toEqual([null, []]);
});

test('a log that names no least number, as those of older rubrics, has the two accounts that it had', () => {
  const { header } = matchOf('three-way-handshake');
  expect(budgetOf(header)).toEqual({ accuracy: 35, state: 15, economy: 0, pace: 0 });
});

const lossy = {
  delay: 900,
  spread: 0,
  jitter: 300,
  loss: 0.15,
  duplication: 0.1,
  reordering: 0.2,
  lateness: 900,
};
const choices = fc.array(fc.oneof(fc.constant(0), fc.nat(99)), { minLength: 7, maxLength: 60 });

test.each(SCRIPTED)(
  '$id: only needless segments are charged, to who sent them, and never more than were too many',
  (lesson) => {
    fc.assert(
      fc.property(fc.nat(999), choices, fc.boolean(), (seed, list, rough) => {
        const link = rough ? { clientHost: lossy, serverHost: lossy } : lesson.link;
        const header = withLeast(newHeader({ match: 'm', lesson: { ...lesson, link }, seed }));
        const match = playedSomehow(header, list, true);
        const { sent, least } = economyOf(match) ?? { sent: 0, least: 0 };
        expect(charged(match).length).toBeLessThanOrEqual(Math.max(0, sent - least));
        const needless = match.story.filter((line) => line.type === 'moved' && line.needless);
        for (const { seat, entry, points } of charged(match)) {
          expect(points).toBe(1);
          expect(needless).toContainEqual(expect.objectContaining({ host: seat, entry }));
        }
        if (match.position.outcome?.type !== 'goal') return;
        // Who has sent nothing needless loses nothing, whatever the network and the partner do.
        for (const seat of HOST_IDS) {
          if (needless.some(({ host }) => host === seat)) continue;
          expect(scoreOf(match).seats[seat]).toEqual(budgetOf(header));
        }
      }),
      { numRuns: 15, seed: 9 },
    );
  },
);

test('no wrong attempt raises the score: without it the same match is worth no less', () => {
  const lessons = SCRIPTED.filter(({ lost }) => lost === undefined);
  fc.assert(
    fc.property(
      fc.constantFrom(...lessons),
      fc.nat(999),
      fc.array(fc.nat(5), { minLength: 3, maxLength: 20 }),
      (lesson, seed, wrong) => {
        const header = withLeast(newHeader({ match: 'm', lesson, seed }));
        let [match, right] = [openMatch(header), openMatch(header)];
        for (let n = 0; match.position.outcome === null; n += 1) {
          const t = nextClock(match);
          const entry = t === null ? botEntry(match)! : tick(match, t);
          if (entry.type === 'move' && entry.command.type === 'move' && wrong[n % wrong.length] === 0) {
            const attempt = { ...entry.command, becomes: 'CLOSING' } as const;
            const { entry: tried } = decide(match, entry, attempt);
            if (tried.type === 'refused') match = fold(match, tried);
          }
          [match, right] = [fold(match, entry), fold(right, entry)];
          expect(scoreOf(match).total).toBeLessThanOrEqual(scoreOf(right).total);
        }
      },
    ),
    { numRuns: 60, seed: 10 },
  );
});
