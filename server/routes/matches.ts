import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { type BranchesReply, type NewBranchReply, newBranchSchema } from '#shared/protocol/branches.ts';
import { branchOff } from '../branches.ts';
import { Denied } from '../errors.ts';
import { logFile } from '../log-file.ts';
import type { Viewers } from '../plugins/viewers.ts';
import type { Store, StoredLog } from '../store/store.ts';
import type { World } from '../world.ts';

const byId = { params: z.object({ id: z.string().min(1).max(64) }) };

/** A what-if of 2,000 acts, each as long as a command can be in play. */
const BODY_MOST = 512 * 1024;
/** What-ifs of one class: far more than anybody looks through. */
const BRANCHES_MOST = 500;

export function matchRoutes(
  api: FastifyInstance,
  of: { readonly store: Store; readonly world: World; readonly viewers: Viewers },
): void {
  const { store, world, viewers } = of;
  const app = api.withTypeProvider<ZodTypeProvider>();

  /** A match's log as a file: what docs/log-format.md describes. */
  app.get('/matches/:id/log', { schema: byId }, async (request, reply) => {
    const log = await store.log(request.params.id);
    const viewer = await viewers.must(request, log?.match ?? null, log?.match.lesson ?? '');
    if (!log) throw new Denied('not-found');
    // A match that is still played shows its players' hands.
    if (viewer === 'student' && log.match.end === null) throw new Denied('round-open');
    return sent(reply, log);
  });

  app.get('/matches/:id/branches', { schema: byId }, async (request): Promise<BranchesReply> => {
    const log = await store.log(request.params.id);
    await viewers.must(request, log?.match ?? null, log?.match.lesson ?? '');
    const rows = await store.branchesOf(request.params.id);
    return { branches: rows.map(({ match: _match, classId: _class, ...branch }) => branch) };
  });

  app.post(
    '/matches/:id/branches',
    { schema: { ...byId, body: newBranchSchema }, bodyLimit: BODY_MOST },
    async (request): Promise<NewBranchReply> => {
      const log = await store.log(request.params.id);
      const by = await viewers.must(request, log?.match ?? null, log?.match.lesson ?? '');
      if (!log) throw new Denied('not-found');
      if (by === 'student' && log.match.end === null) throw new Denied('round-open');
      const { id: match, classId } = log.match;
      if ((await store.branchCount(classId)) >= BRANCHES_MOST) throw new Denied('branches-full');
      const { entry, acts } = request.body;
      const id = world.id();
      const [first] = acts;
      const made = await branchOff(log, id, entry, acts);
      if (made === null || first === undefined) throw new Denied('bad-request');
      const { header, entries } = made;
      const outcome = made.match.position.outcome?.type ?? null;
      const branch = { id, match, classId, entry, createdAt: world.now(), first, outcome, by };
      await store.commit([{ type: 'branch', branch, header, entries }]);
      return { id };
    },
  );

  app.get('/branches/:id/log', { schema: byId }, async (request, reply) => {
    const stored = await store.branch(request.params.id);
    await viewers.must(request, stored?.branch ?? null, stored?.header.lesson.id ?? '');
    if (!stored) throw new Denied('not-found');
    return sent(reply, stored);
  });
}

const sent = (reply: FastifyReply, log: Pick<StoredLog, 'header' | 'entries'>) =>
  reply
    .type('application/x-ndjson; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(Readable.from(logFile(log)));
