import * as z from 'zod';
import type { Pace } from './live/pace.ts';

const milliseconds = z.coerce.number().int().min(0).max(600_000);

/** Settings come from environment variables and from nowhere else. */
const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('./data'),
  /** Where people reach this server when that is not its own address: behind a proxy, in a container. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  PACE_LINK: z.coerce.number().min(0).max(10).default(1),
  PACE_LINK_MOST: milliseconds.default(1_200),
  PACE_BOT: milliseconds.default(1_200),
  PACE_BOT_LIVE: milliseconds.default(1_000),
  PACE_FAILED_JOIN: milliseconds.default(300),
});

export interface Config {
  /** 0: any free one. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** An origin, without a path. */
  readonly publicUrl: string | null;
  readonly logLevel: z.infer<typeof settings>['LOG_LEVEL'];
  readonly pace: Pace;
}

/** Variables that cannot be used, each with what is wrong in zod's words. */
export interface WrongSetting {
  readonly name: string;
  readonly value: string;
  readonly problem: string;
}

export function parseConfig(
  env: Readonly<Record<string, string | undefined>>,
): { readonly config: Config } | { readonly wrong: readonly WrongSetting[] } {
  // An empty variable is an unset one: compose files pass those on.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(set);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return { name, value: env[name] ?? '', problem: message };
    });
    return { wrong };
  }
  const { data } = parsed;
  return {
    config: {
      port: data.PORT,
      host: data.HOST,
      dataDir: data.DATA_DIR,
      publicUrl: data.PUBLIC_URL === undefined ? null : new URL(data.PUBLIC_URL).origin,
      logLevel: data.LOG_LEVEL,
      pace: {
        link: data.PACE_LINK,
        linkMost: data.PACE_LINK_MOST,
        bot: data.PACE_BOT,
        botLive: data.PACE_BOT_LIVE,
        failedJoin: data.PACE_FAILED_JOIN,
      },
    },
  };
}
