import { expect, test } from 'vitest';
import { closed, UNREAD, unfold } from '#shared/game/log-file/unfold.ts';
import { longLog } from './long-log.ts';

test('a long match is one that folds, with everything in it that a network does', () => {
  const { inputs, entries, text } = longLog(300);
  expect(inputs).toBeGreaterThanOrEqual(300);
  const { match, damage } = closed(text.trimEnd().split('\n').reduce(unfold, UNREAD));
  expect(damage).toBeNull();
  expect(match).toMatchObject({ entries: entries.length, position: { outcome: { type: 'goal' } } });
  const types = new Set(match?.story.map(({ type }) => type));
  for (const type of ['lost', 'delayed', 'duplicated', 'timeout']) expect(types).toContain(type);
});
