import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod';
import {
  type AccountReply,
  accountSchema,
  type InvitationReply,
  type TeachersReply,
} from '#shared/protocol/messages.ts';
import { Denied } from '../errors.ts';
import type { Teachers } from '../plugins/teacher.ts';
import { newInvitation } from '../sign-in-link.ts';
import type { SessionRow, Store } from '../store/store.ts';
import { changedAccount } from '../teachers/account.ts';
import type { World } from '../world.ts';

const byId = { params: z.object({ id: z.string().min(1).max(64) }) };

/** A teacher's name, passphrase and sessions, and the other teachers of this installation. */
export function accountRoutes(
  api: FastifyInstance,
  of: {
    readonly teachers: Teachers;
    readonly store: Store;
    readonly world: World;
    addresses(): readonly string[];
  },
): void {
  const { teachers, store, world } = of;
  const { sessions } = teachers;
  const app = api.withTypeProvider<ZodTypeProvider>();

  async function accountOf(session: SessionRow): Promise<AccountReply> {
    const teacher = (await store.teachers()).find(({ id }) => id === session.teacher);
    const all = await sessions.of(session.teacher);
    return {
      name: teacher?.name ?? null,
      passphrase: (teacher?.passphrase ?? null) !== null,
      sessions: all.map(({ id, device, createdAt, expiresAt }) => ({
        ...{ id, device, createdAt, expiresAt },
        current: id === session.id,
      })),
    };
  }

  app.get('/account', async (request) => accountOf(await teachers.mustSession(request)));

  app.post('/account', { schema: { body: accountSchema } }, async (request): Promise<AccountReply> => {
    const session = await teachers.mustSession(request);
    const changed = await changedAccount(store, session, request.body, world.now());
    if (typeof changed === 'string') throw new Denied(changed);
    await store.commit([{ type: 'teacher', teacher: changed }]);
    return accountOf(session);
  });

  app.post('/sessions/:id/end', { schema: byId }, async (request): Promise<AccountReply> => {
    const session = await teachers.mustSession(request);
    const own = await sessions.of(session.teacher);
    if (!own.some(({ id }) => id === request.params.id)) throw new Denied('not-found');
    await sessions.end([request.params.id]);
    return accountOf(session);
  });

  app.get('/teachers', async (request): Promise<TeachersReply> => {
    const me = await teachers.must(request);
    const all = await store.teachers();
    return { teachers: all.map(({ id, name }) => ({ id, name, me: id === me })) };
  });

  app.post('/teachers/invite', async (request): Promise<InvitationReply> => {
    await teachers.must(request);
    return { link: await newInvitation(store, world, of.addresses()[0] ?? '') };
  });
}
