import { useEffect, useState } from 'react';
import type { Entry } from '#shared/game/log.ts';
import type { ErrorReply } from '#shared/protocol/messages.ts';
import type { Problem } from '../teach/request.ts';
import { type Folded, foldLog } from './fold-log.ts';
import { readLog } from './read-log.ts';

export type Replay =
  | { readonly status: 'loading' }
  | { readonly status: 'folding'; readonly done: number; readonly all: number }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'ready'; readonly entries: readonly Entry[]; readonly folded: Folded };

async function fetchLog(matchId: string): Promise<string | { readonly problem: Problem }> {
  try {
    const response = await fetch(`/api/matches/${encodeURIComponent(matchId)}/log`);
    if (response.ok) return await response.text();
    const body = (await response.json().catch(() => null)) as ErrorReply | null;
    return { problem: body?.error ?? 'internal' };
  } catch {
    return { problem: 'offline' };
  }
}

/** Fetches a match's log and folds it here, in the browser; the first value says to try again. */
export function useReplay(matchId: string): readonly [Replay, () => void] {
  const [replay, setReplay] = useState<Replay>({ status: 'loading' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    let here = true;
    const set = (next: Replay) => here && setReplay(next);
    const run = async () => {
      set({ status: 'loading' });
      const fetched = await fetchLog(matchId);
      if (typeof fetched !== 'string') return set({ status: 'failed', problem: fetched.problem });
      const log = readLog(fetched);
      const all = log.entries.length;
      const folded = await foldLog(log, (done) => set({ status: 'folding', done, all }));
      set({ status: 'ready', entries: log.entries, folded });
    };
    void run();
    return () => {
      here = false;
    };
  }, [matchId, round]);
  return [replay, () => setRound(round + 1)];
}
