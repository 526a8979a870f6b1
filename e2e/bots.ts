import { randomUUID } from 'node:crypto';
import { referenceBot } from '#shared/game/bots.ts';
import type { HostView } from '#shared/game/position.ts';
import type { SeatView } from '#shared/game/view.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import type { JoinReply } from '#shared/protocol/messages.ts';
import { type RunningSession, runSession } from '#shared/protocol/run-session.ts';
import type { CommandBody } from '#shared/protocol/session.ts';

/** What a seat's page shows, as the bots of the simple lessons look at a host. */
const hostViewOf = ({ inbox, waitedFor, script, on, now, connections, lesson }: SeatView): HostView => ({
  now,
  params: LESSONS.get(lesson)!.params,
  host: {
    ...{ inbox, waitedFor, script, on, callDue: null, arrivals: 0, delivered: 0 },
    connections: connections as unknown as HostView['host']['connections'],
  },
});

/** A student without a browser, over a real WebSocket: plays rightly, a move every now and then. */
export class BotStudent {
  readonly #session: RunningSession;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Stands still for the while. */
  resting = false;

  private constructor(origin: string, ticket: string, thinks: number) {
    this.#session = runSession({
      page: randomUUID(),
      now: Date.now,
      random: Math.random,
      openSocket: () => new WebSocket(`${origin.replace('http', 'ws')}/ws`),
      startTimer: (ms, callBack) => {
        const timer = setTimeout(callBack, ms);
        return () => clearTimeout(timer);
      },
      storeToken() {},
      askTicket: async () => null,
      changed: () => this.#look(thinks),
    });
    this.#session.dispatch({ type: 'start', ticket });
  }

  static async join(origin: string, code: string, nickname: string, thinks: number): Promise<BotStudent> {
    const body = JSON.stringify({ code, nickname, joinId: randomUUID() });
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch(`${origin}/api/join`, { method: 'POST', headers, body });
    return new BotStudent(origin, ((await reply.json()) as JoinReply).ticket, thinks);
  }

  say(command: CommandBody): void {
    this.#session.dispatch({ type: 'command', command });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#session.stop();
  }

  #look(thinks: number): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const { status, inFlight, waiting } = this.#session.state;
      const command = status === 'online' && !inFlight && waiting.length === 0 ? this.#next() : null;
      if (command) this.say(command);
      // What was said last may have been refused for a reason that passes: a pause, a partner who is away.
      this.#look(thinks);
    }, thinks);
  }

  #next(): CommandBody | null {
    const { match, lobby, answer } = this.#session.state;
    if (this.resting || !match || !lobby || lobby.paused) return null;
    if (answer && 'at' in answer && (answer.at ?? 0) > match.n) return null;
    if (match.view.outcome === null) {
      const command = referenceBot(hostViewOf(match.view));
      return command && { type: 'command', match: match.match, command };
    }
    if (lobby.phase === 'playing' || lobby.held || lobby.nextLesson === null) return null;
    return lobby.chosen?.by === lobby.me.seat ? null : { type: 'choose', choice: 'next' };
  }
}
