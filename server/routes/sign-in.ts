import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { type MeReply, signInSchema } from '#shared/protocol/messages.ts';
import type { Teachers } from '../plugins/teacher.ts';

export function signInRoutes(api: FastifyInstance, teachers: Teachers): void {
  api
    .withTypeProvider<ZodTypeProvider>()
    .post('/sign-in', { schema: { body: signInSchema } }, async (request, reply): Promise<MeReply> => {
      await teachers.signIn(request.body.token, reply);
      return { signedIn: true };
    });
  api.get('/me', async (request): Promise<MeReply> => ({ signedIn: (await teachers.who(request)) !== null }));
  api.post('/sign-out', async (request, reply): Promise<MeReply> => {
    await teachers.signOut(request, reply);
    return { signedIn: false };
  });
}
