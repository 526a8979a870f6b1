import { WebSocket } from 'ws';
import { type Bot, referenceBot } from '#shared/game/bots.ts';
import { learner } from '#shared/game/learners/learner.ts';
import type { MisconceptionId } from '#shared/game/misconceptions.ts';
import type { HostView } from '#shared/game/position.ts';
import type { SeatView } from '#shared/game/view.ts';
import { ANSWERS, beliefBehind, type QuestionId, reviewOf } from '#shared/lessons/questions/bank.ts';
import type { JoinReply } from '#shared/protocol/messages.ts';
import { type RunningSession, runSession, type Socket } from '#shared/protocol/run-session.ts';
import type { CommandBody, SessionState } from '#shared/protocol/session.ts';
import { hostViewIn } from '../../server/testing/right-move.ts';
import { freeActIn } from './free-act.ts';
import { Mind } from './mind.ts';

export interface Pupil {
  readonly url: string;
  readonly code: string;
  readonly nickname: string;
  /** What this pupil believes; null: knows it all. */
  readonly believes: MisconceptionId | null;
  /** How often a mistake is made where it can be, 0 … 1. */
  readonly rate: number;
  readonly seed: number;
  /** How long a move takes, ms of wall time at the least and at the most. */
  readonly thinks: readonly [least: number, most: number];
  readonly random: () => number;
}

/** A student at the end of a real socket: plays, answers the questions after each lesson, goes on to the next. */
export class DemoStudent {
  readonly #of: Pupil;
  readonly #bot: Bot;
  readonly #session: RunningSession;
  readonly #answered = new Set<QuestionId>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Of the exam that is being written. */
  #mind: { readonly match: string; readonly of: Mind } | null = null;
  changed: () => void = () => {};

  constructor(of: Pupil) {
    this.#of = of;
    this.#bot = of.believes === null ? referenceBot : learner(of.believes, { rate: of.rate, seed: of.seed });
    this.#session = runSession({
      page: `${of.nickname} ${of.seed}`,
      now: Date.now,
      random: of.random,
      openSocket: () => new WebSocket(`${of.url.replace('http', 'ws')}/ws`) as unknown as Socket,
      startTimer(ms, callBack) {
        const timer = setTimeout(callBack, ms);
        return () => clearTimeout(timer);
      },
      askTicket: () => this.#ticket(),
      storeToken() {},
      changed: () => this.#look(),
    });
  }

  get state(): SessionState {
    return this.#session.state;
  }

  async join(): Promise<void> {
    this.#session.dispatch({ type: 'start', ticket: (await this.#ticket()) ?? '' });
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#session.stop();
  }

  async #ticket(): Promise<string | null> {
    const { url, code, nickname } = this.#of;
    const response = await fetch(`${url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, nickname, joinId: `demo ${code} ${nickname}` }),
    });
    return response.ok ? ((await response.json()) as JoinReply).ticket : null;
  }

  #look(): void {
    this.changed();
    if (this.#timer !== null) return;
    const [least, most] = this.#of.thinks;
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        const { status, inFlight, waiting } = this.state;
        const settled = status === 'online' && inFlight === null && waiting.length === 0;
        const command = settled ? this.#next() : null;
        if (command) this.#session.dispatch({ type: 'command', command });
      },
      least + this.#of.random() * (most - least),
    );
  }

  #next(): CommandBody | null {
    const { match, lobby, answer } = this.state;
    if (!match || !lobby) return null;
    // What was said last is not in the view yet.
    if (answer && 'at' in answer && (answer.at ?? 0) > match.n) return null;
    const { view } = match;
    if (view.outcome !== null) return this.#afterwards(view.lesson);
    const own = view.story.filter((line) => line.type === 'moved' || line.type === 'refused');
    const refusals = own.length - 1 - own.findLastIndex((line) => line.type === 'moved');
    const command = this.#bot(this.#hostView(match.match, view), refusals);
    if (command?.type === 'move') this.#mind?.of.means(view, command);
    if (command !== null) return { type: 'command', match: match.match, command };
    const act = freeActIn(view);
    return act && { type: 'act', match: match.match, act };
  }

  #hostView(match: string, view: SeatView): HostView {
    if (view.assistance !== 'exam') return hostViewIn(view);
    if (this.#mind?.match !== match) this.#mind = { match, of: new Mind(view) };
    return this.#mind.of.hostView(view);
  }

  /** First what has been understood, question by question; then the next lesson. */
  #afterwards(lesson: string): CommandBody | null {
    const question = reviewOf(lesson).find((id) => !this.#answered.has(id));
    if (question !== undefined) {
      this.#answered.add(question);
      const wrong = ANSWERS.find((one) => beliefBehind(question, one) === this.#of.believes);
      const answer = this.#of.believes !== null && wrong !== undefined ? wrong : 'right';
      return { type: 'answer', question, answer, occasion: 'review' };
    }
    const { lobby } = this.state;
    if (!lobby || lobby.phase === 'playing' || lobby.nextLesson === null) return null;
    return lobby.chosen?.by === lobby.me.seat ? null : { type: 'choose', choice: 'next' };
  }
}
