import { expect, test } from 'vitest';
import { botEntry } from '#shared/game/bots.ts';
import { fold } from '#shared/game/fold.ts';
import type { Entry } from '#shared/game/log.ts';
import { closed, UNREAD, unfold } from '#shared/game/log-file/unfold.ts';
import { newHeader, nextClock, openMatch, tick } from '#shared/game/match.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { logFile } from './log-file.ts';

const header = newHeader({ match: 'm1', lesson: LESSONS.get('full-life')!, seed: 1 });
const entries: Entry[] = [];
for (let match = openMatch(header); match.position.outcome === null; ) {
  const t = nextClock(match);
  const entry = t === null ? botEntry(match)! : tick(match, t);
  entries.push(entry);
  match = fold(match, entry);
}

async function exported(of: readonly Entry[]) {
  let text = '';
  for await (const piece of logFile({ header, entries: of })) text += piece;
  return closed(text.trimEnd().split('\n').reduce(unfold, UNREAD));
}

test('a stored log is handed out as a file that folds to its end', async () => {
  expect(await exported(entries)).toMatchObject({ damage: null, match: { entries: entries.length } });
  // One that is still running ends where it stands.
  expect(await exported(entries.slice(0, 5))).toMatchObject({ damage: null, match: { entries: 5 } });
});

test('one that does not fold is handed out as it is, and its reader is told where it stops fitting', async () => {
  const damaged = entries.with(5, { ...entries[5]!, before: 'elsewhere' });
  expect(await exported(damaged)).toMatchObject({
    damage: { line: 7, reason: 'does-not-fit' },
    match: { entries: 5 },
  });
});
