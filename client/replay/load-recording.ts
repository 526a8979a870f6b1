import type { Damage } from '#shared/game/log-file/format.ts';
import { closed, UNREAD, unfold } from '#shared/game/log-file/unfold.ts';
import { Recording } from './recording.ts';

export interface Loaded {
  /** What could be read; null where not even the header could. */
  readonly recording: Recording | null;
  readonly damage: Damage | null;
  /** Whether the reader has called it off before the end. */
  readonly stopped: boolean;
}

/** So long, ms, the page may hold its breath while a log is folded. */
const AT_ONCE = 12;

const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Reads and folds a log line by line, as far as it is whole; the page stays alive meanwhile.
 * @param progress hears how many entries are done
 * @param signal calls it off; what has been folded by then can be looked at
 */
export async function loadRecording(
  lines: AsyncIterable<string>,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<Loaded> {
  let log = UNREAD;
  let recording: Recording | null = null;
  let since = performance.now();
  for await (const line of lines) {
    log = unfold(log, line);
    if (log.damage !== null) break;
    const { match, entry } = log;
    if (match !== null && recording === null) recording = new Recording(match);
    else if (match !== null && entry !== null) recording?.push(entry, match);
    if (performance.now() - since < AT_ONCE) continue;
    progress(recording?.end ?? 0);
    await breath();
    if (signal.aborted) return { recording, damage: null, stopped: true };
    since = performance.now();
  }
  return { recording, damage: closed(log).damage, stopped: false };
}
