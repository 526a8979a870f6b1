/**
 * Long runs that look for what a test is too short for: `npm run soak -- kill [kills] [pairs] [seed]`,
 * `npm run soak -- load [--pairs N] [--minutes N] [--think MS] [--seed N]` and
 * `npm run soak -- explore [--minutes N] [LESSON …]`.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SCRIPTED } from '#shared/lessons/catalogue/index.ts';
import { explore } from './soak/explore.ts';
import { type KillReport, killSoak } from './soak/kill.ts';
import { loadSoak } from './soak/load.ts';
import { toldLoad } from './soak/load-report.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function kill(args: readonly string[]): Promise<boolean> {
  const [kills = 200, pairs = 50, seed = Date.now() % 2 ** 32] = args.map(Number);
  say(`kills ${kills}, pairs ${pairs}, seed ${seed}`);
  const report = await killSoak({ kills, pairs, seed, patience: 60_000, say });
  for (const line of told(report)) say(line);
  return report.problems.length === 0;
}

function told(report: KillReport): readonly string[] {
  const { problems, matches, entries, commands, views, ready, back, again, stopped } = report;
  const at = (times: readonly number[], part: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * part))];
  const times = (name: string, all: readonly number[]) =>
    `${name}: median ${at(all, 0.5)} ms, 95 % ${at(all, 0.95)} ms, longest ${all.at(-1)} ms`;
  return [
    `${ready.length + again} kills, ${again} of them before the class was whole again`,
    times('kill until ready', ready),
    `SIGTERM at the end: ${stopped} ms`,
    times('kill until every seat is taken again', back),
    `${matches} matches, ${entries} log entries, ${commands} answered commands, ${views} views compared by hash`,
    problems.length === 0 ? 'no problems' : `${problems.length} PROBLEMS`,
    ...problems.slice(0, 50),
  ];
}

async function load(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pairs: { type: 'string', default: '2000' },
      minutes: { type: 'string', default: '60' },
      think: { type: 'string', default: '6000' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 32) },
    },
  });
  const { pairs, minutes, think, seed } = values;
  say(`pairs ${pairs}, minutes ${minutes}, think ${think} ms, seed ${seed}`);
  const report = await loadSoak({
    pairs: Number(pairs),
    minutes: Number(minutes),
    think: Number(think),
    seed: Number(seed),
    say,
  });
  for (const line of toldLoad(report)) say(line);
  return report.problems.length === 0;
}

async function exploreSome(args: readonly string[]): Promise<boolean> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { minutes: { type: 'string', default: '60' } },
    allowPositionals: true,
  });
  const lessons = SCRIPTED.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
  const ms = Number(values.minutes) * 60_000;
  const folder = join(import.meta.dirname, '..', 'test-results', 'explored');
  const { broken } = explore({ lessons, ms, folder, say });
  for (const file of broken) say(`the shortest game is in ${file}`);
  return broken.length === 0;
}

const SOAKS: Readonly<Record<string, (args: readonly string[]) => Promise<boolean>>> = {
  kill,
  load,
  explore: exploreSome,
};

const [name = '', ...args] = process.argv.slice(2);
const soak = Object.hasOwn(SOAKS, name) ? SOAKS[name] : undefined;
if (soak === undefined) {
  process.stderr.write(`npm run soak -- ${Object.keys(SOAKS).join(' | ')}\n`);
  process.exitCode = 2;
} else if (!(await soak(args))) process.exitCode = 1;
