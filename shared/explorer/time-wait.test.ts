import { expect, test } from 'vitest';
import { legalMoves } from '#shared/game/legal-moves.ts';
import { hostViewOf, type Match } from '#shared/game/match.ts';
import type { Position } from '#shared/game/position.ts';
import { matchAt } from '#shared/lessons/testing/match-at.ts';
import type { MaybeTcb } from '#shared/tcp/tcb.ts';
import { newOrigins } from './origins.ts';
import { timeWaitLasts } from './time-wait.ts';
import { type Step, take } from './ways.ts';

const best = (match: Match): Step => ({
  type: 'command',
  seat: 'clientHost',
  command: legalMoves(hostViewOf(match, 'clientHost'))[0]!.canonical,
});

const holds = ({ header, position: before }: Match, step: Step, after: Position): boolean =>
  timeWaitLasts.holds({ header, origins: newOrigins(), before, step, after });

/** The position with the client's TCB as it is made. */
const clientWith = (position: Position, make: (tcb: MaybeTcb) => MaybeTcb): Position => {
  const { clientHost } = position.hosts;
  const connections = Object.fromEntries(
    Object.entries(clientHost.connections).map(([conn, c]) => [conn, { ...c, tcb: make(c.tcb) }]),
  );
  return { ...position, hosts: { ...position.hosts, clientHost: { ...clientHost, connections } } };
};

const entering = matchAt('four-way-close', 'clientHost', 'FIN,ACK');
const entered = take(entering.header, entering.position, best(entering)).position;
const ending = matchAt('four-way-close', 'clientHost', 'timeWait');

const earlier = (by: number) => (tcb: MaybeTcb) =>
  tcb && { ...tcb, timers: { ...tcb.timers, timeWait: (tcb.timers.timeWait ?? 0) - by } };

test('TIME-WAIT begins with 2 MSL', () => {
  expect(holds(entering, best(entering), entered)).toBe(true);
  expect(holds(entering, best(entering), clientWith(entered, earlier(1)))).toBe(false);
});

test('it is never shortened', () => {
  const match = { ...entering, position: entered };
  const wait: Step = { type: 'command', seat: 'clientHost', command: { type: 'wait' } };
  expect(holds(match, wait, entered)).toBe(true);
  expect(holds(match, wait, clientWith(entered, earlier(1)))).toBe(false);
});

test('its timeout ends it; waiting does not, and neither does the clock', () => {
  const gone = take(ending.header, ending.position, best(ending)).position;
  expect(holds(ending, best(ending), gone)).toBe(true);
  expect(holds(ending, { type: 'command', seat: 'clientHost', command: { type: 'wait' } }, gone)).toBe(true);
});
