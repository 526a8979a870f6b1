import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorReply } from '#shared/protocol/messages.ts';
import type { Problem } from '../teach/request.ts';
import { linesOf } from './lines-of.ts';
import { type Loaded, loadRecording } from './load-recording.ts';
import { viewerHeaders } from './viewer.ts';

/** Where a log comes from: an address of the server, or a file of the reader's own. */
export type Source = string | File;

export type Replay =
  | { readonly status: 'loading'; readonly done: number }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'ready'; readonly loaded: Loaded };

async function open(source: Source, signal: AbortSignal): Promise<ReadableStream<Uint8Array> | Problem> {
  if (typeof source !== 'string') return source.stream();
  try {
    const response = await fetch(source, { signal, headers: viewerHeaders() });
    if (response.ok && response.body) return response.body;
    const body = (await response.json().catch(() => null)) as ErrorReply | null;
    return body?.error ?? 'internal';
  } catch {
    return 'offline';
  }
}

/** Fetches a log and folds it here, in the browser. `again` starts anew, `stop` is content with what is done. */
export function useRecording(source: Source): readonly [Replay, () => void, () => void] {
  const [replay, setReplay] = useState<Replay>({ status: 'loading', done: 0 });
  const [round, setRound] = useState(0);
  const stopping = useRef<AbortController>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    const gone = new AbortController();
    const stop = new AbortController();
    stopping.current = stop;
    const set = (next: Replay) => !gone.signal.aborted && setReplay(next);
    const run = async () => {
      set({ status: 'loading', done: 0 });
      const stream = await open(source, gone.signal);
      if (typeof stream === 'string') return set({ status: 'failed', problem: stream });
      const progress = (done: number) => set({ status: 'loading', done });
      try {
        set({ status: 'ready', loaded: await loadRecording(linesOf(stream), progress, stop.signal) });
      } catch {
        // The line has gone dead in the middle of the log.
        set({ status: 'failed', problem: 'offline' });
      }
    };
    void run();
    return () => {
      gone.abort();
      stop.abort();
    };
  }, [source, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  const stop = useCallback(() => stopping.current?.abort(), []);
  return [replay, again, stop];
}
