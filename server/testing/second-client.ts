import { WebSocket } from 'ws';

// A client that somebody else might have written: from docs/protocol.md alone. It shares nothing with the pages'
// session but the wire, so that what the page says, and no more, is what a client needs.

type Json = Readonly<Record<string, unknown>>;
interface Held {
  match: string;
  n: number;
  view: Json;
}
interface Sent {
  readonly cid: number;
  readonly body: Json;
  readonly answered: (answer: Json) => void;
}

export class SecondClient {
  readonly #url: string;
  readonly #join: Json;
  #socket: WebSocket | null = null;
  #token: string | null = null;
  #lastCid = 0;
  #sent: Sent | null = null;
  #onChange: () => void = () => {};
  online = false;
  lobby: Json = {};
  held: Held | null = null;
  /** Updates that were taken, as `match n`. */
  readonly taken: string[] = [];

  constructor(url: string, join: { readonly code: string; readonly nickname: string }) {
    this.#url = url;
    // J1: made once, so that a lost answer costs nothing.
    this.#join = { ...join, joinId: `the joinId of ${join.nickname}` };
  }

  /** J1, H1 */
  async open(): Promise<void> {
    const { ticket } = this.#token === null ? await this.#askTicket() : { ticket: null };
    const socket = new WebSocket(`${this.#url.replace('http', 'ws')}/ws`);
    this.#socket = socket;
    socket.on('error', () => {});
    socket.on('open', () => {
      const credential = this.#token === null ? { ticket } : { resumeToken: this.#token };
      const have = this.held && { match: this.held.match, n: this.held.n };
      socket.send(JSON.stringify({ type: 'hello', protocol: 1, ...credential, have }));
    });
    socket.on('message', (data) => {
      if (this.#socket === socket) this.#hear(JSON.parse(String(data)) as Json);
    });
    socket.on('close', (code) => {
      if (this.#socket === socket) this.#lost(code);
    });
    await this.until(() => this.online);
  }

  async #askTicket(): Promise<{ readonly ticket: string }> {
    const reply = await fetch(`${this.#url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(this.#join),
    });
    return (await reply.json()) as { ticket: string };
  }

  /** The network fails. */
  cut(): void {
    this.#socket?.terminate();
  }

  stop(): void {
    const socket = this.#socket;
    this.#socket = null;
    socket?.terminate();
  }

  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      await new Promise<void>((resolve) => {
        this.#onChange = resolve;
      });
    }
  }

  /** C1, C5: one at a time; the answer comes, however often the socket breaks. */
  say(body: Json): Promise<Json> {
    return new Promise((answered) => {
      this.#sent = { cid: this.#lastCid + 1, body, answered };
      this.#lastCid += 1;
      this.#send();
    });
  }

  /** A move, and then the update that shows it (C2). */
  async move(command: Json): Promise<Json> {
    const match = this.held?.match;
    const answer = await this.say({ type: 'command', match, command });
    await this.until(() => this.held?.match !== match || (this.held?.n ?? 0) >= Number(answer.at ?? 0));
    return answer;
  }

  #send(): void {
    if (this.online && this.#sent) {
      this.#socket?.send(JSON.stringify({ ...this.#sent.body, cid: this.#sent.cid }));
    }
  }

  #hear(frame: Json): void {
    switch (frame.type) {
      case 'welcome':
        this.#token = String(frame.resumeToken);
        this.lobby = frame.lobby as Json;
        this.online = true;
        if (!this.#sent) this.#lastCid = Number(frame.lastCid);
        this.#send();
        break;
      case 'lobby':
        this.lobby = frame.lobby as Json;
        break;
      case 'snapshot':
        this.held = { match: String(frame.match), n: Number(frame.n), view: frame.view as Json };
        break;
      case 'update':
        this.#update(String(frame.match), frame.update as Json);
        break;
      case 'accepted':
      case 'refused':
      case 'error':
        this.#answered(frame);
        break;
      case 'ping':
        this.#socket?.send(JSON.stringify({ type: 'pong' }));
        break;
    }
    this.#onChange();
  }

  /** U2, U3 */
  #update(match: string, update: Json): void {
    const { held } = this;
    const n = Number(update.n);
    if (held?.match === match && n <= held.n) return;
    if (held?.match !== match || n !== held.n + 1) {
      this.cut();
      return;
    }
    const grown = (field: 'story' | 'deductions') => [
      ...(held.view[field] as unknown[]),
      ...(update[field] as unknown[]),
    ];
    const set = update.set as Json;
    this.held = {
      match,
      n,
      view: { ...held.view, ...set, story: grown('story'), deductions: grown('deductions') },
    };
    this.taken.push(`${match} ${n}`);
  }

  #answered(frame: Json): void {
    const sent = this.#sent;
    if (sent?.cid !== frame.cid) return;
    this.#sent = null;
    sent?.answered(frame);
  }

  /** The last table of "the end of a socket": what is not an end means to try again. */
  #lost(code: number): void {
    this.online = false;
    const ends = [4000, 4003, 4404, 4409, 4426];
    if (ends.includes(code)) return;
    // 4401: join again; anything else: the token that we have.
    if (code === 4401) this.#token = null;
    void this.open();
  }
}
