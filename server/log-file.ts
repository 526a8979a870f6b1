import { fold } from '#shared/game/fold.ts';
import { upgradedHeader } from '#shared/game/log-file/upgrade.ts';
import { endOf, logWriter } from '#shared/game/log-file/write-log.ts';
import { type Match, openMatch } from '#shared/game/match.ts';
import type { StoredLog } from './store/store.ts';

/** Lines after which the event loop gets a turn: a long log must hold up nobody's move. */
const AT_ONCE = 50;

/**
 * A stored log as a file (docs/log-format.md), piece by piece. One that does not fold to its end is handed out all
 * the same, without the end line: who reads it is told where it stops fitting.
 */
export async function* logFile({ header: stored, entries }: Pick<StoredLog, 'header' | 'entries'>) {
  const header = upgradedHeader({ ...stored }) ?? stored;
  const write = logWriter();
  let match = tried(() => openMatch(header));
  let lines = [write(header)];
  for (const entry of entries) {
    const before: Match | null = match;
    match = before && tried(() => fold(before, entry));
    lines.push(write(entry));
    if (lines.length < AT_ONCE) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (match !== null) lines.push(write(endOf(match)));
  yield lines.map((line) => `${line}\n`).join('');
}

function tried(step: () => Match): Match | null {
  try {
    return step();
  } catch {
    return null;
  }
}
