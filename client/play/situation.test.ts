import { expect, test } from 'vitest';
import { decide } from '#shared/game/decide.ts';
import { fold } from '#shared/game/fold.ts';
import type { HostId } from '#shared/game/host-id.ts';
import { type Match, nextClock, tick } from '#shared/game/match.ts';
import type { Command } from '#shared/game/move.ts';
import { seatView } from '#shared/game/view.ts';
import { matchAt, matchOf, moveAll } from '#shared/lessons/testing/match-at.ts';
import { hasRebooted, lastVerdict, movesMade, situationOf } from './situation.ts';

const start = matchOf('three-way-handshake');
const after = (match: Match, seat: HostId, command: Command) =>
  fold(match, decide(match, { seat, cid: 1 }, command).entry);
const listening = after(start, 'serverHost', moveAll(start, 'serverHost', [], 'LISTEN'));
const sent = after(listening, 'clientHost', moveAll(start, 'clientHost', ['S 4000'], 'SYN-SENT'));
const offline = matchOf('partner-offline');
const alone = after(offline, 'serverHost', moveAll(offline, 'serverHost', [], 'LISTEN'));
/** Just before the server's machine goes off. */
const dead = after(alone, 'clientHost', moveAll(offline, 'clientHost', ['S 4000'], 'SYN-SENT'));
const of = (match: Match, seat: HostId) => situationOf(seatView(match, seat)).type;

test.each([
  ['something waits for me', start, 'clientHost', 'handle'],
  ['the partner has something to handle', listening, 'serverHost', 'partner'],
  ['my segment is on its way', sent, 'clientHost', 'travelling'],
  ['I have sent nothing and nothing is here', sent, 'serverHost', 'clock'],
  ['I let it wait', after(start, 'clientHost', { type: 'wait' }), 'clientHost', 'let-wait'],
] as const)('%s', (_, match, seat, expected) => {
  expect(of(match, seat)).toBe(expected);
});

test('a machine that is off has nothing to do; one that has rebooted says so until its next move', () => {
  const off = fold(dead, tick(dead, nextClock(dead)!));
  expect(of(off, 'serverHost')).toBe('off');
  const back = seatView(matchAt('half-open-crash', 'serverHost', 'OPEN'), 'serverHost');
  expect(hasRebooted(back)).toBe(true);
  expect(hasRebooted(seatView(matchAt('half-open-crash', 'serverHost', 'ACK len=100'), 'serverHost'))).toBe(
    false,
  );
  expect(hasRebooted(seatView(matchAt('half-open-crash', 'clientHost', 'SEND'), 'clientHost'))).toBe(false);
});

test('praise does not outlast the machine', () => {
  const verdict = (match: Match) => lastVerdict(seatView(match, 'serverHost').story, 'serverHost')?.type;
  expect(verdict(dead)).toBe('accepted');
  expect(verdict(fold(dead, tick(dead, nextClock(dead)!)))).toBeUndefined();
});

test('the last verdict is read from the story', () => {
  const slip = after(start, 'serverHost', moveAll(start, 'serverHost', ['S 9000'], 'LISTEN'));
  const verdict = (match: Match) => lastVerdict(seatView(match, 'serverHost').story, 'serverHost')?.type;
  expect(verdict(start)).toBeUndefined();
  expect(verdict(slip)).toBe('refused');
  expect(verdict(listening)).toBe('accepted');
});

test('a refusal ends when something new reaches the host', () => {
  const match = matchAt('three-way-handshake', 'serverHost', 'SYN');
  const view = seatView(match, 'serverHost');
  const refused = { ...view.story[0]!, type: 'refused', entry: 9, findings: [], cost: 1 } as never;
  expect(lastVerdict([...view.story, refused], 'serverHost')?.type).toBe('refused');
  expect(lastVerdict([refused, view.story[0]!], 'serverHost')).toBeNull();
});

test('only own moves are counted', () => {
  expect(movesMade(seatView(sent, 'clientHost'))).toBe(1);
  expect(movesMade(seatView(listening, 'clientHost'))).toBe(0);
});

test('a refused move whose segment went out all the same says so, and stays the last word', () => {
  const start = matchAt('three-way-handshake', 'clientHost', 'SYN,ACK');
  const header = { ...start.header, settings: { ...start.header.settings, consequences: true } };
  const move = moveAll(start, 'clientHost', ['A 4001 9002'], 'ESTABLISHED');
  const { story } = seatView(after({ ...start, header }, 'clientHost', move), 'clientHost');
  expect(lastVerdict(story, 'clientHost')).toMatchObject({ type: 'refused', wentOut: true });
});
