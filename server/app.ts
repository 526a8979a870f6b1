import { join } from 'node:path';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Lesson } from '#shared/game/lesson.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { addressesOf } from './addresses.ts';
import { Denied } from './errors.ts';
import { Load } from './live/load.ts';
import type { Pace } from './live/pace.ts';
import { School } from './live/school.ts';
import { tellTroubles } from './live/tell-troubles.ts';
import { Troubles } from './live/troubles.ts';
import { Metrics } from './metrics.ts';
import { Shelf } from './own-lessons/shelf.ts';
import { servePages } from './plugins/client.ts';
import { answerErrors } from './plugins/errors.ts';
import { secureHeaders } from './plugins/helmet.ts';
import { checkOrigin } from './plugins/origin.ts';
import { limitSessions, teachers as teachersOf } from './plugins/teacher.ts';
import { viewersOf } from './plugins/viewers.ts';
import { accountRoutes } from './routes/account.ts';
import { classRoutes } from './routes/classes.ts';
import { healthRoutes } from './routes/health.ts';
import { joinRoutes } from './routes/join.ts';
import { matchRoutes } from './routes/matches.ts';
import { metricsRoute } from './routes/metrics.ts';
import { ownLessonRoutes } from './routes/own-lessons.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { seedsOfRounds } from './secrets.ts';
import { socketRoute } from './sockets/route.ts';
import type { Store } from './store/store.ts';
import { WatchedStore } from './store/watched-store.ts';
import type { World } from './world.ts';

/** What an app is made of; a test passes its own. */
export interface AppParts {
  /** Closed with the app. */
  readonly store: Store;
  readonly world: World;
  readonly pace: Pace;
  /** The host it will listen at. */
  readonly host: string;
  readonly publicUrl: string | null;
  /** Lets Prometheus in from other machines. */
  readonly metricsToken: string | null;
  readonly logger: FastifyBaseLogger;
  readonly lessons?: ReadonlyMap<string, Lesson>;
  /** Left out: drawn with a secret of the installation. */
  readonly seedOfRound?: (classId: string, place: number) => number;
  /** Where the built pages are. */
  readonly pages?: string;
  /** Told of every route, so that a test can hold its list against them. */
  readonly onRoute?: (method: string, url: string) => void;
}

/** The whole server but for its port: classes that were open go on from where they were. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { world, pace, publicUrl, lessons = LESSONS } = parts;
  const watched = new WatchedStore(parts.store, world);
  const { store } = watched;
  const troubles = new Troubles();
  const app = fastify({
    loggerInstance: parts.logger,
    // Behind a proxy on the same machine, the address that counts is the one it was asked from.
    trustProxy: 'loopback',
    // One line per request says nothing that the pages do not, and costs as much as the request.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 16 * 1024,
    // Phones keep connections open that nobody will use again.
    forceCloseConnections: true,
    // Fastify's own 503 leaves the socket of a late upgrade open, and the process would wait for it: see the hook below.
    return503OnClosing: false,
  });
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) parts.onRoute?.(one, url);
  });
  const addresses = () => addressesOf({ host: parts.host, port: portOf(app), publicUrl });
  // What is asked for at a scrape is there by then.
  const metrics: Metrics = new Metrics({
    classes: () => school.census().classes,
    matches: () => school.census().matches,
    seatsOnline: () => school.census().seatsOnline,
    sockets: () => app.websocketServer.clients.size,
    storage: () => watched.state.type,
  });
  const shelf = await Shelf.open({ store, world, log: app.log, catalogue: lessons });
  const school = await School.reopen({
    seedOfRound: parts.seedOfRound ?? seedsOfRounds(await madeOnce('round-secret', store, world)),
    store,
    world,
    pace,
    log: app.log,
    lessons: shelf,
    addresses,
    troubles,
    tally: metrics,
  });
  const load = new Load(world, troubles);
  load.measured = (lag, overloaded) => metrics.measured(lag, overloaded);
  watched.committed = (ms, stored) => metrics.committed(ms, stored);
  tellTroubles(watched, troubles, school, app.log);

  answerErrors(app);
  const teachers = await teachersOf(app, {
    store,
    world,
    cookieSecret: await madeOnce('cookie-secret', store, world),
    publicUrl,
  });
  await secureHeaders(app, publicUrl);
  await socketRoute(app, { school, world, teachers, tally: metrics });
  checkOrigin(app, addresses);
  healthRoutes(app, { school, watched });
  metricsRoute(app, { metrics, token: parts.metricsToken });
  await app.register(
    async (api) => {
      api.addHook('onRequest', async () => {
        if (school.stopped) throw new Denied('restarting');
      });
      await limitSessions(api);
      api.setValidatorCompiler(validatorCompiler);
      api.setSerializerCompiler(serializerCompiler);
      signInRoutes(api, { teachers, store, world, failedJoin: pace.failedJoin });
      accountRoutes(api, { teachers, store, world, addresses });
      joinRoutes(api, { school, world, load, failedJoin: pace.failedJoin });
      classRoutes(api, { school, store, teachers, shelf, addresses });
      ownLessonRoutes(api, { shelf, teachers });
      matchRoutes(api, { store, world, viewers: viewersOf({ store, school, teachers }) });
    },
    { prefix: '/api' },
  );
  await servePages(app, parts.pages ?? join(import.meta.dirname, '..', 'dist', 'client'));
  app.addHook('onClose', () => {
    load.stop();
    shelf.stop();
    return store.close();
  });
  return app;
}

/** The port that it listens on, which is only known then if any free one was asked for. */
function portOf(app: FastifyInstance): number {
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A secret made once per installation: teachers stay signed in over a restart, rounds keep their seeds. */
async function madeOnce(key: 'cookie-secret' | 'round-secret', store: Store, world: World): Promise<string> {
  const known = await store.setting(key);
  if (known !== null) return known;
  const value = world.secret();
  await store.commit([{ type: 'setting', key, value }]);
  return value;
}
