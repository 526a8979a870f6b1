import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Denied } from '../errors.ts';
import { hashOf } from '../secrets.ts';
import type { Store } from '../store/store.ts';
import type { World } from '../world.ts';

const COOKIE = 'ackademy';
const DAY = 24 * 3600 * 1000;
const SESSION_LIFE = 14 * DAY;
/** A link printed at the start of term works in its second week, an old terminal's does not. */
const LINK_LIFE = 7 * DAY;

/** Requests with one cookie, in a minute: a page that asks more is broken. */
const SESSION_LIMIT = 300;

/**
 * Limits what one session may ask for. Never by address: a school sits behind one. What comes without a cookie is
 * cheap to turn away, and joining has a patience of its own.
 */
export async function limitSessions(api: FastifyInstance): Promise<void> {
  await api.register(rateLimit, {
    max: SESSION_LIMIT,
    timeWindow: 60_000,
    allowList: (request) => request.cookies[COOKIE] === undefined,
    keyGenerator: (request) => request.cookies[COOKIE] ?? '',
  });
}

/** Who is signed in as a teacher, by a cookie that no script can read. */
export interface Teachers {
  /** The teacher of this request, or null. */
  who(request: FastifyRequest): Promise<string | null>;
  /** @throws Denied if nobody is signed in */
  must(request: FastifyRequest): Promise<string>;
  /** Uses a sign-in link up. @throws Denied if it has been used, is too old, or is none */
  signIn(token: string, reply: FastifyReply): Promise<void>;
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
  const { store, world } = of;
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    signed: true,
    // A classroom's server speaks plain http, where a browser would throw a Secure cookie away.
    secure: of.publicUrl?.startsWith('https:') ?? false,
  } as const;
  await app.register(cookie, { secret: of.cookieSecret });

  function sessionIn(request: FastifyRequest): string | null {
    const signed = request.cookies[COOKIE];
    const read = signed === undefined ? null : request.unsignCookie(signed);
    return read?.valid ? read.value : null;
  }
  async function who(request: FastifyRequest): Promise<string | null> {
    const session = sessionIn(request);
    return session === null ? null : store.sessionTeacher(hashOf(session), world.now());
  }

  return {
    who,
    async must(request) {
      const teacher = await who(request);
      if (teacher === null) throw new Denied('not-signed-in');
      return teacher;
    },
    async signIn(token, reply) {
      const now = world.now();
      const teacher = await store.takeLink(hashOf(token), now - LINK_LIFE);
      if (teacher === null) throw new Denied('link-used');
      const session = world.secret();
      const expiresAt = now + SESSION_LIFE;
      await store.commit([{ type: 'session', hash: hashOf(session), teacher, expiresAt }]);
      reply.setCookie(COOKIE, session, { ...options, maxAge: SESSION_LIFE / 1000 });
    },
    async signOut(request, reply) {
      const session = sessionIn(request);
      if (session !== null) await store.commit([{ type: 'sessionOver', hash: hashOf(session) }]);
      reply.clearCookie(COOKIE, options);
    },
  };
}
