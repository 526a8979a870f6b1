import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { type MeReply, signInSchema } from '#shared/protocol/messages.ts';
import { Denied } from '../errors.ts';
import type { Teachers } from '../plugins/teacher.ts';
import type { Store } from '../store/store.ts';
import { sameName } from '../teachers/account.ts';
import { isPassphrase } from '../teachers/passphrase.ts';
import type { World } from '../world.ts';
import { Patience } from './patience.ts';

/** A teacher mistypes now and then; whoever goes on guessing waits longer and longer for an answer. */
const FREE_GUESSES = 5;

/** Signing in with a one-time link, or with a name and its passphrase; signing out; who one is. */
export function signInRoutes(
  api: FastifyInstance,
  of: {
    readonly teachers: Teachers;
    readonly store: Store;
    readonly world: World;
    readonly failedJoin: number;
  },
): void {
  const { teachers, store } = of;
  const app = api.withTypeProvider<ZodTypeProvider>();
  // By name: a guesser may come from anywhere, and the others of the school are not made to wait.
  const patience = new Patience(of.world, of.failedJoin, FREE_GUESSES);

  async function byPassphrase(name: string, passphrase: string): Promise<string> {
    const key = name.toLowerCase();
    await patience.before(key);
    const teacher = (await store.teachers()).find((one) => one.name !== null && sameName(one.name, name));
    if (await isPassphrase(passphrase, teacher?.passphrase ?? null)) return teacher?.id ?? '';
    await patience.failed(key);
    throw new Denied('sign-in-wrong');
  }

  async function byLink(token: string): Promise<string> {
    const teacher = await teachers.sessions.takeLink(token);
    if (teacher === null) throw new Denied('link-used');
    return teacher;
  }

  app.post('/sign-in', { schema: { body: signInSchema } }, async (request, reply): Promise<MeReply> => {
    const { body } = request;
    const link = 'token' in body;
    const teacher = await (link ? byLink(body.token) : byPassphrase(body.name, body.passphrase));
    await teachers.welcome(teacher, link, request, reply);
    return me(teacher);
  });

  async function me(id: string | null): Promise<MeReply> {
    const teacher = id === null ? null : (await store.teachers()).find((one) => one.id === id);
    if (!teacher) return { signedIn: id !== null };
    return { signedIn: true, name: teacher.name, passphrase: teacher.passphrase !== null };
  }

  app.get('/me', async (request: FastifyRequest) => me((await teachers.session(request))?.teacher ?? null));
  app.post('/sign-out', async (request, reply): Promise<MeReply> => {
    await teachers.signOut(request, reply);
    return { signedIn: false };
  });
}
