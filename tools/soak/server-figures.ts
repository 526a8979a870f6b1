/** What the server's own /metrics say at one moment. */
export interface ServerFigures {
  readonly rss: number;
  readonly heap: number;
  /** Event-loop delay of the last second, 90th percentile, ms. */
  readonly lag: number;
  readonly matches: number;
  readonly sockets: number;
  readonly slowReaders: number;
  readonly setAside: number;
  /** Seconds of processor time so far. */
  readonly cpu: number;
  readonly commits: number;
  readonly commitSeconds: number;
}

export async function figuresOf(url: string): Promise<ServerFigures> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const sum = (name: string): number =>
    text
      .split('\n')
      .filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`))
      .reduce((total, line) => total + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
  return {
    rss: sum('process_resident_memory_bytes'),
    heap: sum('nodejs_heap_size_used_bytes'),
    lag: sum('ackademy_event_loop_delay_seconds') * 1000,
    matches: sum('ackademy_matches'),
    sockets: sum('ackademy_sockets'),
    slowReaders: sum('ackademy_slow_readers_total'),
    setAside: sum('ackademy_matches_set_aside_total'),
    cpu: sum('process_cpu_seconds_total'),
    commits: sum('ackademy_commit_seconds_count'),
    commitSeconds: sum('ackademy_commit_seconds_sum'),
  };
}
