import { WebSocket } from 'ws';
import type { Command } from '#shared/game/move.ts';
import type { SeatView } from '#shared/game/view.ts';
import type { JoinReply, SeatServerFrame } from '#shared/protocol/messages.ts';
import { type RunningSession, runSession, type Socket } from '#shared/protocol/run-session.ts';
import type { Answer, CommandBody, SessionState } from '#shared/protocol/session.ts';
import { rightMoveIn } from './right-move.ts';

export async function postJson(url: string, body: unknown, headers = {}): Promise<Response> {
  const options = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
  return fetch(url, { ...options, body: JSON.stringify(body) });
}

export async function openClass(url: string, cookie: string, lessons: readonly string[]) {
  const reply = await postJson(`${url}/api/classes`, { lessons }, { cookie });
  return (await reply.json()) as { id: string; code: string };
}

/** A student's page without the page: the session over a real WebSocket, and every frame that came. */
export class Player {
  readonly #url: string;
  readonly frames: SeatServerFrame[] = [];
  readonly session: RunningSession;
  token: string | null = null;
  /** The sockets it has opened, newest last: a test may cut them. */
  readonly sockets: WebSocket[] = [];
  /** The frames that it has sent, or tried to. */
  sends = 0;
  /**
   * The network fails once: instead of the nth frame it sends, or when the nth frame has come, which the page has
   * then seen or not.
   */
  fault: { readonly at: 'send' | 'seen' | 'unseen'; readonly n: number } = { at: 'send', n: 0 };
  #watchers = new Set<() => void>();

  constructor(url: string) {
    this.#url = url;
    this.session = runSession({
      now: Date.now,
      random: () => 0,
      openSocket: () => this.#open(),
      startTimer(ms, callBack) {
        const timer = setTimeout(callBack, ms);
        return () => clearTimeout(timer);
      },
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
    const reply = await postJson(`${url}/api/join`, { code, nickname, joinId: `joinId of ${nickname}` });
    const { ticket } = (await reply.json()) as JoinReply;
    const player = new Player(url);
    player.session.dispatch({ type: 'start', ticket });
    await player.until((state) => state.status === 'online');
    return player;
  }

  /** The same seat from another page. */
  static async resume(url: string, resumeToken: string): Promise<Player> {
    const player = new Player(url);
    player.session.dispatch({ type: 'start', resumeToken });
    await player.until((state) => state.status !== 'connecting');
    return player;
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

  /** What the reference bot would do in this seat. */
  get rightMove(): Command | null {
    return rightMoveIn(this.view);
  }

  /** Plays rightly until the match is over. */
  async playOn(): Promise<void> {
    for (;;) {
      const { view } = this;
      if (view.outcome !== null) return;
      const move = this.rightMove;
      if (move) await this.play(move);
      if (this.view === view) await this.until((state) => state.match !== null && state.match.view !== view);
    }
  }

  /** The network fails: the socket is gone without a word. */
  cut(): void {
    this.sockets.at(-1)?.terminate();
  }

  stop(): void {
    this.session.stop();
  }

  #open(): Socket {
    const raw = new WebSocket(`${this.#url.replace('http', 'ws')}/ws`);
    this.sockets.push(raw);
    const socket: Socket = {
      onopen: null,
      onmessage: null,
      onclose: null,
      onerror: null,
      send: (text) => {
        this.sends += 1;
        if (this.fault.at === 'send' && this.fault.n === this.sends) raw.terminate();
        else raw.send(text);
      },
      close: (code) => raw.close(code),
    };
    raw.on('open', () => socket.onopen?.({} as never));
    raw.on('close', (code) => socket.onclose?.({ code } as never));
    raw.on('error', () => {});
    raw.on('message', (data) => {
      const text = data.toString();
      this.frames.push(JSON.parse(text) as SeatServerFrame);
      const now = this.fault.n === this.frames.length;
      if (now && this.fault.at !== 'send') raw.terminate();
      if (!now || this.fault.at !== 'unseen') socket.onmessage?.({ data: text } as never);
    });
    return socket;
  }
}
