import { expect, test } from 'vitest';
import type { PairCard } from '#shared/protocol/messages.ts';
import { aPair } from '../../testing/pair.ts';
import { arranged } from './arrange.ts';
import { IDLE, minutes, stuckOf } from './stuck.ts';

const NOW = 1_000_000;
const quiet = aPair({ since: NOW });
const turn = { clientHost: true, serverHost: false };
const idle = aPair({ table: 2, since: NOW - IDLE, turn });
const same = aPair({
  table: 3,
  since: NOW - 20_000,
  wrong: {
    clientHost: { tries: 4, finding: 'syn-not-counted', same: 3 },
    serverHost: quiet.wrong!.serverHost,
  },
});
const hand = aPair({ table: 4, since: NOW, hands: { clientHost: null, serverHost: NOW - 5_000 } });

test.each([
  ['nothing', quiet, null],
  ['somebody has not moved for long', idle, { why: 'idle', host: 'clientHost' }],
  ['both have not', { ...idle, turn: { clientHost: true, serverHost: true } }, { why: 'idle', host: null }],
  [
    'nobody has to move: segments are on their way',
    { ...idle, turn: { clientHost: false, serverHost: false } },
    null,
  ],
  ['a paused match is not stuck', { ...idle, paused: true }, null],
  ['the same mistake three times', same, { why: 'same', host: 'clientHost', times: 3 }],
  ['a raised hand, whatever else', { ...same, hands: hand.hands }, { why: 'hand', host: 'serverHost' }],
  ['waits to be let in', aPair({ approval: true, phase: 'waiting-for-partner' }), { why: 'approval' }],
] as const)('stuck: %s', (_, pair: PairCard, expected) => {
  const found = stuckOf(pair, NOW);
  if (expected === null) expect(found).toBeNull();
  else expect(found).toMatchObject(expected);
});

test('stuck pairs first, the longest first; a filter leaves the others out', () => {
  const of = (sort: 'stuck' | 'table', filter: 'all' | 'stuck') =>
    arranged([quiet, idle, same, hand], { sort, filter, now: NOW }).map(({ table }) => table);
  expect(of('stuck', 'all')).toEqual([2, 3, 4, 1]);
  expect(of('table', 'stuck')).toEqual([2, 3, 4]);
});

test('minutes and seconds', () => {
  expect([0, 59_999, 125_000].map(minutes)).toEqual(['0:00', '0:59', '2:05']);
});
