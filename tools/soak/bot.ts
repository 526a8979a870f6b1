import { type RunningSession, runSession } from '#shared/protocol/run-session.ts';
import type { SessionState } from '#shared/protocol/session.ts';
import { History } from '../../server/testing/history.ts';
import { recordedSocket } from '../../server/testing/recorded-socket.ts';
import { nextCommand } from './next-command.ts';

/** How long a bot thinks: a quick class, and still some load on a machine of two cores. Wall time, ms. */
const THINKS = { least: 60, most: 300 };

/** One move in ten is wrong. */
const MISTAKES = 0.1;

/** A student who plays fast, mostly rightly, and keeps a diary. */
export class Bot {
  readonly history: History;
  readonly session: RunningSession;
  readonly #url: string;
  readonly #random: () => number;
  #thinking = false;
  /** Joins, or joins again: the same seat. Rejects when nobody answers. */
  askTicket: () => Promise<string | null> = async () => null;
  /** Says nothing new. */
  resting = false;
  #changed: () => void;

  constructor(url: string, nickname: string, random: () => number, changed: () => void) {
    this.#url = url;
    this.#random = random;
    this.#changed = changed;
    this.history = new History(nickname);
    this.session = runSession({
      page: nickname,
      now: Date.now,
      random,
      openSocket: () => recordedSocket(this.#url, this).socket,
      startTimer(ms, callBack) {
        const timer = setTimeout(callBack, ms);
        return () => clearTimeout(timer);
      },
      askTicket: () => this.askTicket(),
      storeToken() {},
      changed: () => this.#look(),
    });
  }

  get state(): SessionState {
    return this.session.state;
  }

  /** Nothing of what it said is without an answer. */
  get settled(): boolean {
    const { status, inFlight, waiting } = this.state;
    return status === 'online' && inFlight === null && waiting.length === 0;
  }

  stop(): void {
    this.session.stop();
  }

  #look(): void {
    this.#changed();
    if (this.#thinking || this.resting || !this.settled) return;
    this.#thinking = true;
    setTimeout(
      () => {
        this.#thinking = false;
        if (this.resting || !this.settled) return;
        const command = nextCommand(this.state, this.#random, MISTAKES);
        if (command) this.session.dispatch({ type: 'command', command });
      },
      THINKS.least + this.#random() * (THINKS.most - THINKS.least),
    );
  }
}
