import { expect, test } from 'vitest';
import { fold } from '#shared/game/fold.ts';
import { legalMoves } from '#shared/game/legal-moves.ts';
import { openMatch } from '#shared/game/match.ts';
import type { HostView } from '#shared/game/position.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { proved } from './testing/proved.ts';

const lesson = LESSONS.get('four-way-close')!;
const stateOf = ({ host }: HostView) => host.connections.A?.tcb?.state;

test('a deadlock in the engine: nobody can take the FIN in FIN-WAIT-2', () => {
  const deadlocked = {
    legalMoves: (view: HostView) => (stateOf(view) === 'FIN-WAIT-2' ? [] : legalMoves(view)),
  };
  const result = proved(lesson, {}, deadlocked);
  expect(result).toMatchObject({ type: 'broken', property: 'never-stuck' });
  if (result.type !== 'broken') throw new Error('not broken');
  const { position } = result.log.entries.reduce(fold, openMatch(result.log.header));
  expect(position.outcome).toBeNull();
  expect(stateOf({ now: 0, params: lesson.params, host: position.hosts.clientHost })).toBe('FIN-WAIT-2');
});

test('a move that the engine has no answer to', () => {
  const wrong = {
    legalMoves: (view: HostView) =>
      legalMoves(view).map((pattern) => ({
        ...pattern,
        canonical: { ...pattern.canonical, becomes: 'LISTEN' as const },
      })),
  };
  const result = proved(lesson, {}, wrong);
  // The step that throws is in no log: it ends before it.
  expect(result).toMatchObject({ type: 'broken', property: 'never-throws', log: { entries: [] } });
});

test('a best move that depends on more than the view', () => {
  let asked = 0;
  const peeking = {
    legalMoves: (view: HostView) => (asked++ > 40 ? legalMoves(view).toReversed() : legalMoves(view)),
  };
  expect(proved(LESSONS.get('reordered-data')!, { m: 1 }, peeking)).toMatchObject({
    type: 'broken',
    property: 'own-view',
  });
});
