import { createServer } from 'node:net';
import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';
import type { Lesson } from '#shared/game/lesson.ts';
import { buildApp } from '../app.ts';
import type { Pace } from '../live/pace.ts';
import { newSignInLink } from '../sign-in-link.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { realWorld, type World } from '../world.ts';

/** Nothing waits that need not. */
export const NO_WAIT: Pace = { link: 0, linkMost: 0, bot: 0, botLive: 0, failedJoin: 0 };

/** The real world with ids and seeds counted from 1, so that a test can be told again. */
export function countingWorld(changes: Partial<World> = {}): World {
  let ids = 0;
  let chance = 0;
  return {
    ...realWorld,
    id: () => `id-${++ids}`,
    randomInt: (end) => (++chance * 7919) % end,
    ...changes,
  };
}

/** Seeds of rounds as the world draws them, so that a test can be told again. */
function drawnOnce(world: World): (classId: string, place: number) => number {
  const drawn = new Map<string, number>();
  return (classId, place) => {
    const key = `${classId} ${place}`;
    const seed = drawn.get(key) ?? world.randomInt(2 ** 32);
    drawn.set(key, seed);
    return seed;
  };
}

export interface RunningServer {
  readonly url: string;
  readonly store: Store;
  readonly app: Awaited<ReturnType<typeof buildApp>>;
  /** The cookie of a teacher who has just signed in: the first one, or the one with this id. */
  signIn(teacher?: string): Promise<string>;
  close(): Promise<void>;
}

/** A whole server on a free port (or the given one) of this machine. Its database is `:memory:` or a file. */
export async function startServer(
  of: {
    readonly database?: string;
    readonly port?: number;
    readonly world?: World;
    readonly pace?: Pace;
    readonly store?: Store;
    readonly metricsToken?: string;
    readonly catalogue?: ReadonlyMap<string, Lesson>;
    readonly logger?: FastifyBaseLogger;
    readonly onRoute?: (method: string, url: string) => void;
    readonly pages?: string;
    readonly seedOfRound?: (classId: string, place: number) => number;
  } = {},
): Promise<RunningServer> {
  const world = of.world ?? countingWorld();
  const store = of.store ?? (await openSqliteStore(of.database ?? ':memory:'));
  const app = await buildApp({
    store,
    world,
    pace: of.pace ?? NO_WAIT,
    host: '127.0.0.1',
    publicUrl: null,
    metricsToken: of.metricsToken ?? null,
    logger: of.logger ?? pino({ level: process.env.TEST_LOG ?? 'silent' }),
    ...(of.catalogue && { lessons: of.catalogue }),
    seedOfRound: of.seedOfRound ?? drawnOnce(world),
    pages: of.pages ?? '/nonexistent',
    ...(of.onRoute && { onRoute: of.onRoute }),
  });
  const url = await app.listen({ host: '127.0.0.1', port: of.port ?? 0 });
  return {
    url,
    store,
    app,
    async signIn(teacher) {
      const token = (await newSignInLink(store, world, url, teacher)).split('#')[1];
      const reply = await app.inject({ method: 'POST', url: '/api/sign-in', payload: { token } });
      const [cookie] = reply.cookies;
      return `${cookie?.name}=${encodeURIComponent(cookie?.value ?? '')}`;
    },
    close: () => app.close(),
  };
}

/** A port that nobody uses now: for a server that comes back at the same address. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
