import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const running = new Set<RunningServer>();
// A test that fails does not come to its end, and neither does what it would have taken away there.
process.once('exit', () => {
  for (const server of running) server.drop();
});

/** A server process of a test's own: a free port, an empty database, a link that does not dawdle. */
export class RunningServer {
  readonly origin: string;
  /** Signs a teacher in, once. */
  readonly signInLink: string;
  private process: ChildProcess;
  private readonly dataDir: string;

  private constructor(process: ChildProcess, dataDir: string, signInLink: string) {
    this.process = process;
    this.dataDir = dataDir;
    this.signInLink = signInLink;
    this.origin = new URL(signInLink).origin;
  }

  /** The client must have been built. */
  static async start(where = tmpdir(), behind?: Behind): Promise<RunningServer> {
    const dataDir = mkdtempSync(join(where, 'ackademy-e2e-'));
    const process = run(dataDir, behind);
    try {
      const server = new RunningServer(process, dataDir, await firstLink(process));
      running.add(server);
      return server;
    } catch (error) {
      rmSync(dataDir, { recursive: true, force: true });
      throw error;
    }
  }

  /** Ends the process without a word, as a power cut would, and starts another one on the same data and port. */
  async crashAndRestart(): Promise<void> {
    this.process.kill('SIGKILL');
    await once(this.process, 'exit');
    this.process = run(this.dataDir, { port: Number(new URL(this.origin).port) });
    await firstLink(this.process);
  }

  async stop(): Promise<void> {
    this.process.kill('SIGTERM');
    if (this.process.exitCode === null) await once(this.process, 'exit');
    rmSync(this.dataDir, { recursive: true, force: true });
    running.delete(this);
  }

  /** At once, and without waiting for it. */
  drop(): void {
    this.process.kill('SIGKILL');
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Where it listens (left out: anywhere), and under which address it is reached if not there. */
interface Behind {
  readonly port: number;
  readonly publicUrl?: string;
}

/** As a container would start it: `node server/main.ts`. */
const run = (dataDir: string, { port, publicUrl }: Behind = { port: 0 }): ChildProcess =>
  spawn(process.execPath, ['server/main.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      ...(publicUrl !== undefined && { PUBLIC_URL: publicUrl }),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      LC_ALL: 'C',
      PACE_LINK: '0',
      PACE_BOT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** The sign-in link, as the server prints it when it is ready. */
const firstLink = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let printed = '';
    server.stdout?.on('data', (chunk) => {
      printed += chunk;
      const link = printed.match(/http:\/\/\S+\/sign-in#\S+(?=\s)/)?.[0];
      if (link !== undefined) resolve(link);
    });
    server.once('exit', () =>
      reject(new Error(`the server ended before it was ready; it printed: ${printed}`)),
    );
  });
