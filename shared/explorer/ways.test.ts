import { expect, test } from 'vitest';
import { nextDueAt } from '#shared/game/advance.ts';
import { hostView } from '#shared/game/evolve.ts';
import { HOST_IDS } from '#shared/game/host-id.ts';
import { mustAct } from '#shared/game/inbox.ts';
import { legalMoves } from '#shared/game/legal-moves.ts';
import type { LogHeader } from '#shared/game/log.ts';
import { newHeader } from '#shared/game/match.ts';
import type { Position } from '#shared/game/position.ts';
import { startPosition } from '#shared/game/start.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { countedCopies } from './counted-copies.ts';
import { withoutChance } from './network.ts';
import { newOrigins } from './origins.ts';
import { positionKeys } from './position-key.ts';
import { type Step, take, waysFrom } from './ways.ts';

const isPressed = ({ hosts }: Position): boolean => HOST_IDS.some((id) => mustAct(hosts[id]));

/** Every step without waste that either host may take at any moment, whoever has to act. */
function allSteps(header: LogHeader, position: Position): readonly Step[] {
  if (position.outcome !== null) return [];
  const t = isPressed(position) ? null : nextDueAt(position);
  const moves = HOST_IDS.flatMap((seat) => {
    const patterns = legalMoves(hostView(header, position, seat));
    const good = patterns.filter(({ marks }) => !marks.includes('wasteful') && !marks.includes('early'));
    const stuck = !patterns.some((p) => p.answers.length + p.calls.length > 0);
    const commands = [
      ...good.map(({ canonical }) => canonical),
      ...(stuck && mustAct(position.hosts[seat]) ? [{ type: 'wait' as const }] : []),
    ];
    return commands.map((command) => ({ type: 'command' as const, seat, command }));
  });
  return [...moves, ...(t === null ? [] : [{ type: 'clock' as const, t }])];
}

/** The positions, met by such steps, in which nobody has to act any more or the match is over. */
function quietPositions(
  header: LogHeader,
  stepsFrom: (header: LogHeader, position: Position) => readonly Step[],
): readonly string[] {
  const copies = countedCopies(header);
  const keys = positionKeys(header, newOrigins(), copies);
  const met = new Set<string>();
  const quiet = new Set<string>();
  const open = [startPosition(header).position];
  for (const position of open) {
    const key = keys.position(position);
    if (met.has(key)) continue;
    met.add(key);
    if (!isPressed(position) || position.outcome !== null) quiet.add(key);
    for (const step of stepsFrom(header, position)) {
      const after = take(header, position, step).position;
      copies.note(position, after);
      open.push(after);
    }
  }
  return [...quiet].sort();
}

const oneOrder = (header: LogHeader, position: Position): readonly Step[] => {
  const ways = waysFrom({ legalMoves }, header, position);
  const allWaste = ways.every(({ wasteful }) => wasteful);
  return ways.filter(({ wasteful }) => allWaste || !wasteful).map(({ step }) => step);
};

test.each([
  'three-way-handshake',
  'simultaneous-open',
  'simultaneous-close',
  'lost-syn-ack',
  'half-close',
  'abort',
])('%s: to let one host move first, of two that have to, loses no position', (id) => {
  const lesson = withoutChance(LESSONS.get(id)!, 'long');
  const header = newHeader({ match: 'orders', lesson, seed: 1 });
  expect(quietPositions(header, oneOrder).length).toBe(quietPositions(header, allSteps).length);
});
