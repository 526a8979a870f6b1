import { type Config, parseConfig } from './config.ts';
import { EXIT } from './exit-codes.ts';
import type { Say } from './terminal.ts';

/** The settings of this process; where one cannot be used, it ends and says which, and what would do. */
export function configOrExit(say: Say): Config {
  const parsed = parseConfig(process.env);
  if ('config' in parsed) return parsed.config;
  process.stderr.write(`${wrongSettings(parsed.wrong, say).join('\n')}\n`);
  process.exit(EXIT.settings);
}

export const wrongSettings = (
  wrong: Extract<ReturnType<typeof parseConfig>, { wrong: unknown }>['wrong'],
  say: Say,
): readonly string[] =>
  wrong.map(({ name, value, cure }) => `${say('settingWrong', { name, value })} ${say(cure)}`);
