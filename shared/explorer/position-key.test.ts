import { expect, test } from 'vitest';
import type { HostId } from '#shared/game/host-id.ts';
import { legalMoves } from '#shared/game/legal-moves.ts';
import { hostViewOf, type Match, newHeader, openMatch } from '#shared/game/match.ts';
import type { Position } from '#shared/game/position.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { countedCopies } from './counted-copies.ts';
import { withoutChance } from './network.ts';
import { newOrigins } from './origins.ts';
import { isSymmetric, positionKeys } from './position-key.ts';
import { take } from './ways.ts';

const matchOf = (id: string): Match =>
  openMatch(newHeader({ match: 'keys', lesson: withoutChance(LESSONS.get(id)!, 'long'), seed: 1 }));

const keysOf = ({ header }: Match) => positionKeys(header, newOrigins(), countedCopies(header));

/** The position after each of these hosts has made its best move. */
const moved = (match: Match, ...seats: readonly HostId[]): Position =>
  seats.reduce((position, seat) => {
    const command = legalMoves(hostViewOf({ ...match, position }, seat))[0]!.canonical;
    return take(match.header, position, { type: 'command', seat, command }).position;
  }, match.position);

test('which of two hosts moved first at the same time makes no difference', () => {
  const match = matchOf('three-way-handshake');
  const keys = keysOf(match);
  expect(keys.position(moved(match, 'clientHost', 'serverHost'))).toBe(
    keys.position(moved(match, 'serverHost', 'clientHost')),
  );
});

test('neither does the time of day, nor how much has been on the link', () => {
  const match = matchOf('four-way-close');
  const keys = keysOf(match);
  const sent = moved(match, 'clientHost');
  const later = 5_000;
  const due = (t: number | null) => (t === null ? null : t + later);
  const shifted: Position = {
    ...sent,
    now: sent.now + later,
    packets: sent.packets + 7,
    inFlight: sent.inFlight.map((p) => ({ ...p, id: p.id + 7, due: p.due + later })),
    hosts: {
      serverHost: sent.hosts.serverHost,
      clientHost: {
        ...sent.hosts.clientHost,
        arrivals: 9,
        connections: Object.fromEntries(
          Object.entries(sent.hosts.clientHost.connections).map(([conn, c]) => {
            const timers = c.tcb!.timers;
            const retransmission = due(timers.retransmission);
            return [conn, { ...c, tcb: { ...c.tcb!, timers: { ...timers, retransmission } } }];
          }),
        ),
      },
    },
  };
  expect(keys.position(shifted)).toBe(keys.position(sent));
});

test('a timer that is nearer makes a difference, and so does a segment', () => {
  const match = matchOf('four-way-close');
  const keys = keysOf(match);
  const sent = moved(match, 'clientHost');
  const different = [
    match.position,
    { ...sent, now: 1 },
    { ...sent, inFlight: [] },
    { ...sent, inFlight: sent.inFlight.map((p) => ({ ...p, due: p.due + 1 })) },
    { ...sent, inFlight: sent.inFlight.map((p) => ({ ...p, seg: { ...p.seg, ack: null } })) },
  ];
  expect(new Set([sent, ...different].map(keys.position)).size).toBe(6);
});

test('a lesson that reads the same from both ends has each position once', () => {
  expect([...LESSONS.values()].filter(isSymmetric).map(({ id }) => id)).toEqual([
    'simultaneous-open',
    'simultaneous-close',
  ]);
  const match = matchOf('simultaneous-open');
  const keys = keysOf(match);
  expect(keys.position(moved(match, 'clientHost'))).toBe(keys.position(moved(match, 'serverHost')));
});
