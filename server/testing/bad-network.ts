import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';
import { FrameCutter } from './frames-of-stream.ts';

export const FAULT_KINDS = ['cut', 'cut-inside', 'half-close', 'stall', 'late', 'later', 'delay'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];
export type Way = 'up' | 'down';

/**
 * What happens to a connection when `after` whole frames (the upgrade counts as one) have gone its way:
 * `cut`: it is reset; `cut-inside`: in the middle of the next frame; `half-close`: this way ends, the other stays
 * open; `stall`: this way never says anything more, without an end; `late`: what stalled arrives when the next
 * connection has begun; `later`: when the next one has said its hello; `delay`: it waits for some turns of the event loop.
 */
export interface Fault {
  readonly kind: FaultKind;
  /** `up`: from the client to the server. */
  readonly way: Way;
  readonly after: number;
}

/** How many turns of the event loop a `delay` takes: enough for the other way to go on by several frames. */
const DELAY_TURNS = 40;
/** With the upgrade, the hello is the second thing that a client says. */
const HELLO = 2;

/** A TCP proxy between one client and the server, which fails as told. */
export class BadNetwork {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly url: string;
  /** Which fault the nth connection (from 0) has. */
  faultOf: (connection: number) => Fault | null = () => null;
  /** A fault that holds something back has begun to: nobody will hear anything by itself. */
  stalled: () => void = () => {};
  /** Faults that did happen. */
  happened = 0;
  /** Whole frames that went each way over the last connection. */
  passed: Record<Way, number> = { up: 0, down: 0 };
  #connections = 0;
  #late: (() => void)[] = [];
  #later: (() => void)[] = [];

  private constructor(server: Server, target: number) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('connection', (client) => this.#connect(client, target));
  }

  static async before(url: string): Promise<BadNetwork> {
    const server = createServer({ allowHalfOpen: true, noDelay: true });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return new BadNetwork(server, Number(new URL(url).port));
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #connect(client: Socket, target: number): void {
    const server = createConnection({ host: '127.0.0.1', port: target, allowHalfOpen: true, noDelay: true });
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => this.#sockets.delete(socket));
    }
    const fault = this.faultOf(this.#connections);
    this.#connections += 1;
    this.passed = { up: 0, down: 0 };
    for (const release of this.#late.splice(0)) release();
    const cut = () => {
      client.resetAndDestroy();
      server.resetAndDestroy();
    };
    this.#carry('up', client, server, fault, cut);
    this.#carry('down', server, client, fault, cut);
  }

  #carry(way: Way, from: Socket, to: Socket, fault: Fault | null, cut: () => void): void {
    const cutter = new FrameCutter();
    const { passed } = this;
    let held: Buffer[] | null = null;
    let ended = false;
    const write = (part: Buffer) => {
      if (!to.destroyed && to.writable) to.write(part);
    };
    const release = () => {
      for (const part of held ?? []) write(part);
      held = null;
      if (ended && to.writable) to.end();
    };

    const fail = (kind: FaultKind, part: Buffer) => {
      this.happened += 1;
      if (kind === 'cut') return cut();
      if (kind === 'cut-inside') {
        to.write(part.subarray(0, Math.ceil(part.length / 2)), cut);
        held = [];
        return;
      }
      held = [part];
      if (kind === 'half-close') to.end();
      else if (kind === 'delay') afterTurns(DELAY_TURNS, release);
      else {
        if (kind === 'late') this.#late.push(release);
        if (kind === 'later') this.#later.push(release);
        this.stalled();
      }
    };

    from.on('data', (bytes: Buffer) => {
      for (const part of cutter.take(bytes)) {
        if (held) held.push(part);
        else if (fault?.way === way && fault.after === passed[way]) {
          passed[way] += 1;
          fail(fault.kind, part);
        } else {
          passed[way] += 1;
          write(part);
          if (way === 'up' && passed.up === HELLO) for (const old of this.#later.splice(0)) old();
        }
      }
    });
    from.on('end', () => {
      ended = true;
      if (!held && to.writable) to.end();
    });
    // A reset goes on as a reset, but for one that a stall swallows.
    from.on('close', (failed) => {
      if (failed && !held) to.resetAndDestroy();
    });
  }
}

function afterTurns(turns: number, then: () => void): void {
  if (turns === 0) then();
  else setImmediate(() => afterTurns(turns - 1, then));
}
