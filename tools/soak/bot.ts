import type { Command } from '#shared/game/move.ts';
import { CHOICES } from '#shared/protocol/codes.ts';
import { type RunningSession, runSession } from '#shared/protocol/run-session.ts';
import type { CommandBody, SessionState } from '#shared/protocol/session.ts';
import { History } from '../../server/testing/history.ts';
import { recordedSocket } from '../../server/testing/recorded-socket.ts';
import { rightMoveIn } from '../../server/testing/right-move.ts';

/** How long a bot thinks: a quick class, and still some load on a machine of two cores. Wall time, ms. */
const THINKS = { least: 60, most: 300 };

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
        const command = this.#next();
        if (command) this.session.dispatch({ type: 'command', command });
      },
      THINKS.least + this.#random() * (THINKS.most - THINKS.least),
    );
  }

  #next(): CommandBody | null {
    const { match, lobby, answer } = this.state;
    if (!match || !lobby) return null;
    if (match.view.outcome !== null) return this.#choice();
    // What was said last is not in the view yet.
    if (answer && 'at' in answer && (answer.at ?? 0) > match.n) return null;
    const right = rightMoveIn(match.view);
    if (right === null) return null;
    const command = this.#random() < 0.1 ? spoilt(right) : right;
    return { type: 'command', match: match.match, command };
  }

  #choice(): CommandBody | null {
    const { lobby } = this.state;
    if (!lobby || lobby.phase === 'playing') return null;
    if (lobby.chosen?.by === lobby.me.seat) return null;
    const possible = CHOICES.filter((choice) => choice !== 'next' || lobby.nextLesson !== null);
    const choice = lobby.chosen?.choice ?? possible[Math.floor(this.#random() * possible.length)] ?? 'again';
    return { type: 'choose', choice };
  }
}

/** Nearly right: refused, and answered with findings. */
function spoilt(command: Command): Command {
  if (command.type === 'wait' || command.segments.length === 0) return command;
  const segments = command.segments.map((seg) => ({ ...seg, seq: ((seg.seq ?? 0) + 1) % 2 ** 32 }));
  return { ...command, segments };
}
