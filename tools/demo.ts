// `npm run demo`: a server with data of its own, and classes of bots, good and mistaken, who play the whole catalogue
// on it; so that a teacher alone sees everything within minutes. Ctrl+C ends it, and nothing of it is kept.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sayIn } from '../server/terminal.ts';
import { openClasses, signIn } from './demo/classes.ts';

/** Pairs in each class: a board that is neither empty nor crowded. */
const PAIRS = 4;
/** As long as somebody takes who knows what to do, ms. */
const THINKS = [900, 2_600] as const;

const say = sayIn(process.env);
const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const dataDir = mkdtempSync(join(tmpdir(), 'ackademy-demo-'));
const env = { ...process.env, DATA_DIR: dataDir };
const server = spawn(process.execPath, ['server/main.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
server.once('exit', (code) => {
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(code ?? 0);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.kill('SIGTERM'));

let printed = '';
server.stdout.on('data', (data: Buffer) => {
  const before = printed;
  printed += data.toString();
  const link = /http\S+\/sign-in#\S+(?=\s)/.exec(printed)?.[0];
  if (link !== undefined && !/sign-in#\S+\s/.test(before)) void begin(link);
});

async function begin(link: string): Promise<void> {
  const { port } = new URL(link);
  const { cookie } = await signIn(link);
  const classes = await openClasses({
    url: `http://127.0.0.1:${port || 80}`,
    cookie,
    pairs: PAIRS,
    seed: Date.now() % 1000,
    thinks: THINKS,
  });
  print(say('demo', { classes: classes.length, pairs: PAIRS * classes.length }));
  const again = spawn(process.execPath, ['tools/sign-in.ts'], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  again.once('exit', () => print(say('demoStop')));
}
