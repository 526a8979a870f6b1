import { expect, test } from 'vitest';
import type { HostId } from '#shared/game/host-id.ts';
import type { Match } from '#shared/game/match.ts';
import { seatView } from '#shared/game/view.ts';
import { matchAt, matchOf } from '#shared/lessons/testing/match-at.ts';
import { inLetters, lettersIn, startsOf } from './letters.ts';

const known = (match: Match, seat: HostId) => lettersIn(seatView(match, seat), 'A');
const handshake = (host: HostId, waiting: string) => matchAt('three-way-handshake', host, waiting);
const close = (host: HostId, waiting: string) => matchAt('four-way-close', host, waiting);

test.each([
  ['the client knows its own ISS only', matchOf('three-way-handshake'), 'clientHost', { x: 4000 }],
  ['so does the server', matchOf('three-way-handshake'), 'serverHost', { y: 9000 }],
  ['a SYN tells the server x', handshake('serverHost', 'SYN'), 'serverHost', { x: 4000, y: 9000 }],
  ['a SYN,ACK tells the client y', handshake('clientHost', 'SYN,ACK'), 'clientHost', { x: 4000, y: 9000 }],
  [
    'before a close u and v are the next numbers',
    matchOf('four-way-close'),
    'clientHost',
    { x: 4000, y: 9000, u: 4101, v: 9201 },
  ],
  [
    'they are the same for the server',
    matchOf('four-way-close'),
    'serverHost',
    { x: 4000, y: 9000, u: 4101, v: 9201 },
  ],
  [
    'the first FIN fixes them',
    close('serverHost', 'ACK'),
    'serverHost',
    { x: 4000, y: 9000, u: 4101, v: 9201 },
  ],
  [
    'where nobody is about to close they mean nothing',
    matchOf('reordered-data'),
    'serverHost',
    { x: 4000, y: 9000 },
  ],
] as const)('%s', (_, match, seat, expected) => {
  expect(known(match, seat)).toEqual(expected);
});

test('a leading + counts from the own ISS in seq and from the peer’s in ack', () => {
  expect(startsOf('clientHost', { x: 1, y: 2 })).toEqual({ seq: 1, ack: 2 });
  expect(startsOf('serverHost', { y: 2 })).toEqual({ seq: 2, ack: null });
});

test.each([
  [4000, 'x'],
  [4001, 'x+1'],
  [4101, 'u'],
  [4102, 'u+1'],
  [4050, null],
] as const)('%i is written %s', (n, text) => {
  expect(inLetters(n, { x: 4000, y: 9000, u: 4101 })).toBe(text);
});

test('letters go round the circle', () => {
  expect(inLetters(0, { x: 2 ** 32 - 1 })).toBe('x+1');
});
