import type { FastifyInstance } from 'fastify';
import type { School } from '../live/school.ts';
import type { WatchedStore } from '../store/watched-store.ts';

/** `/healthz`: the process lives. `/readyz`: it can take a class: the store saves, and it is not about to end. */
export function healthRoutes(
  app: FastifyInstance,
  of: { readonly school: School; readonly watched: WatchedStore },
): void {
  app.get('/healthz', { logLevel: 'silent' }, () => ({ ok: true }));
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    const { school, watched } = of;
    const saves = watched.state.type === 'well' && (await watched.store.setting('cookie-secret')) !== null;
    const ready = saves && !school.stopped;
    return reply.code(ready ? 200 : 503).send({ ok: ready, storage: watched.state.type });
  });
}
