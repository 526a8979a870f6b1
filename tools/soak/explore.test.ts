import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { closed, UNREAD, unfold } from '#shared/game/log-file/unfold.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { explore } from './explore.ts';

const folder = mkdtempSync(join(tmpdir(), 'explored-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (lessons: Parameters<typeof explore>[0]['lessons'], ms: number) => {
  const said: string[] = [];
  const report = explore({ lessons, ms, folder, say: (line) => said.push(line) });
  return { report, said };
};

// The short form of `npm run soak -- explore`; the catalogue's own is shared/explorer/catalogue.test.ts.
test('a lesson is proved further and further, and says within what', () => {
  const { report, said } = run([LESSONS.get('three-way-handshake')!], 3_000);
  expect(report.broken).toEqual([]);
  expect(said[0]).toMatch(/^three-way-handshake: proved within k=1, m=0: [\d,]+ positions, [\d.]+ s$/);
  expect(said[2]).toMatch(/k=1, m=1/);
});

test('a lesson that is broken leaves a log that folds', () => {
  const lesson = LESSONS.get('three-way-handshake')!;
  const { report, said } = run([{ ...lesson, params: { ...lesson.params, synRetries: 0 } }], 60_000);
  expect(said).toEqual([expect.stringMatching(/BROKEN: winnable: /)]);
  const { match, damage } = closed(
    readFileSync(report.broken[0]!, 'utf8').trimEnd().split('\n').reduce(unfold, UNREAD),
  );
  expect(damage).toBeNull();
  expect(match?.position.outcome?.type).toBe('missed');
});
