import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHistogram } from 'node:perf_hooks';
import { WebSocket } from 'ws';
import { chance } from '#shared/game/chance.ts';
import { databasePath } from '../../server/store/sqlite/file.ts';
import { freePort } from '../../server/testing/installation.ts';
import { openClass, postJson } from '../../server/testing/player.ts';
import { type Load, LoadBot } from './load-bot.ts';
import { figuresOf, type ServerFigures } from './server-figures.ts';
import { ServerProcess } from './server-process.ts';

export interface LoadSoak {
  readonly pairs: number;
  readonly minutes: number;
  /** How long a bot thinks on average, ms. */
  readonly think: number;
  readonly seed: number;
  say(line: string): void;
}

export interface LoadReport {
  readonly problems: readonly string[];
  /** From the first join until everybody was seated, s; and how many joins were told to come back. */
  readonly joining: number;
  readonly busy: number;
  readonly seconds: number;
  readonly answers: number;
  /** From sending a command to its answer, ms. */
  readonly latency: Readonly<Record<'p50' | 'p95' | 'p99' | 'p999' | 'most', number>>;
  /** The 99th percentile of each whole minute, ms, the best first: what else the machine did shows in single minutes. */
  readonly minutes: readonly number[];
  readonly start: ServerFigures;
  readonly end: ServerFigures;
  /** The smallest heap of the first and of the last minute: what is in use, not what waits to be collected. */
  readonly heap: readonly [first: number, last: number];
  /** Event-loop delay of the server over the seconds looked at, ms. */
  readonly lag: { readonly median: number; readonly most: number };
  /** Sockets that were lost, by their close code. */
  readonly lost: ReadonlyMap<number, number>;
  readonly database: number;
}

const LESSONS = ['three-way-handshake', 'four-way-close'];
const CLASS_MOST = 180;
/** Joins under way at once. */
const DOORS = 40;
const LOOK_EVERY = 5_000;

