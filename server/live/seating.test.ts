import { expect, test } from 'vitest';
import type { TableRow } from '../store/store.ts';
import { chosen, freeSeat, newTable, phaseOf, seated, vacated, withSeat } from './seating.ts';
import { isGood, rotated, TICKET_LIFE, withTicket } from './tokens.ts';

const empty = newTable('class', 1);
const full = seated(seated(empty, 'clientHost', 'lin'), 'serverHost', 'ada');
const played: TableRow = { ...full, match: 'm1' };
const bot = { member: null, bot: true };

test.each([
  ['nobody there', empty, 'clientHost'],
  ['the client there', seated(empty, 'clientHost', 'lin'), 'serverHost'],
  ['both there', full, null],
  ['the bot has the place of nobody', withSeat(full, 'serverHost', bot), 'serverHost'],
  ['the bot stands in for somebody', withSeat(full, 'serverHost', { member: 'ada', bot: true }), null],
  ['the client has left', vacated(played, 'clientHost'), 'clientHost'],
  ['both have left a table with a past', vacated(vacated(played, 'clientHost'), 'serverHost'), null],
] as const)('the seat for the next to come: %s', (_, table, host) => {
  expect(freeSeat(table)).toBe(host);
});

test('a match begins when both have chosen the same', () => {
  const first = chosen(played, 'clientHost', 'next');
  expect(first).toEqual({
    table: { ...played, chosen: { by: 'clientHost', choice: 'next' } },
    begins: false,
  });
  expect(chosen(first.table, 'clientHost', 'next').begins).toBe(false);
  expect(chosen(first.table, 'serverHost', 'next')).toEqual({ table: { ...played, place: 1 }, begins: true });
  expect(chosen(first.table, 'serverHost', 'again')).toMatchObject({
    begins: false,
    table: { chosen: { by: 'serverHost', choice: 'again' } },
  });
});

test('a bot agrees at once; swapping swaps it too', () => {
  const alone = withSeat(played, 'serverHost', bot);
  expect(chosen(alone, 'clientHost', 'again-swapped')).toEqual({
    begins: true,
    table: { ...played, seats: { clientHost: bot, serverHost: { member: 'lin', bot: false } } },
  });
});

test('what was chosen by one who leaves does not stand any longer', () => {
  const { table } = chosen(played, 'clientHost', 'next');
  expect(vacated(table, 'clientHost').chosen).toBeNull();
  expect(vacated(table, 'serverHost').chosen).not.toBeNull();
});

test.each([
  ['class-over', { ...played, place: 1 }, { open: false, playing: true, played: false }],
  ['playing', played, { open: true, playing: true, played: false }],
  ['waiting-for-partner', empty, { open: true, playing: false, played: false }],
  ['between', played, { open: true, playing: false, played: true }],
  ['plan-done', { ...played, place: 1 }, { open: true, playing: false, played: true }],
  // Set aside: the last lesson has not been played yet.
  ['between', { ...played, place: 1 }, { open: true, playing: false, played: false }],
] as const)('phase: %s', (phase, table, match) => {
  expect(phaseOf(table, match, 2)).toBe(phase);
});

test('using a token ends the older ones, not itself; a ticket ends only itself', () => {
  const forever = (hash: string) => ({ hash, expiresAt: null });
  const tokens = withTicket([forever('old'), forever('mine')], 'ticket', 0);
  expect(rotated(tokens, 'mine', 'new', 1).map(({ hash }) => hash)).toEqual(['mine', 'ticket', 'new']);
  expect(rotated(tokens, 'ticket', 'new', 1).map(({ hash }) => hash)).toEqual(['old', 'mine', 'new']);
  expect(isGood(tokens, 'ticket', TICKET_LIFE - 1)).toBe(true);
  expect(isGood(tokens, 'ticket', TICKET_LIFE)).toBe(false);
  expect(isGood(tokens, 'mine', TICKET_LIFE)).toBe(true);
  const many = ['a', 'b', 'c', 'd', 'e'].map(forever);
  expect(rotated(many, 'a', 'new', 0).map(({ hash }) => hash)).toEqual(['a', 'd', 'e', 'new']);
});
