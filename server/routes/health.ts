import type { FastifyInstance } from 'fastify';
import type { School } from '../live/school.ts';
import type { Store } from '../store/store.ts';

/** `/healthz`: the process lives. `/readyz`: it can take a class: the store answers, and it is not about to end. */
export function healthRoutes(
  app: FastifyInstance,
  of: { readonly school: School; readonly store: Store },
): void {
  app.get('/healthz', { logLevel: 'silent' }, () => ({ ok: true }));
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    const ready = !of.school.stopped && (await of.store.setting('cookie-secret')) !== null;
    return reply.code(ready ? 200 : 503).send({ ok: ready });
  });
}
