import type { WebSocket } from 'ws';
import { CLOSE, type ErrorCode } from '#shared/protocol/codes.ts';
import type {
  CheckServerFrame,
  ProjectServerFrame,
  SeatServerFrame,
  WatchServerFrame,
} from '#shared/protocol/messages.ts';
import { Bucket } from '../live/bucket.ts';
import type { Tally } from '../live/tally.ts';
import type { World } from '../world.ts';

type Frame = SeatServerFrame | WatchServerFrame | ProjectServerFrame | CheckServerFrame;

/** Unsent bytes from which on a reader is slow: single frames are left out and made up for by one whole picture. */
const SLOW = 256 * 1024;
/** Unsent bytes that nobody may have at two pings in a row. */
const TOO_SLOW = 1024 * 1024;
/** Frames that mean nothing, in a life, until we stop listening. */
const BAD_FRAMES_MOST = 10;
/** Frames of any kind. A seat's commands have a limit of their own. */
const FRAME_LIMIT = { size: 60, perSecond: 30 };
/** Pings in a row that may stay unanswered. */
const SILENT_PINGS_MOST = 2;
/** What a close code of the WebSocket protocol says: we do not go on with this one. */
const POLICY = 1008;

/** A socket with what every kind of client needs: limits, heartbeat, and mercy for slow readers. */
export class ClientSocket {
  readonly #socket: WebSocket;
  readonly #world: Pick<World, 'now'>;
  readonly #tally: Pick<Tally, 'slowReader'>;
  readonly #bucket: Bucket;
  #badFrames = 0;
  #silentPings = 0;
  #tooSlow = false;
  #leftOut = false;
  /** Called when a slow reader, for whom frames were left out, reads again. */
  caughtUp: () => void = () => {};

  constructor(socket: WebSocket, world: Pick<World, 'now'>, tally: Pick<Tally, 'slowReader'>) {
    this.#socket = socket;
    this.#world = world;
    this.#tally = tally;
    this.#bucket = new Bucket(FRAME_LIMIT, world.now());
  }

  send(frame: Frame): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const picture =
      frame.type === 'update' ||
      frame.type === 'lobby' ||
      frame.type === 'board' ||
      frame.type === 'cards' ||
      frame.type === 'projection';
    if (picture && (this.#leftOut || this.#socket.bufferedAmount > SLOW)) {
      if (!this.#leftOut) this.#tally.slowReader('left-out');
      this.#leftOut = true;
      return;
    }
    this.#socket.send(JSON.stringify(frame), this.#written);
  }

  readonly #written = (): void => {
    if (!this.#leftOut || this.#socket.bufferedAmount > SLOW / 4) return;
    this.#leftOut = false;
    this.caughtUp();
  };

  error(code: ErrorCode): void {
    this.send({ type: 'error', code, cid: null });
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  /** Something came, whatever it is. */
  heard(): void {
    this.#silentPings = 0;
  }

  /** Whether a frame may be looked at; if not, its sender has been told. */
  admit(message: unknown): boolean {
    if (this.#bucket.take(this.#world.now())) return true;
    this.bad('too-fast', message);
    return false;
  }

  /** Answers a frame that cannot be dealt with; from one who sends nothing else we turn away. */
  bad(code: 'bad-frame' | 'too-fast' | 'frame-too-large', message?: unknown): void {
    this.send({ type: 'error', code, cid: cidIn(message) });
    this.#badFrames += 1;
    if (this.#badFrames > BAD_FRAMES_MOST) this.#socket.close(POLICY);
  }

  /** Once every PING_EVERY ms. */
  beat(): void {
    const unsent = this.#socket.bufferedAmount;
    if (unsent > TOO_SLOW && this.#tooSlow) {
      this.#tally.slowReader('closed');
      this.#socket.close(CLOSE.slow);
      // What is unsent stands before the close frame; who does not read that will not read this.
      this.#socket.terminate();
      return;
    }
    this.#tooSlow = unsent > TOO_SLOW;
    if (this.#silentPings >= SILENT_PINGS_MOST) {
      this.#socket.terminate();
      return;
    }
    this.#silentPings += 1;
    this.send({ type: 'ping' });
  }
}

/** Whoever sent a command that cannot be read still waits for its answer. */
function cidIn(message: unknown): number | null {
  const cid = typeof message === 'object' && message !== null && 'cid' in message ? message.cid : null;
  return typeof cid === 'number' && Number.isSafeInteger(cid) ? cid : null;
}
