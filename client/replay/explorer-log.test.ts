import { expect, test } from 'vitest';
import { proved } from '#shared/explorer/testing/proved.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { foldLog } from './fold-log.ts';
import { readLog } from './read-log.ts';

test('the shortest game of a lesson that is lost opens like any other log', async () => {
  const lesson = LESSONS.get('three-way-handshake')!;
  const result = proved({ ...lesson, params: { ...lesson.params, synRetries: 0 } }, { k: 1 });
  if (result.type !== 'broken') throw new Error('not broken');
  const { header, entries } = result.log;
  const text = [header, ...entries].map((line) => `${JSON.stringify(line)}\n`).join('');
  const { matches, damage } = await foldLog(readLog(text), () => {});
  expect(damage).toBeNull();
  expect(matches).toHaveLength(entries.length + 1);
  expect(matches.at(-1)?.position.outcome?.type).toBe('missed');
});
