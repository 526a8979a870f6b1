import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Bot } from '#shared/game/bots.ts';
import type { FreeAct } from '#shared/game/free-act.ts';
import type { Command } from '#shared/game/move.ts';
import type { SeatView } from '#shared/game/view.ts';
import type { JoinReply, NewClassRequest, SeatServerFrame } from '#shared/protocol/messages.ts';
import { type RunningSession, runSession, type Socket } from '#shared/protocol/run-session.ts';
import { seatServerFrameSchema } from '#shared/protocol/server-frames.ts';
import type { Answer, CommandBody, SessionState } from '#shared/protocol/session.ts';
import { History } from './history.ts';
import { recordedSocket } from './recorded-socket.ts';
import { rightActIn, rightMoveIn } from './right-move.ts';

export async function postJson(url: string, body: unknown, headers = {}): Promise<Response> {
  const options = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
  return fetch(url, { ...options, body: JSON.stringify(body) });
}

export async function ticketFor(url: string, code: string, nickname: string): Promise<string> {
  const reply = await postJson(`${url}/api/join`, { code, nickname, joinId: `joinId of ${nickname}` });
  return ((await reply.json()) as JoinReply).ticket;
}

export async function openClass(
  url: string,
  cookie: string,
  lessons: readonly string[],
  settings?: NewClassRequest['settings'],
) {
  const reply = await postJson(`${url}/api/classes`, { lessons, settings }, { cookie });
  return (await reply.json()) as { id: string; code: string };
}

/** How time passes for a player. */
export interface PlayersTime {
  now(): number;
  startTimer(ms: number, callBack: () => void): () => void;
}
const realTime: PlayersTime = {
  now: Date.now,
  startTimer(ms, callBack) {
    const timer = setTimeout(callBack, ms);
    return () => clearTimeout(timer);
  },
};

/** A student's page without the page: the session over a real WebSocket, and every frame that came. */
export class Player {
  readonly #url: string;
  readonly frames: SeatServerFrame[] = [];
  readonly session: RunningSession;
  token: string | null = null;
  /** The sockets it has opened, newest last: a test may cut them. */
  readonly sockets: WebSocket[] = [];
  #watchers = new Set<() => void>();

  /** Joins again, as its page would. */
  askTicket: () => Promise<string | null> = async () => null;
  /** What it has said and been told. */
  readonly history = new History('player');

  constructor(url: string, time = realTime) {
    this.#url = url;
    this.session = runSession({
      page: randomUUID(),
      now: () => time.now(),
      random: () => 0,
      openSocket: () => this.#open(),
      startTimer: (ms, callBack) => time.startTimer(ms, callBack),
      askTicket: () => this.askTicket(),
      storeToken: (token) => {
        this.token = token;
      },
      changed: () => {
        for (const look of this.#watchers) look();
      },
    });
  }

  /** Joins and waits until the seat is open. */
  static async join(url: string, code: string, nickname: string): Promise<Player> {
    const player = new Player(url);
    player.askTicket = () => ticketFor(url, code, nickname);
    await player.sitDown(await player.askTicket());
    return player;
  }

  /** The same seat from another page. */
  static async resume(url: string, resumeToken: string): Promise<Player> {
    const player = new Player(url);
    player.session.dispatch({ type: 'start', resumeToken });
    await player.until((state) => state.status !== 'connecting');
    return player;
  }

  async sitDown(ticket: string | null): Promise<void> {
    this.session.dispatch({ type: 'start', ticket: ticket ?? '' });
    await this.until((state) => state.status === 'online');
  }

  get state(): SessionState {
    return this.session.state;
  }

  get view(): SeatView {
    if (!this.state.match) throw new Error('no match');
    return this.state.match.view;
  }

  /** Waits until it is so, however long it takes: the test's own time limit ends it. */
  until(isSo: (state: SessionState) => boolean): Promise<SessionState> {
    if (isSo(this.state)) return Promise.resolve(this.state);
    return new Promise((resolve) => {
      const look = () => {
        if (!isSo(this.state)) return;
        this.#watchers.delete(look);
        resolve(this.state);
      };
      this.#watchers.add(look);
    });
  }

  async ask(command: CommandBody): Promise<Answer> {
    const before = this.state.answer;
    this.session.dispatch({ type: 'command', command });
    const { answer } = await this.until((state) => state.answer !== before);
    return answer!;
  }

  play(command: Command): Promise<Answer> {
    return this.ask({ type: 'command', match: this.state.match?.match ?? '', command });
  }

  /** Plays a move and waits until the own view shows it. */
  async played(command: Command): Promise<Answer> {
    const match = this.state.match?.match;
    const answer = await this.play(command);
    const at = 'at' in answer ? (answer.at ?? 0) : 0;
    await this.until(({ match: held }) => held !== null && (held.match !== match || held.n >= at));
    return answer;
  }

  /** Does something beside moving, and waits until the own view shows it. */
  async acted(act: FreeAct): Promise<Answer> {
    const match = this.state.match?.match ?? '';
    const answer = await this.ask({ type: 'act', match, act });
    const at = 'at' in answer ? (answer.at ?? 0) : 0;
    await this.until(({ match: held }) => held !== null && (held.match !== match || held.n >= at));
    return answer;
  }

  /** What the reference bot would do in this seat. */
  get rightMove(): Command | null {
    return rightMoveIn(this.view);
  }

  /** In free play, what the reference bot would call; null: nothing. */
  get rightAct(): FreeAct | null {
    return rightActIn(this.view);
  }

  /** Plays rightly until the match is over. */
  async playOn(bot?: Bot): Promise<void> {
    for (;;) {
      const { view } = this;
      if (view.outcome !== null) return;
      const move = rightMoveIn(view, bot);
      const act = move ? null : this.rightAct;
      if (move) await this.played(move);
      else if (act) await this.acted(act);
      else await this.until((state) => state.match !== null && state.match.view !== view);
    }
  }

  /** The network fails: the socket is gone without a word. */
  cut(): void {
    this.sockets.at(-1)?.terminate();
  }

  stop(): void {
    this.session.stop();
  }

  /** What docs/protocol.md says of the messages is held against every one of them. */
  frame(frame: SeatServerFrame): void {
    seatServerFrameSchema.parse(frame);
    this.frames.push(frame);
  }

  #open(): Socket {
    const { raw, socket } = recordedSocket(this.#url, this);
    this.sockets.push(raw);
    return socket;
  }
}
