import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endLater } from './classroom.ts';
import { postJson } from './player.ts';

const root = join(import.meta.dirname, '..', '..');

/** One of our programs as a process of its own. */
export class Program {
  readonly child: ChildProcess;
  output = '';
  readonly ended: Promise<number | null>;
  #look: () => void = () => {};

  constructor(file: string, env: Readonly<Record<string, string>>, args: readonly string[] = []) {
    const fast = { PACE_LINK: '0', PACE_BOT: '0', PACE_FAILED_JOIN: '0', LANG: 'C', LC_ALL: '' };
    const own = { ...process.env, HOST: '127.0.0.1', ...fast, ...env };
    this.child = spawn(process.execPath, [file, ...args], { cwd: root, env: own });
    const hear = (data: Buffer) => {
      this.output += data.toString();
      this.#look();
    };
    this.child.stdout?.on('data', hear);
    this.child.stderr?.on('data', hear);
    this.ended = once(this.child, 'exit').then(([code]) => code as number | null);
    endLater(() => this.child.kill('SIGKILL'));
  }

  async prints(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = this.output.match(pattern);
      if (found) return found[1] ?? found[0];
      await new Promise<void>((resolve) => {
        this.#look = resolve;
      });
    }
  }
}

/** An empty DATA_DIR of the test's own. */
export function dataDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'ackademy-main-'));
  endLater(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

export const LINK = /(http\S+\/sign-in#\S+)/;

export async function signInWith(link: string): Promise<{ url: string; cookie: string }> {
  const { origin, hash } = new URL(link);
  const reply = await postJson(`${origin}/api/sign-in`, { token: hash.slice(1) });
  return { url: origin, cookie: reply.headers.get('set-cookie')?.split(';')[0] ?? '' };
}
