import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Denied } from '../errors.ts';
import type { SessionRow, Store } from '../store/store.ts';
import { SESSION_LIFE, Sessions } from '../teachers/sessions.ts';
import type { World } from '../world.ts';

const COOKIE = 'ackademy';

/** Requests with one cookie, in a minute: a page that asks more is broken. */
const SESSION_LIMIT = 300;

/**
 * Limits what one session may ask for. Never by address: a school sits behind one. What comes without a cookie is
 * cheap to turn away, and joining and signing in have a patience of their own.
 */
export async function limitSessions(api: FastifyInstance): Promise<void> {
  await api.register(rateLimit, {
    max: SESSION_LIMIT,
    timeWindow: 60_000,
    allowList: (request) => request.cookies[COOKIE] === undefined,
    keyGenerator: (request) => request.cookies[COOKIE] ?? '',
  });
}

/** Who is signed in, by the cookie of a request. */
export interface Teachers {
  readonly sessions: Sessions;
  /** Null for whoever is not signed in, or no longer. */
  session(request: FastifyRequest): Promise<SessionRow | null>;
  /** @throws Denied if nobody is signed in */
  mustSession(request: FastifyRequest): Promise<SessionRow>;
  /** The teacher's id. @throws Denied if nobody is signed in */
  must(request: FastifyRequest): Promise<string>;
  /** Begins a session of this teacher in the browser that asks. */
  welcome(teacher: string, byLink: boolean, request: FastifyRequest, reply: FastifyReply): Promise<void>;
  signOut(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

export async function teachers(
  app: FastifyInstance,
  of: {
    readonly store: Store;
    readonly world: World;
    readonly cookieSecret: string;
    readonly publicUrl: string | null;
  },
): Promise<Teachers> {
  const sessions = new Sessions(of);
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    signed: true,
    // A classroom's server speaks plain http, where a browser would throw a Secure cookie away.
    secure: of.publicUrl?.startsWith('https:') ?? false,
  } as const;
  await app.register(cookie, { secret: of.cookieSecret });

  async function session(request: FastifyRequest): Promise<SessionRow | null> {
    const signed = request.cookies[COOKIE];
    const read = signed === undefined ? null : request.unsignCookie(signed);
    return read?.valid ? sessions.find(read.value) : null;
  }
  async function mustSession(request: FastifyRequest): Promise<SessionRow> {
    const found = await session(request);
    if (found === null) throw new Denied('not-signed-in');
    return found;
  }

  return {
    sessions,
    session,
    mustSession,
    must: async (request) => (await mustSession(request)).teacher,
    async welcome(teacher, byLink, request, reply) {
      const device = request.headers['user-agent'] ?? '';
      const secret = await sessions.begin(teacher, { device, byLink });
      reply.setCookie(COOKIE, secret, { ...options, maxAge: SESSION_LIFE / 1000 });
    },
    async signOut(request, reply) {
      const found = await session(request);
      if (found !== null) await sessions.end([found.id]);
      reply.clearCookie(COOKIE, options);
    },
  };
}
