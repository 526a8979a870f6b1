import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { type JoinReply, joinSchema } from '#shared/protocol/messages.ts';
import { Denied } from '../errors.ts';
import type { Load } from '../live/load.ts';
import type { School } from '../live/school.ts';
import type { World } from '../world.ts';
import { Patience } from './patience.ts';

export function joinRoutes(
  api: FastifyInstance,
  of: {
    readonly school: School;
    readonly world: World;
    readonly load: Load;
    readonly failedJoin: number;
  },
): void {
  const patience = new Patience(of.world, of.failedJoin);
  api
    .withTypeProvider<ZodTypeProvider>()
    .post('/join', { schema: { body: joinSchema } }, async (request): Promise<JoinReply> => {
      await patience.before(request.ip);
      if (!(await of.load.admit())) throw new Denied('busy');
      const joined = await of.school.join(request.body);
      if ('ticket' in joined) return { ticket: joined.ticket };
      if (joined.error === 'class-unknown' || joined.error === 'class-over') {
        await patience.failed(request.ip);
      }
      throw new Denied(joined.error);
    });
}
