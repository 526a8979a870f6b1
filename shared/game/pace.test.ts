import { describe, expect, test } from 'vitest';
import { withLeast } from '#shared/explorer/opening.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { botEntry, playByBots } from './bots.ts';
import { decide } from './decide.ts';
import { fold } from './fold.ts';
import type { Entry } from './log.ts';
import { type Match, newHeader, nextClock, openMatch, positionHash, tick } from './match.ts';
import { allowanceOf } from './pace.ts';
import { budgetOf, scoreOf } from './score.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const LIVE = { ...DEFAULT_SETTINGS, pace: 'live' } as const;
const handshake = openMatch(
  withLeast(newHeader({ match: 'm', lesson: LESSONS.get('three-way-handshake')!, seed: 1, settings: LIVE })),
);

const moved = (match: Match): Match => fold(match, botEntry(match)!);
const passed = (match: Match, ms: number): Match => fold(match, tick(match, match.position.now + ms));

/** Both have called OPEN, and the SYN has just reached the server. */
const open = moved(moved(handshake));
const arrived = fold(open, tick(open, nextClock(open)!));
const allowed = allowanceOf(arrived.header);

const late = ({ deductions }: Match) => deductions.filter(({ kind }) => kind === 'pace');

test('in the live pace five points of each seat are for it; they come out of those for segments', () => {
  expect(budgetOf(handshake.header)).toEqual({ accuracy: 25, state: 15, economy: 5, pace: 5 });
});

test('an answer may take what the partner’s timer leaves beside the journeys, and never less than a person needs', () => {
  const { header } = handshake;
  const { link, params } = header.lesson;
  expect(allowed).toBe(params.rtoInitial - link.clientHost.delay - link.serverHost.delay);
  const far = { ...link.clientHost, delay: 3_000 };
  const long = { ...header, lesson: { ...header.lesson, link: { clientHost: far, serverHost: far } } };
  expect(allowanceOf(long)).toBe(2_000);
});

describe('[RT4] a step of the ladder', () => {
  test('in time costs nothing', () => {
    expect(late(moved(passed(arrived, allowed)))).toEqual([]);
  });

  test('later than that costs its player a point at once, and the partner nothing', () => {
    const after = moved(passed(arrived, allowed + 1));
    expect(late(after)).toEqual([
      { entry: after.entries, seat: 'serverHost', kind: 'pace', points: 1, finding: 'late' },
    ]);
    expect(after.story.findLast((line) => line.type === 'moved')).toMatchObject({ late: true });
    expect(scoreOf(after).total).toBe(99);
  });

  test('is not excused by letting wait what has to be answered now', () => {
    const { entry } = decide(arrived, { seat: 'serverHost', cid: null }, { type: 'wait' });
    expect(late(moved(passed(fold(arrived, entry), allowed + 1)))).toHaveLength(1);
  });
});

test('a call that the player lets wait on purpose is no delay; one that just lies there is', () => {
  const close = openMatch(
    newHeader({ match: 'm', lesson: LESSONS.get('server-closes-first')!, seed: 1, settings: LIVE }),
  );
  // Played on until the server's application calls CLOSE on an open connection.
  let match = close;
  const waits = () => match.position.hosts.serverHost.inbox.some((a) => a.type === 'call' && a.at > 0);
  while (!waits()) match = fold(match, botEntry(match) ?? tick(match, nextClock(match)!));
  /** The move that makes the call in the end. */
  const makesIt = (from: Match) => {
    let after = passed(from, allowanceOf(from.header) + 1);
    const made = () =>
      after.story.find((line) => line.type === 'moved' && /CLOSE/.test(line.handles) && line.host === seat);
    while (made() === undefined) after = moved(after);
    return made();
  };
  const seat = 'serverHost';
  expect(makesIt(match)).toMatchObject({ late: true });
  const { entry } = decide(match, { seat, cid: null }, { type: 'wait' });
  expect(makesIt(fold(match, entry))).not.toHaveProperty('late');
});

test('what is no step of the ladder costs no pace: the SYN that was repeated because the first answer came late', () => {
  // The answer is still on its way when the client's timer runs out.
  const answered = moved(passed(arrived, 4_500));
  const again = moved(fold(answered, tick(answered, nextClock(answered)!)));
  expect(again.story.at(-1)).toMatchObject({ type: 'sent', host: 'clientHost', seg: { ctl: ['SYN'] } });
  const lies = passed(again, 30_000);
  expect(lies.position.hosts.serverHost.inbox.length).toBeGreaterThan(0);
  let match = lies;
  for (let entry = botEntry(match); entry !== null; entry = botEntry(match)) match = fold(match, entry);
  expect(late(match).filter(({ seat }) => seat === 'serverHost')).toHaveLength(1);
});

test('match time stands in a pause, so a pause is no delay', () => {
  const pace = (match: Match, stopped: boolean): Entry => ({
    type: 'pace',
    t: match.position.now,
    before: positionHash(match.position),
    stretch: 10,
    stopped,
  });
  const paused = fold(arrived, pace(arrived, true));
  expect(nextClock(paused)).toBeNull();
  expect(late(moved(fold(paused, pace(paused, false))))).toEqual([]);
});

test('in the relaxed pace nobody is late: match time stands while somebody has something to handle', () => {
  const match = playByBots(openMatch(newHeader({ match: 'm', lesson: LESSONS.get('full-life')!, seed: 1 })));
  expect(match.story.some((line) => line.type === 'moved' && line.late)).toBe(false);
  expect(scoreOf(match).budget.pace).toBe(0);
});
