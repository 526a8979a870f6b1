import { expect, test } from 'vitest';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { draft } from '../game/wrong-moves/draft.ts';
import { matchAt, matchOf, moveAll } from '../lessons/testing/match-at.ts';
import type { TcpState } from '../tcp/state.ts';
import { botEntry } from './bots.ts';
import { decide } from './decide.ts';
import { fold } from './fold.ts';
import type { HostId } from './host-id.ts';
import { legalMoves } from './legal-moves.ts';
import { hostViewOf, type Match, newHeader, nextClock, openMatch, tick } from './match.ts';
import { scoreOf } from './score.ts';

const tcbOf = (match: Match, host: HostId) => match.position.hosts[host].connections.A?.tcb ?? null;

/** The match after a legal answer to all that waits; none is a test that is wrong. */
function answered(match: Match, host: HostId, segments: readonly string[], becomes: TcpState): Match {
  const { entry, verdict } = decide(
    match,
    { seat: host, cid: null },
    moveAll(match, host, segments, becomes),
  );
  expect(verdict).toEqual({ type: 'accepted' });
  return fold(match, entry);
}

/** The match after the bots have played it to the end. */
function playedOn(match: Match): Match {
  let on = match;
  while (on.position.outcome === null) {
    const t = nextClock(on);
    const entry = t === null ? botEntry(on) : tick(on, t);
    if (entry === null) throw new Error('nobody has anything to do');
    on = fold(on, entry);
  }
  return on;
}

test('the application takes at once what has come: the window stays open', () => {
  const match = matchAt('reordered-data', 'clientHost', 'ACK');
  expect(tcbOf(match, 'serverHost')).toMatchObject({ unread: 0, rcv: { wnd: 65_535 } });
});

/** The client of `lost-data` with its third duplicate ACK before it. */
function atThirdDuplicate(): Match {
  let match = matchOf('lost-data');
  const duplicates = () => tcbOf(match, 'clientHost')?.duplicateAcks ?? 0;
  while (duplicates() < 2 || match.position.hosts.clientHost.inbox.length === 0) {
    const t = nextClock(match);
    match = fold(match, t === null ? botEntry(match)! : tick(match, t));
  }
  return match;
}

test('[RT7] the third duplicate ACK lets the lost segment go out at once, and leaves the RTO alone', () => {
  const before = atThirdDuplicate();
  const after = answered(before, 'clientHost', ['A 4101 9001 100'], 'ESTABLISHED');
  expect(tcbOf(after, 'clientHost')).toMatchObject({ rto: 6000, retries: 0, fastRetransmitted: true });
  expect(scoreOf(playedOn(after)).total).toBe(100);
});

test('[RT7] for the same duplicate ACKs it goes out once: a second time is before its time', () => {
  const after = answered(atThirdDuplicate(), 'clientHost', ['A 4101 9001 100'], 'ESTABLISHED');
  const marks = legalMoves(hostViewOf(after, 'clientHost')).flatMap((pattern) => pattern.marks);
  expect(marks).toEqual(['early']);
});

test('[RT7] silence is as legal; then it may still be sent before its time, and the timeout repairs it too', () => {
  const silent = answered(atThirdDuplicate(), 'clientHost', [], 'ESTABLISHED');
  const [again] = legalMoves(hostViewOf(silent, 'clientHost'));
  expect(again).toMatchObject({ answers: [], marks: ['allowed'], segments: [{ len: 100, seq: 4101 }] });
  const end = playedOn(silent);
  expect(end.story.some((line) => line.type === 'timeout' && line.timer === 'retransmission')).toBe(true);
  expect(scoreOf(end).total).toBe(100);
});

test('a retransmission before its time bears the ACK that was owed', () => {
  const calls = [{ when: { type: 'at', t: 0 }, call: { type: 'SEND', len: 100 } }] as const;
  const lesson = {
    ...LESSONS.get('duplicate-data')!,
    faults: [],
    calls: { clientHost: calls, serverHost: calls },
  };
  let match = openMatch(newHeader({ match: 'test', lesson, seed: 1 }));
  while (match.position.now === 0) {
    const t = nextClock(match);
    match = fold(match, t === null ? botEntry(match)! : tick(match, t));
  }
  const silent = answered(match, 'clientHost', [], 'ESTABLISHED');
  expect(tcbOf(silent, 'clientHost')?.ackOwed).toBe('later');
  const [early] = legalMoves(hostViewOf(silent, 'clientHost')).filter((p) => p.marks.includes('early'));
  const { entry } = decide(silent, { seat: 'clientHost', cid: null }, early!.canonical);
  const after = tcbOf(fold(silent, entry), 'clientHost');
  expect(after).toMatchObject({ ackOwed: 'no', rto: 6000, timers: { ackDue: null } });
});

test.each([['A 9001 4001'], ['SA 9000 4001'], null])(
  '[SR1] lost-syn-ack: to the SYN again, %s, is legal, and costs nothing',
  (answer) => {
    const again = answered(
      matchAt('lost-syn-ack', 'serverHost', 'SYN'),
      'serverHost',
      ['SA 9000 4001'],
      'SYN-RECEIVED',
    );
    let match = again;
    while (match.position.hosts.serverHost.inbox.length === 0) {
      const t = nextClock(match);
      match = fold(match, t === null ? botEntry(match)! : tick(match, t));
    }
    const end = playedOn(answered(match, 'serverHost', answer ?? [], 'SYN-RECEIVED'));
    expect(end.position.outcome?.type).toBe('goal');
    expect(scoreOf(end).total).toBe(100);
  },
);

