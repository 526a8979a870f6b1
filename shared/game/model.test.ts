/** The five games of docs/model.md, played on the real engine as far as its lessons reach. */
import { expect, test } from 'vitest';
import { matchOf, moveAll } from '#shared/lessons/testing/match-at.ts';
import { decide } from './decide.ts';
import { fold } from './fold.ts';
import type { HostId } from './host-id.ts';
import type { Lesson } from './lesson.ts';
import type { Entry } from './log.ts';
import { type Match, nextClock, openMatch, positionHash, tick } from './match.ts';
import type { Move } from './move.ts';
import { seatView, viewUpdate } from './view.ts';

/** Four-way-close, changed in some points: an open connection with x=4000, y=9000, 100 and 200 octets behind it. */
function openConnection(change: Partial<Lesson>): Match {
  const { header } = matchOf('four-way-close');
  return openMatch({ ...header, lesson: { ...header.lesson, ...change } });
}

/** The match after a legal move that handles all that waits at the host. */
function moved(match: Match, seat: HostId, segments: readonly string[], becomes: Move['becomes']): Match {
  const { entry, verdict } = decide(match, { seat, cid: 1 }, moveAll(match, seat, segments, becomes));
  expect(verdict).toEqual({ type: 'accepted' });
  return fold(match, entry);
}

const ticked = (match: Match): Match => fold(match, tick(match, nextClock(match)!));

test('the merged FIN,ACK: one move answers the FIN, makes the CLOSE and goes on to LAST-ACK', () => {
  const match = openConnection({
    calls: {
      clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'CLOSE' } }],
      serverHost: [{ when: { type: 'free' }, call: { type: 'CLOSE' } }],
    },
  });
  const closing = ticked(moved(match, 'clientHost', ['FA 4101 9201'], 'FIN-WAIT-1'));
  const merged = ticked(moved(closing, 'serverHost', ['FA 9201 4102'], 'LAST-ACK'));
  const waiting = moved(merged, 'clientHost', ['A 4102 9202'], 'TIME-WAIT');
  expect(waiting.position.inFlight).toHaveLength(1);
});

test('segments that arrive 1, 3, 2: each is answered as it comes, and the last ACK covers all', () => {
  const send = { when: { type: 'at', t: 0 }, call: { type: 'SEND', len: 300 } } as const;
  const { params } = matchOf('four-way-close').header.lesson;
  const match = openConnection({
    calls: { clientHost: [send], serverHost: [] },
    params: { ...params, mss: 100 },
  });
  const sent = moved(
    match,
    'clientHost',
    ['A 4101 9201 100', 'A 4201 9201 100', 'A 4301 9201 100'],
    'ESTABLISHED',
  );
  // The road's own jitter is for lessons; here the third segment overtakes the second by hand.
  const [one, two, three] = sent.position.inFlight;
  const late = { ...two!, due: three!.due + 10 };
  const overtaken = { ...sent, position: { ...sent.position, inFlight: [one!, late, three!] } };

  const both = ticked(overtaken);
  expect(both.position.hosts.serverHost.inbox).toHaveLength(2);
  const repeated = moved(both, 'serverHost', ['A 9201 4201'], 'ESTABLISHED');
  expect(repeated.position.hosts.serverHost.connections.A?.tcb?.reassemblyQueue).toEqual([
    { seq: 4301, len: 100, fin: false },
  ]);
  const filled = moved(ticked(repeated), 'serverHost', ['A 9201 4401'], 'ESTABLISHED');
  expect(filled.position.hosts.serverHost.delivered).toBe(300);
});

test('simultaneous close: what answers calls of the same match time leaves at that time, so the FINs cross', () => {
  const close = { when: { type: 'at', t: 0 }, call: { type: 'CLOSE' } } as const;
  const match = openConnection({ calls: { clientHost: [close], serverHost: [close] } });
  let crossing = moved(match, 'clientHost', ['FA 4101 9201'], 'FIN-WAIT-1');
  expect(nextClock(crossing)).toBeNull();
  crossing = moved(crossing, 'serverHost', ['FA 9201 4101'], 'FIN-WAIT-1');
  expect(crossing.position.inFlight.map((p) => p.sentAt)).toEqual([0, 0]);
  while (crossing.position.hosts.clientHost.inbox.length === 0) {
    const server = crossing.position.hosts.serverHost.inbox.length > 0;
    crossing = server ? moved(crossing, 'serverHost', ['A 9202 4102'], 'CLOSING') : ticked(crossing);
  }
  const closing = moved(crossing, 'clientHost', ['A 4102 9202'], 'CLOSING');
  expect(seatView(closing, 'clientHost').connections.A?.state).toBe('CLOSING');
});

test('a crash between append and send: the log alone gives the position, the answer and every update again', () => {
  const match = openConnection({});
  const close = moveAll(match, 'clientHost', ['FA 4101 9201'], 'FIN-WAIT-1');
  const { entry } = decide(match, { seat: 'clientHost', cid: 1 }, close);
  const stored: readonly Entry[] = JSON.parse(JSON.stringify([entry]));

  const alive = fold(match, entry);
  const recovered = stored.reduce(fold, openMatch(JSON.parse(JSON.stringify(match.header))));
  expect(positionHash(recovered.position)).toBe(positionHash(alive.position));
  // The command's answer stands in the log under (seat, cid); the partner's update is numbered by the log alone.
  expect(stored.find((e) => e.type === 'move' && e.seat === 'clientHost' && e.cid === 1)).toEqual(entry);
  const updateOf = (after: Match) =>
    viewUpdate(seatView(match, 'clientHost'), seatView(after, 'clientHost'), 1);
  expect(updateOf(recovered)).toEqual(updateOf(alive));
});
