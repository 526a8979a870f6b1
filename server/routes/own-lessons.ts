import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { LessonWords } from '#shared/game/lesson.ts';
import { OWN_LESSON_MOST } from '#shared/protocol/codes.ts';
import {
  type LessonWordsReply,
  type NewLessonReply,
  newLessonSchema,
  type OwnLessonsReply,
} from '#shared/protocol/own-lessons.ts';
import { Denied } from '../errors.ts';
import { sampleFile } from '../own-lessons/sample-file.ts';
import type { Shelf } from '../own-lessons/shelf.ts';
import type { Teachers } from '../plugins/teacher.ts';

const byId = { params: z.object({ id: z.string().min(1).max(64) }) };

/** A teacher's own lessons: brought as files, explored, chosen for classes. */
export function ownLessonRoutes(
  api: FastifyInstance,
  of: { readonly shelf: Shelf; readonly teachers: Teachers },
): void {
  const { shelf, teachers } = of;
  const app = api.withTypeProvider<ZodTypeProvider>();

  app.get('/own-lessons', async (request): Promise<OwnLessonsReply> => {
    return { lessons: shelf.infos(await teachers.must(request)) };
  });

  // A file of that size, in JSON once more, where every second character may need an escape.
  const bodyLimit = 2 * OWN_LESSON_MOST + 1024;
  app.post(
    '/own-lessons',
    { schema: { body: newLessonSchema }, bodyLimit },
    async (request): Promise<NewLessonReply> => {
      const teacher = await teachers.must(request);
      const added = await shelf.add(teacher, request.body.file, request.body.language);
      if (added === null) throw new Denied('not-now');
      return 'misfits' in added ? added : { lesson: added };
    },
  );

  app.post('/own-lessons/:id/cancel', { schema: byId }, async (request): Promise<OwnLessonsReply> => {
    const teacher = await teachers.must(request);
    if (!(await shelf.cancel(request.params.id, teacher))) throw new Denied('not-found');
    return { lessons: shelf.infos(teacher) };
  });

  app.post('/own-lessons/:id/remove', { schema: byId }, async (request): Promise<OwnLessonsReply> => {
    const teacher = await teachers.must(request);
    if (!(await shelf.remove(request.params.id, teacher))) throw new Denied('not-found');
    return { lessons: shelf.infos(teacher) };
  });

  /** The shortest game that shows what is wrong, as a log that the replay opens. */
  app.get('/own-lessons/:id/game', { schema: byId }, async (request, reply) => {
    const game = shelf.game(request.params.id, await teachers.must(request));
    if (game === null) throw new Denied('not-found');
    return reply
      .type('application/x-ndjson; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${request.params.id}.jsonl"`)
      .send(game);
  });

  /** A lesson of the catalogue as a file to begin with. */
  app.get('/lessons/:id/file', { schema: byId }, async (request, reply) => {
    await teachers.must(request);
    const file = await sampleFile(request.params.id);
    if (file === null) throw new Denied('not-found');
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="${request.params.id}.json"`)
      .send(file);
  });

  /**
   * For everybody who plays it: no more than what the pages hold of a lesson of the catalogue. The title, which may say
   * what happens, is for teachers: a class may be shared with one who has not brought the lesson.
   */
  app.get('/lesson-words/:id', { schema: byId }, async (request): Promise<LessonWordsReply> => {
    const texts = shelf.get(request.params.id)?.texts;
    if (texts === undefined) throw new Denied('not-found');
    const { en, zh } = texts;
    const teacher = await teachers.session(request);
    const shown = ({ title, ...words }: LessonWords) => (teacher === null ? words : { title, ...words });
    return { ...(en && { en: shown(en) }), ...(zh && { zh: shown(zh) }) };
  });
}