/** Pairs of bots play at a student's speed, each class with a teacher who looks on. */
export async function loadSoak(of: LoadSoak): Promise<LoadReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ackademy-load-'));
  const server = new ServerProcess(dataDir, await freePort());
  const run = new Run(of);
  try {
    const link = new URL((await server.start()) ?? '');
    return await run.play(link, () => statSync(databasePath(dataDir)).size);
  } finally {
    run.stop();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

class Run {
  readonly #of: LoadSoak;
  readonly #bots: LoadBot[] = [];
  readonly #teachers: WebSocket[] = [];
  readonly #looks: ServerFigures[] = [];
  /** The 99th percentile of each whole minute, ms. */
  readonly #minutes: number[] = [];
  #draws = 0;
  #busy = 0;

  constructor(of: LoadSoak) {
    this.#of = of;
  }

  async play(link: URL, databaseSize: () => number): Promise<LoadReport> {
    const { pairs, minutes, think, say } = this.#of;
    const load: Load = {
      url: link.origin,
      think,
      random: () => {
        this.#draws += 1;
        return chance(this.#of.seed, `draw ${this.#draws}`);
      },
      latency: createHistogram(),
      minute: createHistogram(),
      lost: new Map(),
      answers: 0,
      errors: new Map(),
    };
    const began = performance.now();
    await this.#join(load, link);
    const joining = (performance.now() - began) / 1000;
    say(`${pairs} pairs are seated after ${joining.toFixed(1)} s`);
    load.latency.reset();
    load.minute.reset();
    load.answers = 0;
    const start = await figuresOf(load.url);
    const seconds = await this.#letPlay(load, minutes * 60_000);
    const answers = load.answers;
    const end = await figuresOf(load.url);
    await this.#allBack();
    return {
      problems: this.#problems(load, end),
      joining,
      busy: this.#busy,
      seconds,
      answers,
      latency: latencies(load.latency),
      minutes: this.#minutes.toSorted((a, b) => a - b),
      start,
      end,
      heap: this.#heap(),
      lag: this.#lag(),
      lost: load.lost,
      database: databaseSize(),
    };
  }

  stop(): void {
    for (const bot of this.#bots) bot.stop();
    for (const teacher of this.#teachers) teacher.terminate();
  }

  async #join(load: Load, link: URL): Promise<void> {
    const reply = await postJson(`${link.origin}/api/sign-in`, { token: link.hash.slice(1) });
    const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? '';
    const plan = Array.from({ length: 40 }, (_, at) => LESSONS[at % LESSONS.length] ?? '');
    const waiting: { readonly code: string; readonly nickname: string }[] = [];
    for (let left = this.#of.pairs; left > 0; left -= CLASS_MOST) {
      const made = await openClass(link.origin, cookie, plan);
      this.#watch(link.origin, cookie, made.id);
      for (let seat = 0; seat < 2 * Math.min(left, CLASS_MOST); seat += 1) {
        waiting.push({ code: made.code, nickname: `Bot ${seat + 1}` });
      }
    }
    const door = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await this.#seat(load, next);
      }
    };
    await Promise.all(Array.from({ length: DOORS }, door));
    while (this.#bots.some(({ state }) => state.match === null)) await pause(50);
  }

  async #seat(load: Load, of: { readonly code: string; readonly nickname: string }): Promise<void> {
    const join = { ...of, joinId: `the joinId of ${of.nickname} in ${of.code}` };
    const ask = async (): Promise<string> => {
      for (;;) {
        const reply = await postJson(`${load.url}/api/join`, join);
        const body = (await reply.json()) as { ticket?: string };
        if (body.ticket !== undefined) return body.ticket;
        this.#busy += 1;
        await pause(1_000);
      }
    };
    const bot = new LoadBot(load, `${of.code} ${of.nickname}`, ask);
    this.#bots.push(bot);
    bot.session.dispatch({ type: 'start', ticket: await ask() });
  }

  /** A teacher with the board open. */
  #watch(url: string, cookie: string, classId: string): void {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/ws`, { headers: { cookie } });
    socket.on('open', () => socket.send(JSON.stringify({ type: 'watch', protocol: 1, classId })));
    socket.on('message', (data) => {
      if (String(data).startsWith('{"type":"ping"')) socket.send('{"type":"pong"}');
    });
    socket.on('error', () => {});
    this.#teachers.push(socket);
  }

  /** @returns how long it was, s */
  async #letPlay(load: Load, ms: number): Promise<number> {
    const began = performance.now();
    let told = 0;
    for (;;) {
      const left = began + ms - performance.now();
      if (left <= 0) break;
      await pause(Math.min(left, LOOK_EVERY));
      const now = await figuresOf(load.url);
      this.#looks.push(now);
      const minute = Math.floor((performance.now() - began) / 60_000);
      if (minute > told) {
        told = minute;
        const mb = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
        const p99 = load.minute.percentile(99) / 1000;
        this.#minutes.push(p99);
        load.minute.reset();
        this.#of.say(
          `${minute} min: ${load.answers} answers, p99 of this minute ${p99.toFixed(1)} ms, rss ${mb(now.rss)} MB, heap ${mb(now.heap)} MB, loop ${now.lag.toFixed(1)} ms`,
        );
      }
    }
    return (performance.now() - began) / 1000;
  }

  /** Who was just coming back has the time to; the moves are over. */
  async #allBack(): Promise<void> {
    for (const bot of this.#bots) bot.resting = true;
    const patience = performance.now() + 20_000;
    while (this.#bots.some(({ state }) => state.status !== 'online')) {
      if (performance.now() > patience) return;
      await pause(100);
    }
  }

  #problems(load: Load, end: ServerFigures): readonly string[] {
    const away = this.#bots.map(({ state }) => state).filter(({ status }) => status !== 'online');
    const how = away.map(({ status, endedBy, error }) => [status, endedBy, error].filter(Boolean).join(' '));
    return [
      ...(away.length > 0
        ? [`${away.length} bots are not online at the end: ${[...new Set(how)].join(', ')}`]
        : []),
      ...(end.setAside > 0 ? [`${end.setAside} matches were set aside`] : []),
      ...[...load.errors].map(([code, times]) => `${times} commands were answered with ${code}`),
    ];
  }

  #heap(): readonly [number, number] {
    const minute = Math.max(1, Math.min(60_000 / LOOK_EVERY, this.#looks.length >> 1));
    const least = (looks: readonly ServerFigures[]) => Math.min(...looks.map(({ heap }) => heap));
    return [least(this.#looks.slice(0, minute)), least(this.#looks.slice(-minute))];
  }

  #lag(): { readonly median: number; readonly most: number } {
    const lags = this.#looks.map(({ lag }) => lag).toSorted((a, b) => a - b);
    return { median: lags[lags.length >> 1] ?? 0, most: lags.at(-1) ?? 0 };
  }
}

function latencies(histogram: Load['latency']): LoadReport['latency'] {
  const at = (percent: number) => histogram.percentile(percent) / 1000;
  return { p50: at(50), p95: at(95), p99: at(99), p999: at(99.9), most: histogram.max / 1000 };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
