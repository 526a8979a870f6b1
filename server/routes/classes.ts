import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { type ActReply, classActSchema } from '#shared/protocol/conduct.ts';
import type {
  AnswersReply,
  ClassesReply,
  ClassInfo,
  ClassReply,
  ProjectorReply,
} from '#shared/protocol/messages.ts';
import {
  newClassSchema,
  roundActSchema,
  seatActSchema,
  shareSchema,
  timeActSchema,
} from '#shared/protocol/messages.ts';
import { settingsSchema } from '#shared/protocol/settings.ts';
import { Denied } from '../errors.ts';
import { countsOf } from '../live/answers.ts';
import { infoOf } from '../live/class-info.ts';
import { cardsOf, type School } from '../live/school.ts';
import type { Shelf } from '../own-lessons/shelf.ts';
import type { Teachers } from '../plugins/teacher.ts';
import type { Store, StoredClass } from '../store/store.ts';
import { teaches } from '../teachers/teaches.ts';

const byId = { params: z.object({ id: z.string().min(1).max(64) }) };

export function classRoutes(
  api: FastifyInstance,
  of: {
    readonly school: School;
    readonly store: Store;
    readonly teachers: Teachers;
    readonly shelf: Shelf;
    addresses(): readonly string[];
  },
): void {
  const { school, store, teachers, addresses } = of;
  const app = api.withTypeProvider<ZodTypeProvider>();

  /** A class of the teacher who asks, or shared with them; other people's do not exist for them. */
  async function own(request: FastifyRequest, id: string): Promise<StoredClass> {
    const teacher = await teachers.must(request);
    const stored = await store.classById(id);
    if (!stored || !teaches(teacher, stored.class)) throw new Denied('not-found');
    return stored;
  }

  app.get('/classes', async (request): Promise<ClassesReply> => {
    const teacher = await teachers.must(request);
    const rows = await store.classesOf(teacher);
    const me = (await store.teachers()).find(({ id }) => id === teacher);
    const damaged = await store.setting('damaged');
    return {
      classes: rows.map((row) => ({
        ...infoOf(row, addresses()),
        ...(school.isUnreadable(row.id) && { unreadable: true }),
      })),
      passphrase: Boolean(me?.passphrase),
      ...(damaged !== null && { damaged: JSON.parse(damaged) as ClassesReply['damaged'] }),
    };
  });

  /** A class that cannot be read, as it lies in the store: a row a line. */
  app.get('/classes/:id/rows', { schema: byId }, async (request, reply) => {
    const teacher = await teachers.must(request);
    const { id } = request.params;
    const mine = (await store.classesOf(teacher)).some((row) => row.id === id);
    if (!mine) throw new Denied('not-found');
    const lines = (await store.rawClass(id)).map((row) => `${JSON.stringify(row)}\n`);
    return reply
      .type('application/x-ndjson; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="class-${id}.jsonl"`)
      .send(lines.join(''));
  });

  app.post('/classes', { schema: { body: newClassSchema } }, async (request): Promise<ClassInfo> => {
    const teacher = await teachers.must(request);
    if (request.body.lessons.some((id) => !of.shelf.mayOpenWith(id, teacher)))
      throw new Denied('bad-request');
    return (await school.open(teacher, request.body)).info();
  });

  app.get('/classes/:id', { schema: byId }, async (request): Promise<ClassReply> => {
    const stored = await own(request, request.params.id);
    const live = school.class(stored.class.id);
    return live
      ? { class: live.info(), pairs: live.pairs() }
      : { class: infoOf(stored.class, addresses()), pairs: cardsOf(stored) };
  });

  app.get('/classes/:id/answers', { schema: byId }, async (request): Promise<AnswersReply> => {
    const stored = await own(request, request.params.id);
    return { answers: countsOf(await store.answersIn(stored.class.id)) };
  });

  app.post('/classes/:id/close', { schema: byId }, async (request): Promise<ClassInfo> => {
    const stored = await own(request, request.params.id);
    const live = school.class(stored.class.id);
    if (live) await school.close(live);
    return infoOf({ ...stored.class, open: false }, addresses());
  });

  app.post(
    '/classes/:id/settings',
    { schema: { ...byId, body: settingsSchema } },
    async (request): Promise<ClassInfo> => {
      const stored = await own(request, request.params.id);
      const live = school.class(stored.class.id);
      if (!live) throw new Denied('not-found');
      await live.set(request.body);
      return live.info();
    },
  );

  app.post('/classes/:id/time', { schema: { ...byId, body: timeActSchema } }, async (request) => {
    const stored = await own(request, request.params.id);
    const done = await school.class(stored.class.id)?.setTime(request.body);
    if (!done) throw new Denied('not-found');
    return {};
  });

  app.post('/classes/:id/share', { schema: { ...byId, body: shareSchema } }, async (request) => {
    const stored = await own(request, request.params.id);
    const { teacher, shared } = request.body;
    const known = (await store.teachers()).some(({ id }) => id === teacher);
    // Only who opened a class may let others in or out.
    if (stored.class.teacher !== (await teachers.must(request))) throw new Denied('not-allowed');
    if (!known || teacher === stored.class.teacher) throw new Denied('not-found');
    return infoOf(await school.share(stored.class, teacher, shared), addresses());
  });
  app.post(
    '/classes/:id/rounds',
    { schema: { ...byId, body: roundActSchema } },
    async (request): Promise<ClassInfo> => {
      const stored = await own(request, request.params.id);
      const { lesson } = request.body;
      const live = school.class(stored.class.id);
      if (!live || !stored.class.lessons.includes(lesson)) throw new Denied('not-found');
      await live.closeRound(lesson);
      return live.info();
    },
  );

  app.post(
    '/classes/:id/acts',
    { schema: { ...byId, body: classActSchema } },
    async (request): Promise<ActReply> => {
      const stored = await own(request, request.params.id);
      const done = (await school.class(stored.class.id)?.act(request.body)) ?? 'class-over';
      if (typeof done === 'string') throw new Denied(done);
      return done;
    },
  );

  app.post('/classes/:id/projector', { schema: byId }, async (request): Promise<ProjectorReply> => {
    const stored = await own(request, request.params.id);
    const token = await school.class(stored.class.id)?.newProjector();
    if (token === undefined) throw new Denied('class-over');
    return { link: `/projector#${token}` };
  });

  app.post('/classes/:id/seats', { schema: { ...byId, body: seatActSchema } }, async (request) => {
    const stored = await own(request, request.params.id);
    const { table, seat, act } = request.body;
    const done = await school.class(stored.class.id)?.arrange(table, seat, act);
    if (done === 'not-now') throw new Denied('not-now');
    if (!done) throw new Denied('not-found');
    return done;
  });
}
