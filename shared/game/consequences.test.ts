import { expect, test } from 'vitest';
import { LESSONS } from '../lessons/catalogue/index.ts';
import { matchAt, moveAll } from '../lessons/testing/match-at.ts';
import { playByBots, referenceBot } from './bots.ts';
import { decide } from './decide.ts';
import { fold } from './fold.ts';
import { HOST_IDS, type HostId } from './host-id.ts';
import { learner } from './learners/learner.ts';
import { LEARNERS } from './learners/roster.ts';
import { type Match, newHeader, openMatch } from './match.ts';
import type { MisconceptionId } from './misconceptions.ts';
import type { Move } from './move.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { ENDLESS_ANSWERS } from './stray.ts';
import { seatView } from './view.ts';

const SETTINGS = { ...DEFAULT_SETTINGS, consequences: true };

/** The same match under consequences. */
const serious = (match: Match): Match => ({ ...match, header: { ...match.header, settings: SETTINGS } });

const make = (match: Match, seat: HostId, move: Move): Match =>
  fold(match, decide(match, { seat, cid: 1 }, move).entry);

const onLink = ({ position }: Match) => position.inFlight.map(({ from, seg }) => ({ from, ctl: seg.ctl }));
const totalOf = (match: Match) => seatView(match, 'clientHost').debrief?.score.total;

test('a wrong segment goes out all the same; the TCB and the inbox of its sender stay as they were', () => {
  const before = serious(matchAt('three-way-handshake', 'clientHost', 'SYN,ACK'));
  const after = make(before, 'clientHost', moveAll(before, 'clientHost', ['A 4001 9002'], 'ESTABLISHED'));
  expect(after.position.hosts).toEqual(before.position.hosts);
  expect(onLink(after)).toEqual([{ from: 'clientHost', ctl: ['ACK'] }]);
  expect(after.story.slice(-2).map(({ type }) => type)).toEqual(['refused', 'sent']);
});

test('without that setting it stays where it is', () => {
  const before = matchAt('three-way-handshake', 'clientHost', 'SYN,ACK');
  const after = make(before, 'clientHost', moveAll(before, 'clientHost', ['A 4001 9002'], 'ESTABLISHED'));
  expect(onLink(after)).toEqual([]);
});

test.each([
  ['a right segment with a wrong state costs state tracking, and waits', 'A 4001 9001', 'SYN-SENT'],
  ['a segment without a number cannot travel', 'A - 9001', 'ESTABLISHED'],
] as const)('%s', (_, segment, becomes) => {
  const before = serious(matchAt('three-way-handshake', 'clientHost', 'SYN,ACK'));
  expect(onLink(make(before, 'clientHost', moveAll(before, 'clientHost', [segment], becomes)))).toEqual([]);
});

test('the partner answers it as section 3.10.7.4 says, and nobody pays for what that calls forth', () => {
  const before = serious(matchAt('three-way-handshake', 'clientHost', 'SYN,ACK'));
  const wrong = make(before, 'clientHost', moveAll(before, 'clientHost', ['A 4001 9002'], 'ESTABLISHED'));
  const paid = wrong.deductions.reduce((sum, { points }) => sum + points, 0);
  const calledForth: Match[] = [];
  const server = (view: Parameters<typeof referenceBot>[0]) => {
    if (view.host.inbox.some((a) => a.type === 'segment' && a.seg.ack === 9002)) calledForth.push(wrong);
    return referenceBot(view);
  };
  const end = playByBots(wrong, () => {}, { clientHost: referenceBot, serverHost: server });
  // SYN-RECEIVED: an ACK of what was never sent earns <SEQ=SEG.ACK><CTL=RST>.
  const answers = end.story.filter((line) => line.type === 'sent' && line.host === 'serverHost');
  expect(calledForth).not.toHaveLength(0);
  expect(
    answers.some((line) => line.type === 'sent' && line.seg.ctl.includes('RST') && line.seg.seq === 9002),
  ).toBe(true);
  expect(end.position.outcome?.type).toBe('goal');
  expect(totalOf(end)).toBe(100 - paid);
});

test('to the host that it comes to it looks like any other', () => {
  const before = serious(matchAt('three-way-handshake', 'clientHost', 'SYN,ACK'));
  let match = make(before, 'clientHost', moveAll(before, 'clientHost', ['A 4001 9002'], 'ESTABLISHED'));
  const frames: string[] = [];
  match = playByBots(match, (entry) => {
    frames.push(JSON.stringify(seatView(match, 'serverHost')));
    match = fold(match, entry);
  });
  expect(frames.filter((frame) => frame.includes('stray'))).toEqual([]);
});

/** The match of a learner with a reference bot, at its end. */
function endOf(lessonId: string, believes: MisconceptionId, seat: HostId) {
  const lesson = LESSONS.get(lessonId)!;
  const header = newHeader({ match: 'm', lesson, seed: 7, settings: SETTINGS });
  const bot = learner(believes, { rate: 1, seed: 7 });
  const bots = { clientHost: referenceBot, serverHost: referenceBot, [seat]: bot };
  return playByBots(openMatch(header), () => {}, bots);
}

// Free play ends when the pair says so, and not otherwise.
const ending = [...LESSONS.values()].filter(({ free }) => !free).map(({ id }) => id);

test.each(ending)('%s: whatever a learner believes, the match ends, and costs the partner nothing', (id) => {
  for (const believes of LEARNERS) {
    for (const seat of HOST_IDS) {
      const { position, deductions } = endOf(id, believes, seat);
      expect(position.outcome, `${believes} ${seat}`).not.toBeNull();
      expect(
        deductions.filter((one) => one.seat !== seat),
        `${believes} ${seat}`,
      ).toEqual([]);
    }
  }
});

test('hosts whose numbers no longer agree would answer each other for ever: the match is lost', () => {
  const { position, deductions } = endOf('lost-close-ack', 'close-always-same-length', 'serverHost');
  expect(position.outcome).toMatchObject({ type: 'lost', end: ENDLESS_ANSWERS });
  expect(deductions.filter(({ finding }) => finding === 'goal-missed')).not.toEqual([]);
});
