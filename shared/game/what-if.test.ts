import { describe, expect, test } from 'vitest';
import { LESSONS, SCRIPTED } from '#shared/lessons/catalogue/index.ts';
import { playByBots } from './bots.ts';
import { differenceOf } from './compare-stories.ts';
import { fold } from './fold.ts';
import type { Entry } from './log.ts';
import { closed, UNREAD, unfold } from './log-file/unfold.ts';
import { writeLog } from './log-file/write-log.ts';
import { type Match, newHeader, openMatch } from './match.ts';
import { type Act, actOf, branchHeader, carryOut, nextOf, type Played, playedIn } from './what-if.ts';

function played(lessonId: string) {
  const first = openMatch(newHeader({ match: 'm', lesson: LESSONS.get(lessonId)!, seed: 3 }));
  const entries: Entry[] = [];
  const last = playByBots(first, (entry) => entries.push(entry));
  return { first, entries, last };
}

/** Goes on from the match after `at` entries, with this act first, until nothing happens any more. */
function branched(of: ReturnType<typeof played>, at: number, act: Act | null) {
  const from = of.entries.slice(0, at).reduce(fold, of.first);
  const entries = of.entries.slice(0, at);
  let match: Match = { ...from, header: branchHeader(from.header, 'branch', at) };
  let left: Played = playedIn(of.entries.slice(at));
  const done = act && carryOut(match, act);
  if (done) {
    entries.push(done.entry);
    match = done.after;
  }
  for (let next = nextOf(match, left, []); next !== null; next = nextOf(match, left, [])) {
    entries.push(next.entry);
    match = next.after;
    left = next.played;
  }
  return { match, entries };
}

const lose = (from: 'clientHost' | 'serverHost'): Act => ({
  type: 'intervention',
  act: { type: 'next', from, deed: { type: 'lose' } },
});

test.each(SCRIPTED.map(({ id }) => id))('nothing changed: the branch of %s is the match again', (id) => {
  const match = played(id);
  for (const at of [0, 1, Math.floor(match.entries.length / 2), match.entries.length]) {
    expect(branched(match, at, null).match.story).toEqual(match.last.story);
  }
});

test('what if this ACK had been lost: the SYN,ACK comes again, and the match still ends well', () => {
  const match = played('three-way-handshake');
  const third = match.entries.findIndex(
    (e) => e.type === 'move' && e.command.type === 'move' && e.command.becomes === 'ESTABLISHED',
  );
  const branch = branched(match, third, lose('clientHost'));
  expect(branch.match.position.outcome?.type).toBe('goal');
  expect(branch.match.story.filter((line) => line.type === 'timeout')).toHaveLength(1);
  const { left, right } = differenceOf(match.last.story, branch.match.story);
  expect([...left]).toEqual([]);
  const only = branch.match.story.filter((_, at) => right.has(at)).map(({ type }) => type);
  expect(only[0]).toBe('intervened');
  expect(only).toContain('lost');
  expect(only).toContain('timeout');
});

test('what if it had not been lost: a segment that the lesson loses is spared', () => {
  const match = played('lost-syn');
  const first = match.entries.findIndex((e) => e.type === 'move' && e.seat === 'clientHost');
  const spare: Act = {
    type: 'intervention',
    act: { type: 'next', from: 'clientHost', deed: { type: 'deliver' } },
  };
  const branch = branched(match, first, spare);
  expect(branch.match.story.some((line) => line.type === 'lost' || line.type === 'timeout')).toBe(false);
});

describe('what if the rules were others', () => {
  const world = (name: 'no-time-wait' | 'two-way-handshake'): Act => ({
    type: 'intervention',
    act: { type: 'world', world: name },
  });
  test('there were no TIME-WAIT: nobody waits for 2 MSL, and the log folds again', () => {
    const match = played('four-way-close');
    const { match: branch, entries } = branched(match, 1, world('no-time-wait'));
    const states = branch.story.flatMap((line) => (line.type === 'moved' ? [line.becomes] : []));
    expect(states).not.toContain('TIME-WAIT');
    expect(branch.position.now).toBeLessThan(match.last.position.now);
    const text = writeLog(
      { ...match.first.header, match: 'b', branchOf: { match: 'm', entry: 1 } },
      entries,
      branch,
    );
    expect(closed(text.trimEnd().split('\n').reduce(unfold, UNREAD)).damage).toBeNull();
  });
  test('two segments were enough: the server is connected by the SYN', () => {
    const { match } = branched(played('three-way-handshake'), 0, world('two-way-handshake'));
    const sent = match.story.flatMap((line) => (line.type === 'sent' ? [line.seg.ctl.join()] : []));
    expect(sent).toEqual(['SYN', 'SYN,ACK']);
  });
});

test('a branch is a log of its own that says what it branched off, and folds like any other', () => {
  const { match, entries } = branched(played('full-life'), 7, lose('serverHost'));
  const log = closed(writeLog(match.header, entries, match).trimEnd().split('\n').reduce(unfold, UNREAD));
  expect(log).toMatchObject({
    damage: null,
    match: { header: { match: 'branch', branchOf: { match: 'm', entry: 7 } } },
  });
});

describe('acts', () => {
  test('every entry of a match is an act again, and leads to the same', () => {
    const { first, entries, last } = played('full-life');
    let match = first;
    for (const act of entries.map(actOf)) match = carryOut(match, act!)!.after;
    expect(match.story).toEqual(last.story);
  });
  test('a time at which nothing happens, and anything after the end, is not carried out', () => {
    const { first, last } = played('full-life');
    expect(carryOut(first, { type: 'clock', t: 500 })).toBeNull();
    expect(carryOut(last, { type: 'clock', t: last.position.now + 1 })).toBeNull();
  });
  test('a move that is not legal is refused', () => {
    const { first } = played('full-life');
    const command = {
      type: 'move',
      conn: 'A',
      answers: [],
      calls: [1],
      segments: [],
      becomes: 'CLOSED',
    } as const;
    expect(carryOut(first, { type: 'move', seat: 'clientHost', command })?.entry.type).toBe('refused');
  });
});

test('who holds a seat is waited for', () => {
  const { first } = played('three-way-handshake');
  const nobody = { clientHost: [], serverHost: [] };
  const server = nextOf(first, nobody, ['clientHost']);
  expect(server?.entry).toMatchObject({ type: 'move', seat: 'serverHost' });
  expect(nextOf(server!.after, nobody, ['clientHost'])).toBeNull();
});
