import { useCallback, useEffect, useState } from 'react';
import { type Problem, request } from './request.ts';

export type Fetched<Body> =
  | { readonly status: 'loading' }
  | { readonly status: 'there'; readonly body: Body }
  | { readonly status: 'failed'; readonly problem: Problem };

/** What stands at a path of the API; `again` asks anew. Null: ask nothing. */
export function useFetched<Body>(path: string | null): readonly [Fetched<Body>, () => void] {
  const [fetched, setFetched] = useState<Fetched<Body>>({ status: 'loading' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    if (path === null) return;
    let wanted = true;
    setFetched({ status: 'loading' });
    request<Body>('GET', path).then((reply) => {
      if (!wanted) return;
      setFetched(
        reply.ok ? { status: 'there', body: reply.body } : { status: 'failed', problem: reply.problem },
      );
    });
    return () => {
      wanted = false;
    };
  }, [path, round]);
  return [fetched, useCallback(() => setRound((n) => n + 1), [])];
}
