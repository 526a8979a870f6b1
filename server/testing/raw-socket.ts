import { once } from 'node:events';
import { WebSocket } from 'ws';
import { applyCards } from '#shared/protocol/apply-cards.ts';
import type { PairCard } from '#shared/protocol/server-frames.ts';

type Frame = { readonly type: string; readonly [key: string]: unknown };

/** A bare WebSocket, for what no well-behaved client does. */
export class RawSocket {
  readonly socket: WebSocket;
  readonly frames: Frame[] = [];
  /** The code that the other end closed it with. */
  readonly closed: Promise<number>;
  #look: () => void = () => {};
  #board: Frame | null = null;

  private constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/ws`, { headers });
    this.closed = once(this.socket, 'close').then(([code]) => code as number);
    this.closed.catch(() => {});
    this.socket.on('message', (data) => {
      this.frames.push(this.#whole(JSON.parse(data.toString()) as Frame));
      this.#look();
    });
  }

  /** Cards that have changed are taken for the board that they make, as a page does. */
  #whole(frame: Frame): Frame {
    if (frame.type === 'board') this.#board = frame;
    if (frame.type !== 'cards' || this.#board === null) return frame;
    const { pairs } = this.#board;
    const after = applyCards(pairs as readonly PairCard[], frame.pairs as readonly PairCard[]);
    this.#board = { ...this.#board, pairs: after, now: frame.now };
    return this.#board;
  }

  static async open(url: string, headers: Readonly<Record<string, string>> = {}): Promise<RawSocket> {
    const raw = new RawSocket(url, headers);
    await once(raw.socket, 'open');
    return raw;
  }

  send(frame: unknown): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  /** The next frame of this type that has not been waited for yet. */
  next(type: string): Promise<Frame> {
    return this.nextOf([type]);
  }

  async nextOf(types: readonly string[]): Promise<Frame> {
    for (;;) {
      const at = this.frames.findIndex((frame) => types.includes(frame.type));
      const frame = this.frames[at];
      if (frame) {
        this.frames.splice(0, at + 1);
        return frame;
      }
      await new Promise<void>((resolve) => {
        this.#look = resolve;
      });
    }
  }

  stop(): void {
    this.socket.terminate();
  }
}
