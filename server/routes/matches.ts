import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { Denied } from '../errors.ts';
import { logFile } from '../log-file.ts';
import type { Teachers } from '../plugins/teacher.ts';
import type { Store } from '../store/store.ts';
import { teaches } from '../teachers/teaches.ts';

const byId = { params: z.object({ id: z.string().min(1).max(64) }) };

export function matchRoutes(
  api: FastifyInstance,
  of: { readonly store: Store; readonly teachers: Teachers },
): void {
  const { store, teachers } = of;
  const app = api.withTypeProvider<ZodTypeProvider>();

  /** A match's log as a file: what docs/log-format.md describes. */
  app.get('/matches/:id/log', { schema: byId }, async (request, reply) => {
    const teacher = await teachers.must(request);
    const log = await store.log(request.params.id);
    const stored = log && (await store.classById(log.match.classId));
    if (!log || !stored || !teaches(teacher, stored.class)) throw new Denied('not-found');
    return reply
      .type('application/x-ndjson; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(Readable.from(logFile(log)));
  });
}
