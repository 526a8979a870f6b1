import * as z from 'zod';
import type { Pace } from './live/pace.ts';
import type { Key } from './terminal.ts';

const milliseconds = z.coerce.number().int().min(0).max(600_000);

/** Settings come from environment variables and from nowhere else. */
const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('./data'),
  /** Where people reach this server when that is not its own address: behind a proxy, in a container. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Who knows it may read /metrics from elsewhere than this machine. */
  METRICS_TOKEN: z
    .string()
    .regex(/^\S{16,}$/)
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  PACE_LINK: z.coerce.number().min(0).max(10).default(1),
  PACE_LINK_MOST: milliseconds.default(1_200),
  PACE_BOT: milliseconds.default(1_200),
  PACE_BOT_LIVE: milliseconds.default(1_000),
  PACE_FAILED_JOIN: milliseconds.default(300),
});

/** For each, the words that say what it may be. */
const CURES = {
  PORT: 'curePort',
  HOST: 'cureHost',
  DATA_DIR: 'cureDataDir',
  PUBLIC_URL: 'curePublicUrl',
  METRICS_TOKEN: 'cureMetricsToken',
  LOG_LEVEL: 'cureLogLevel',
  PACE_LINK: 'curePaceLink',
  PACE_LINK_MOST: 'curePaceMs',
  PACE_BOT: 'curePaceMs',
  PACE_BOT_LIVE: 'curePaceMs',
  PACE_FAILED_JOIN: 'curePaceMs',
} as const satisfies Record<keyof typeof settings.shape, Key>;

/** What nobody may read over a shoulder. */
const SECRET = ['METRICS_TOKEN'];

export interface Config {
  /** 0: any free one. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** An origin, without a path. */
  readonly publicUrl: string | null;
  readonly metricsToken: string | null;
  readonly logLevel: z.infer<typeof settings>['LOG_LEVEL'];
  readonly pace: Pace;
}

/** A variable that cannot be used, and the key of the words that say what could be. */
export interface WrongSetting {
  readonly name: string;
  readonly value: string;
  readonly cure: (typeof CURES)[keyof typeof CURES];
}

export function parseConfig(
  env: Readonly<Record<string, string | undefined>>,
): { readonly config: Config } | { readonly wrong: readonly WrongSetting[] } {
  // An empty variable is an unset one: compose files pass those on.
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(set);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map(({ path }) => path[0] as keyof typeof CURES));
    const wrong = [...names].map((name) => {
      const value = SECRET.includes(name) ? '…' : (env[name] ?? '');
      return { name, value, cure: CURES[name] };
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
      metricsToken: data.METRICS_TOKEN ?? null,
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
