import type { RecordableHistogram } from 'node:perf_hooks';
import { WebSocket } from 'ws';
import { type RunningSession, runSession, type Socket } from '#shared/protocol/run-session.ts';
import type { SessionState } from '#shared/protocol/session.ts';
import { nextCommand } from './next-command.ts';

/** What all bots of a run share. */
export interface Load {
  readonly url: string;
  readonly random: () => number;
  /** How long a bot thinks on average, ms. */
  readonly think: number;
  /** From sending a command to its answer, µs. */
  readonly latency: RecordableHistogram;
  /** The same, of the minute that runs. */
  readonly minute: RecordableHistogram;
  /** Sockets that were lost, by their close code. */
  readonly lost: Map<number, number>;
  answers: number;
  /** Answers that no bot may get. */
  readonly errors: Map<string, number>;
}

/** One move in ten is wrong. */
const MISTAKES = 0.1;

/** A student who thinks as long as students do, and keeps nothing but a stop-watch: thousands fit in one process. */
export class LoadBot {
  readonly #of: Load;
  readonly session: RunningSession;
  #thinking: ReturnType<typeof setTimeout> | null = null;
  #sentAt = 0;
  #answer: SessionState['answer'] = null;
  resting = false;
  #stopped = false;

  constructor(of: Load, page: string, askTicket: () => Promise<string | null>) {
    this.#of = of;
    this.session = runSession({
      page,
      now: Date.now,
      random: of.random,
      openSocket: () => this.#open(),
      startTimer(ms, callBack) {
        const timer = setTimeout(callBack, ms);
        return () => clearTimeout(timer);
      },
      askTicket,
      storeToken() {},
      changed: () => this.#look(),
    });
  }

  get state(): SessionState {
    return this.session.state;
  }

  stop(): void {
    this.#stopped = true;
    if (this.#thinking !== null) clearTimeout(this.#thinking);
    this.session.stop();
  }

  #look(): void {
    const { state } = this;
    this.#count(state);
    const settled = state.status === 'online' && state.inFlight === null && state.waiting.length === 0;
    if (this.#thinking !== null || this.resting || !settled) return;
    const wait = this.#of.think * (0.5 + this.#of.random());
    this.#thinking = setTimeout(() => {
      this.#thinking = null;
      if (this.resting || this.state.status !== 'online') return;
      const command = nextCommand(this.state, this.#of.random, MISTAKES);
      if (command === null) return;
      this.#sentAt = performance.now();
      this.session.dispatch({ type: 'command', command });
    }, wait);
  }

  #count(state: SessionState): void {
    const { answer } = state;
    if (answer === this.#answer || answer === null) return;
    this.#answer = answer;
    this.#of.answers += 1;
    const took = Math.max(1, Math.round((performance.now() - this.#sentAt) * 1000));
    this.#of.latency.record(took);
    this.#of.minute.record(took);
    // A partner may have been quicker with the choice.
    if (answer.type !== 'error' || answer.code === 'not-now' || answer.code === 'match-over') return;
    this.#of.errors.set(answer.code, (this.#of.errors.get(answer.code) ?? 0) + 1);
  }

  #open(): Socket {
    const raw = new WebSocket(`${this.#of.url.replace('http', 'ws')}/ws`, { perMessageDeflate: false });
    raw.on('error', () => {});
    raw.on('close', (code) => {
      if (!this.#stopped) this.#of.lost.set(code, (this.#of.lost.get(code) ?? 0) + 1);
    });
    return raw as unknown as Socket;
  }
}
