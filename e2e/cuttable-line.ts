import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';

const listening = async (): Promise<Server> => {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
};

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** TCP between a browser and the server that can be cut, as when a phone leaves the Wi-Fi: a browser's own switch leaves sockets up. */
export class CuttableLine {
  readonly origin: string;
  /** Where the server has to listen. */
  readonly farPort: number;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private isCut = false;

  private constructor(server: Server, farPort: number) {
    this.server = server;
    this.farPort = farPort;
    this.origin = `http://127.0.0.1:${portOf(server)}`;
    server.on('connection', (near) => this.connect(near));
  }

  static async open(): Promise<CuttableLine> {
    const [near, far] = [await listening(), await listening()];
    // A port that was free a moment ago: the server cannot say its own before it knows the address in front of it.
    const farPort = portOf(far);
    far.close();
    return new CuttableLine(near, farPort);
  }

  /** Everything that is open breaks, and nothing new gets through. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  close(): void {
    this.cut();
    this.server.close();
  }

  private connect(near: Socket): void {
    if (this.isCut) {
      near.destroy();
      return;
    }
    const far = createConnection({ host: '127.0.0.1', port: this.farPort });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }
}
