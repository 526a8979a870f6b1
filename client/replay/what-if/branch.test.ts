import { expect, test } from 'vitest';
import { referenceBot } from '#shared/game/bots.ts';
import { fold } from '#shared/game/fold.ts';
import { hostViewOf, openMatch } from '#shared/game/match.ts';
import { handshake } from '../../testing/logs.ts';
import { Recording } from '../recording.ts';
import { acted, actsOf, type Branch, heldBy, startBranch, takenBack } from './branch.ts';

function recorded(): Recording {
  const { header, entries } = handshake();
  const recording = new Recording(openMatch(header));
  for (const entry of entries) recording.push(entry, fold(recording.last, entry));
  return recording;
}
const lose = {
  type: 'intervention',
  act: { type: 'next', from: 'serverHost', deed: { type: 'lose' } },
} as const;
const storyOf = ({ recording }: Branch) => recording.last.story.map(({ type }) => type);

test('a changed fate is played on to the end; the match itself stays as it was', () => {
  const original = recorded();
  const end = original.end;
  const branch = startBranch(original, { at: 3, act: lose, held: [] });
  expect(branch.recording.last.position.outcome?.type).toBe('goal');
  expect(storyOf(branch)).toContain('lost');
  expect(original.end).toBe(end);
  expect(branch.recording.at(2).position).toEqual(original.at(2).position);
  expect(branch.recording.header.branchOf).toEqual({ match: 'm1', entry: 3 });
});

test('the viewer is waited for, may take a move back, and may leave the seat to the bot', () => {
  const branch = startBranch(recorded(), { at: 0, act: null, held: ['clientHost'] });
  const waiting = branch.recording.end;
  const command = referenceBot(hostViewOf(branch.recording.last, 'clientHost'))!;
  const after = acted(branch, { type: 'move', seat: 'clientHost', command });
  expect(after.recording.end).toBeGreaterThan(waiting);
  expect(after.recording.last.position.outcome).toBeNull();
  const back = takenBack(after);
  expect(back.recording.end).toBe(waiting);
  expect(back.recording.last.position).toEqual(branch.recording.at(waiting).position);
  expect(heldBy(back, []).recording.last.position.outcome?.type).toBe('goal');
});

test('its acts are what the server needs to make the same branch again', () => {
  const branch = startBranch(recorded(), { at: 3, act: lose, held: [] });
  expect(actsOf(branch)[0]).toEqual(lose);
  expect(actsOf(branch)).toHaveLength(branch.recording.end - 3);
});
