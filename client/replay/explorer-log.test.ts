import { expect, test } from 'vitest';
import { proved } from '#shared/explorer/testing/proved.ts';
import { fold } from '#shared/game/fold.ts';
import { writeLog } from '#shared/game/log-file/write-log.ts';
import { openMatch } from '#shared/game/match.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { linesOf } from './lines-of.ts';
import { loadRecording } from './load-recording.ts';

test('the shortest game of a lesson that is lost opens like any other log', async () => {
  const lesson = LESSONS.get('three-way-handshake')!;
  const result = proved({ ...lesson, params: { ...lesson.params, synRetries: 0 } }, { k: 1 });
  if (result.type !== 'broken') throw new Error('not broken');
  const { header, entries } = result.log;
  const text = writeLog(header, entries, entries.reduce(fold, openMatch(header)));
  const lines = linesOf(new Blob([text]).stream());
  const { recording, damage } = await loadRecording(lines, () => {}, new AbortController().signal);
  expect(damage).toBeNull();
  expect(recording?.end).toBe(entries.length);
  expect(recording?.last.position.outcome?.type).toBe('missed');
});
