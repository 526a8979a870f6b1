import type { SqliteFile } from './file.ts';

const PROBES = 15;

/** How long this disk takes for a small durable commit, ms: the median of some. */
export function commitTime(file: SqliteFile): number {
  const sql =
    "insert into setting (key, value) values ('probe', ?) on conflict do update set value = excluded.value";
  const times: number[] = [];
  for (let at = 0; at < PROBES; at += 1) {
    const began = performance.now();
    file.transaction([{ sql, parameters: [String(at)] }]);
    times.push(performance.now() - began);
  }
  return times.toSorted((a, b) => a - b)[PROBES >> 1] ?? 0;
}
