import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The server as a process of its own, to be killed and started again on the same data and port. */
export class ServerProcess {
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | null = null;

  constructor(dataDir: string, port: number) {
    const pace = { PACE_LINK: '0', PACE_BOT: '0', PACE_FAILED_JOIN: '0' };
    this.#env = { HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, LC_ALL: 'C', ...pace };
  }

  /** @returns the sign-in link, which it prints when it is ready; null when it was killed before */
  start(): Promise<string | null> {
    const child = spawn(process.execPath, ['server/main.ts'], {
      cwd: root,
      env: { ...process.env, ...this.#env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    let printed = '';
    return new Promise((resolve) => {
      child.stdout.on('data', (data: Buffer) => {
        printed += data.toString();
        const link = printed.match(/http:\S+\/sign-in#\S+(?=\s)/)?.[0];
        if (link !== undefined) resolve(link);
      });
      child.once('exit', () => resolve(null));
    });
  }

  get running(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** As a power cut would end it. */
  kill(): Promise<number | null> {
    return this.#end('SIGKILL');
  }

  /** As a container would end it. @returns its exit code */
  stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (!child || !this.running) return null;
    const exit = once(child, 'exit');
    child.kill(signal);
    return (await exit)[0] as number | null;
  }
}
