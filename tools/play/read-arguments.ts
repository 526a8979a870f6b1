import { parseArgs } from 'node:util';
import type { Bot } from '#shared/game/bots.ts';
import type { HostId } from '#shared/game/host-id.ts';
import { BOTS } from '#shared/game/learners/roster.ts';
import type { Lesson } from '#shared/game/lesson.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import type { Say } from '../../server/terminal.ts';

/** What is to be played, and by whom. */
export interface Wanted {
  readonly lesson: Lesson;
  readonly seed: number;
  readonly bots: Readonly<Record<HostId, Bot>>;
}

const OPTIONS = {
  seed: { type: 'string', default: '1' },
  client: { type: 'string', default: 'reference' },
  server: { type: 'string', default: 'reference' },
  rate: { type: 'string', default: '1' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch {
    return null;
  }
}

const list = (names: ReadonlyMap<string, unknown>): string => [...names.keys()].join(', ');

/** The arguments of the command line, or what is wrong with them. */
export function readArguments(args: readonly string[], say: Say): Wanted | { readonly wrong: string } {
  const parsed = parse(args);
  const [id, ...more] = parsed?.positionals ?? [];
  if (parsed === null || id === undefined || more.length > 0) return { wrong: say('playUsage') };
  const { client, server, seed, rate } = parsed.values;
  const lesson = LESSONS.get(id);
  if (lesson === undefined) return { wrong: say('lessonUnknown', { lesson: id, lessons: list(LESSONS) }) };
  if (!/^\d{1,9}$/.test(seed)) return { wrong: say('seedWrong', { seed }) };
  const unknown = [client, server].find((name) => !BOTS.has(name));
  const [clientHost, serverHost] = [BOTS.get(client), BOTS.get(server)];
  const often = Number(rate);
  if (!(often >= 0 && often <= 1)) return { wrong: say('rateWrong', { rate }) };
  if (unknown !== undefined || clientHost === undefined || serverHost === undefined) {
    return { wrong: say('botUnknown', { bot: unknown ?? '', bots: list(BOTS) }) };
  }
  const plays = { rate: often, seed: Number(seed) };
  return {
    lesson,
    seed: plays.seed,
    bots: { clientHost: clientHost(plays), serverHost: serverHost(plays) },
  };
}
