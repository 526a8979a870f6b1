import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Tally } from './live/tally.ts';
import type { StoreState } from './store/watched-store.ts';

/** What a scrape looks at in the moment of being asked. */
export interface Census {
  classes(): number;
  matches(): number;
  seatsOnline(): number;
  sockets(): number;
  storage(): StoreState['type'];
}

const STATES = ['well', 'slow', 'failing'] as const satisfies readonly StoreState['type'][];
/** A commit takes a fraction of a millisecond on a good disk, and seconds on a sick one. */
const COMMIT_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What Prometheus may know of this process: how much and how fast, never who. */
export class Metrics implements Tally {
  readonly #registry = new Registry();
  readonly #judged;
  readonly #resumed;
  readonly #joined;
  readonly #slow;
  readonly #aside;
  readonly #commits;
  readonly #lag;
  readonly #overloaded;
  #processToo = false;

  constructor(census: Census) {
    const registers = [this.#registry];
    for (const [name, help, ask] of [
      ['ackademy_classes', 'Classes that are open.', census.classes],
      ['ackademy_matches', 'Matches that are being played.', census.matches],
      ['ackademy_seats_online', 'Players whose device is there.', census.seatsOnline],
      ['ackademy_sockets', 'Open WebSockets of players, teachers and checks.', census.sockets],
    ] as const) {
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(ask());
        },
      });
    }
    new Gauge({
      name: 'ackademy_storage',
      help: '1 for the state that the store is in.',
      labelNames: ['state'],
      registers,
      collect() {
        for (const state of STATES) this.set({ state }, census.storage() === state ? 1 : 0);
      },
    });
    this.#judged = new Counter({
      name: 'ackademy_moves_total',
      help: 'Moves of players that were judged and stored.',
      labelNames: ['verdict'],
      registers,
    });
    this.#resumed = counter('ackademy_resumes_total', 'Players who came back to their seat.');
    this.#joined = counter('ackademy_joins_total', 'Tickets given out to those who joined.');
    this.#aside = counter('ackademy_matches_set_aside_total', 'Matches that could not be gone on with.');
    this.#slow = new Counter({
      name: 'ackademy_slow_readers_total',
      help: 'Times that frames were left out for a slow reader, or one was closed.',
      labelNames: ['what'],
      registers,
    });
    this.#commits = new Histogram({
      name: 'ackademy_commit_seconds',
      help: 'From asking for a commit until it was durable, or refused.',
      labelNames: ['outcome'],
      buckets: COMMIT_SECONDS,
      registers,
    });
    this.#lag = new Gauge({
      name: 'ackademy_event_loop_delay_seconds',
      help: 'How late the event loop was in the last second, 90th percentile.',
      registers,
    });
    this.#overloaded = new Gauge({
      name: 'ackademy_overloaded',
      help: '1 while joins wait because the process does not keep up.',
      registers,
    });

    function counter(name: string, help: string) {
      return new Counter({ name, help, registers });
    }
  }

  judged(verdict: 'accepted' | 'refused'): void {
    this.#judged.inc({ verdict });
  }
  resumed(): void {
    this.#resumed.inc();
  }
  joined(): void {
    this.#joined.inc();
  }
  slowReader(what: 'left-out' | 'closed'): void {
    this.#slow.inc({ what });
  }
  setAside(): void {
    this.#aside.inc();
  }
  /** @param ms wall time */
  committed(ms: number, stored: boolean): void {
    this.#commits.observe({ outcome: stored ? 'stored' : 'refused' }, ms / 1000);
  }
  /** @param lag ms */
  measured(lag: number, overloaded: boolean): void {
    this.#lag.set(lag / 1000);
    this.#overloaded.set(overloaded ? 1 : 0);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** In Prometheus' text format. The process's own figures are watched from the first question on. */
  text(): Promise<string> {
    if (!this.#processToo) collectDefaultMetrics({ register: this.#registry });
    this.#processToo = true;
    return this.#registry.metrics();
  }
}