test.each([['silence', []] as const, ['an ACK', ['A 4001 9001']] as const])(
  'simultaneous-open: to the SYN,ACK %s is legal, and costs nothing',
  (_, segments) => {
    const match = matchAt('simultaneous-open', 'clientHost', 'SYN,ACK');
    const end = playedOn(answered(match, 'clientHost', segments, 'ESTABLISHED'));
    expect(scoreOf(end).total).toBe(100);
  },
);

test('three-segment-close: the FIN may also be acknowledged first; a FIN without CLOSE is refused', () => {
  const match = matchAt('three-segment-close', 'serverHost', 'FIN,ACK + CLOSE');
  const { inbox } = match.position.hosts.serverHost;
  const fin = { ...moveAll(match, 'serverHost', ['A 9001 4002'], 'CLOSE-WAIT'), calls: [] };
  const first = decide(match, { seat: 'serverHost', cid: null }, fin);
  expect(first.verdict.type).toBe('accepted');
  const end = playedOn(fold(match, first.entry));
  expect(scoreOf(end).total).toBe(100);
  expect(inbox).toHaveLength(2);
  const bare = decide(
    match,
    { seat: 'serverHost', cid: null },
    { ...fin, segments: [draft('FA 9001 4002')], becomes: 'LAST-ACK' },
  );
  expect(bare.verdict.type).toBe('refused');
});

test('half-close: a FIN while the application still has text to send is refused', () => {
  const match = matchAt('half-close', 'serverHost', 'SEND');
  const early = moveAll(match, 'serverHost', ['FA 9001 4002'], 'LAST-ACK');
  expect(decide(match, { seat: 'serverHost', cid: null }, early).verdict.type).toBe('refused');
});

test('lost-last-ack: the repeated FIN is acknowledged again, and the 2 MSL start anew', () => {
  let match = matchAt('lost-last-ack', 'serverHost', 'retransmission');
  const ends = tcbOf(match, 'clientHost')?.timers.timeWait ?? 0;
  match = fold(match, botEntry(match)!);
  while (match.position.hosts.clientHost.inbox.length === 0)
    match = fold(match, tick(match, nextClock(match)!));
  const again = answered(match, 'clientHost', ['A 4002 9002'], 'TIME-WAIT');
  expect(tcbOf(again, 'clientHost')?.timers.timeWait).toBe(match.position.now + 20_000);
  expect(match.position.now + 20_000).toBeGreaterThan(ends);
});

test('a machine that reboots opens the same connection with numbers further on', () => {
  const end = playedOn(matchOf('half-open-crash-client'));
  expect(tcbOf(end, 'clientHost')?.snd.iss).toBe(24_000);
  expect(tcbOf(end, 'serverHost')?.snd.iss).toBe(29_000);
});

test('a match in which nothing can happen any more is over, and its goal is missed', () => {
  const handshake = LESSONS.get('three-way-handshake')!;
  const late = [{ when: { type: 'at', t: 60_000 }, call: { type: 'OPEN', passive: true } }] as const;
  const lesson = { ...handshake, calls: { ...handshake.calls, serverHost: late } };
  const end = playedOn(openMatch(newHeader({ match: 'test', lesson, seed: 1 })));
  expect(end.position.outcome).toEqual({ type: 'missed', at: 60_000 });
  // The last step of each was never done: nobody earns it.
  const missed = end.deductions.filter(({ finding }) => finding === 'goal-missed');
  expect(missed.map(({ seat, kind, points }) => [seat, kind, points])).toEqual([
    ['clientHost', 'accuracy', 18],
    ['clientHost', 'state', 8],
    ['serverHost', 'accuracy', 12],
    ['serverHost', 'state', 5],
  ]);
  expect(missed.every(({ entry }) => entry === end.entries)).toBe(true);
  expect(scoreOf(end).total).toBe(57);
});

test('an application whose connection has gone makes no more calls', () => {
  const match = matchAt('abort', 'serverHost', 'SEND');
  const lesson = {
    ...match.header.lesson,
    faults: [{ select: { from: 'serverHost' }, deed: { type: 'lose' } }],
  };
  const end = playedOn(openMatch({ ...match.header, lesson } as Match['header']));
  expect(end.position.hosts.serverHost).toMatchObject({ inbox: [], script: [] });
});

test('what the application calls at the very beginning holds the clock, even if it is let wait', () => {
  const before = matchOf('three-way-handshake');
  const waits = (seat: HostId) => (match: Match) =>
    fold(match, decide(match, { seat, cid: null }, { type: 'wait' }).entry);
  const both = waits('serverHost')(waits('clientHost')(before));
  expect(nextClock(both)).toBeNull();
});

test('a match does not end while something sent is unacknowledged', () => {
  const match = matchAt('duplicate-data', 'serverHost', 'retransmission');
  expect(match.position.outcome).toBeNull();
});
