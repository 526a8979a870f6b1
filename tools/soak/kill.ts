import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chance } from '#shared/game/chance.ts';
import type { JoinReply } from '#shared/protocol/messages.ts';
import { databasePath } from '../../server/store/sqlite/file.ts';
import { openSqliteStore } from '../../server/store/sqlite/sqlite-store.ts';
import { freePort } from '../../server/testing/installation.ts';
import { openClass, postJson } from '../../server/testing/player.ts';
import { Bot } from './bot.ts';
import { check, type Findings } from './checker.ts';
import { ServerProcess } from './server-process.ts';

export interface KillSoak {
  readonly kills: number;
  readonly pairs: number;
  readonly seed: number;
  /** How long a class may take to be whole again, ms: beyond it the soak fails. */
  readonly patience: number;
  say(line: string): void;
}

export interface KillReport extends Findings {
  /** From the kill until the new process was ready, and until every seat was taken again; ms, ascending. */
  readonly ready: readonly number[];
  readonly back: readonly number[];
  /** Kills that hit a server before the class was whole again. */
  readonly again: number;
  /** From SIGTERM until the process had ended, ms. */
  readonly stopped: number;
}

const LESSONS = ['three-way-handshake', 'four-way-close'];

/** A class of bots plays while its server is killed again and again; then all diaries are held against the logs. */
export async function killSoak(of: KillSoak): Promise<KillReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ackademy-soak-'));
  const server = new ServerProcess(dataDir, await freePort());
  const run = new Run(of, server);
  try {
    const classId = await run.begin();
    for (let kill = 1; kill <= of.kills; kill += 1) await run.killOnce(kill);
    await run.rest();
    const asked = performance.now();
    const code = await server.stop();
    const stopped = Math.round(performance.now() - asked);
    const store = await openSqliteStore(databasePath(dataDir));
    const findings = await check(store, classId, run.histories);
    await store.close();
    const ascending = (times: readonly number[]) => times.toSorted((a, b) => a - b);
    const problems = code === 0 ? findings.problems : [`SIGTERM ended with ${code}`, ...findings.problems];
    const { again } = run;
    return { ...findings, problems, ready: ascending(run.ready), back: ascending(run.back), again, stopped };
  } finally {
    run.stop();
    await server.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

class Run {
  readonly #of: KillSoak;
  readonly #server: ServerProcess;
  readonly ready: number[] = [];
  readonly back: number[] = [];
  again = 0;
  #bots: readonly Bot[] = [];
  #changed: () => void = () => {};
  #draws = 0;

  constructor(of: KillSoak, server: ServerProcess) {
    this.#of = of;
    this.#server = server;
  }

  get histories() {
    return this.#bots.map(({ history }) => history);
  }

  readonly #random = (): number => {
    this.#draws += 1;
    return chance(this.#of.seed, `draw ${this.#draws}`);
  };

  async begin(): Promise<string> {
    const { pairs } = this.#of;
    const link = new URL((await this.#server.start()) ?? '');
    const reply = await postJson(`${link.origin}/api/sign-in`, { token: link.hash.slice(1) });
    const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? '';
    const plan = Array.from({ length: 40 }, (_, at) => LESSONS[at % LESSONS.length] ?? '');
    const made = await openClass(link.origin, cookie, plan);
    this.#bots = Array.from(
      { length: 2 * pairs },
      (_, at) => new Bot(link.origin, `Bot ${at + 1}`, this.#random, () => this.#changed()),
    );
    for (const bot of this.#bots) {
      const { nickname } = bot.history;
      const join = { code: made.code, nickname, joinId: `the joinId of ${nickname}` };
      bot.askTicket = async () =>
        ((await (await postJson(`${link.origin}/api/join`, join)).json()) as JoinReply).ticket;
      bot.session.dispatch({ type: 'start', ticket: (await bot.askTicket()) ?? '' });
    }
    await this.#all('seated', (bot) => bot.state.status === 'online');
    return made.id;
  }

  async killOnce(kill: number): Promise<void> {
    await pause(this.#random() * 600);
    const killed = Date.now();
    await this.#server.kill();
    let started = this.#server.start();
    // Now and then the next one is killed while it reads its logs, or while the class comes back.
    while (this.#random() < 0.15) {
      await pause(this.#random() * 1_500);
      this.again += 1;
      await this.#server.kill();
      started = this.#server.start();
    }
    if ((await started) === null) throw new Error('the server ended by itself');
    this.ready.push(Date.now() - killed);
    await this.#all(`back after kill ${kill}`, (bot) => bot.state.status === 'online');
    this.back.push(Date.now() - killed);
    if (kill % 10 === 0) this.#of.say(`${kill} kills`);
  }

  /** Everything that was said is answered, and nobody says anything more. */
  async rest(): Promise<void> {
    for (const bot of this.#bots) bot.resting = true;
    await this.#all('at rest', (bot) => bot.settled);
  }

  stop(): void {
    for (const bot of this.#bots) bot.stop();
  }

  async #all(what: string, isSo: (bot: Bot) => boolean): Promise<void> {
    const { patience } = this.#of;
    let tooLong = false;
    const timer = setTimeout(() => {
      tooLong = true;
      this.#changed();
    }, patience);
    while (!this.#bots.every(isSo)) {
      const late = this.#bots.filter((bot) => !isSo(bot));
      if (tooLong) {
        const names = late.map(({ history, state }) => `${history.nickname} (${state.status})`);
        throw new Error(`not ${what} within ${patience} ms: ${names.join(', ')}`);
      }
      await new Promise<void>((resolve) => {
        this.#changed = resolve;
      });
    }
    clearTimeout(timer);
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
