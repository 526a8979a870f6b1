import { beforeAll, describe, expect, test } from 'vitest';
import { projectFrameSchema, seatFrameSchema, watchFrameSchema } from '#shared/protocol/messages.ts';
import { BOTH_LESSONS, TestClass } from './testing/classroom.ts';
import { startServer } from './testing/installation.ts';
import { openClass, Player, ticketFor } from './testing/player.ts';
import { RawSocket } from './testing/raw-socket.ts';

/** Everybody who may come to the door of one class. */
const ROLES = [
  'stranger',
  'student',
  'student of another class',
  'other teacher',
  'co-teacher',
  'projector',
  'owner',
] as const;
type Role = (typeof ROLES)[number];

const EVERYBODY: readonly Role[] = ROLES;
const STUDENTS: readonly Role[] = ['student', 'student of another class'];
const SIGNED_IN: readonly Role[] = ['other teacher', 'co-teacher', 'owner'];
const OF_THE_CLASS: readonly Role[] = ['co-teacher', 'owner'];

interface Scene {
  readonly room: TestClass;
  readonly other: { readonly id: string; readonly code: string };
  readonly players: Readonly<Record<'student' | 'student of another class', Player>>;
  readonly match: string;
  readonly cookies: Readonly<Partial<Record<Role, string>>>;
  readonly routes: ReadonlySet<string>;
  /** The projector's token. */
  readonly projector: string;
}
let scene: Scene;

/** A class with a pair in mid-match, shared with a co-teacher, beside another teacher's class with a student. */
beforeAll(async () => {
  const routes = new Set<string>();
  const server = await startServer({ onRoute: (method, url) => routes.add(`${method} ${url}`) });
  const cookies = {
    owner: await server.signIn(),
    'co-teacher': await server.signIn('co'),
    'other teacher': await server.signIn('other'),
  };
  const room = await TestClass.in(server, cookies.owner);
  const share = { teacher: 'co', shared: true };
  const headers = { cookie: cookies.owner };
  await server.app.inject({ method: 'POST', url: `/api/classes/${room.id}/share`, headers, payload: share });
  const reply = await server.app.inject({
    method: 'POST',
    url: `/api/classes/${room.id}/projector`,
    headers,
  });
  const projector = reply.json().link.split('#')[1] as string;
  const other = await openClass(server.url, cookies['other teacher'], BOTH_LESSONS);
  const student = await Player.join(server.url, room.code, 'Lin');
  const partner = await Player.join(server.url, room.code, 'Ada');
  const elsewhere = await Player.join(server.url, other.code, 'Lin');
  const { match } = await student.until((state) => state.match !== null);
  scene = {
    room,
    other,
    players: { student, 'student of another class': elsewhere },
    match: match?.match ?? '',
    cookies,
    routes,
    projector,
  };
  return async () => {
    for (const player of [student, partner, elsewhere]) player.stop();
    await server.close();
  };
});

/** A student's token where it belongs, in a header of its own. */
const bearerOf = (role: Role): Readonly<Record<string, string>> =>
  role === 'student' || role === 'student of another class'
    ? { authorization: `Bearer ${scene.players[role].token}` }
    : {};

/** What a role can show: a teacher's cookie, or the token of a student's seat in a teacher's place. */
const cookieOf = (role: Role): string | undefined => {
  if (role === 'student' || role === 'student of another class') {
    return `ackademy=${scene.players[role].token}`;
  }
  return role === 'projector' ? `ackademy=${scene.projector}` : scene.cookies[role];
};

interface Row {
  readonly may: readonly Role[];
  /** A path of `:class` and `:match`; left out, the route's own. */
  readonly at?: string;
  readonly body?: () => object;
}

/** Every route. Bodies are such that nothing comes of them that a later row needs. */
const ROUTES: Readonly<Record<string, Row>> = {
  'GET /ws': { may: EVERYBODY },
  'GET /healthz': { may: EVERYBODY },
  'GET /readyz': { may: EVERYBODY },
  'GET /metrics': { may: EVERYBODY },
  'POST /api/sign-in': { may: [], body: () => ({ name: 'Nobody', passphrase: 'no passphrase' }) },
  'GET /api/me': { may: EVERYBODY },
  'POST /api/join': {
    may: EVERYBODY,
    body: () => ({ code: scene.room.code, nickname: 'Lin', joinId: 'a joinId of nobody' }),
  },
  'GET /api/account': { may: SIGNED_IN },
  'POST /api/account': { may: SIGNED_IN, body: () => ({ name: `somebody ${Math.random()}` }) },
  'POST /api/sessions/:id/end': { may: [], at: '/api/sessions/no-session-of-mine/end' },
  'GET /api/teachers': { may: SIGNED_IN },
  'POST /api/teachers/invite': { may: SIGNED_IN },
  'GET /api/classes': { may: SIGNED_IN },
  'POST /api/classes': { may: SIGNED_IN, body: () => ({ lessons: BOTH_LESSONS }) },
  'GET /api/classes/:id': { may: OF_THE_CLASS },
  'GET /api/classes/:id/answers': { may: OF_THE_CLASS },
  'GET /api/classes/:id/rows': { may: OF_THE_CLASS },
  'POST /api/classes/:id/settings': { may: OF_THE_CLASS, body: () => ({}) },
  'POST /api/classes/:id/time': {
    may: OF_THE_CLASS,
    body: () => ({ table: 1, seat: 'clientHost', factor: 1 }),
  },
  'POST /api/classes/:id/rounds': { may: OF_THE_CLASS, body: () => ({ lesson: BOTH_LESSONS[1] }) },
  'POST /api/classes/:id/share': { may: ['owner'], body: () => ({ teacher: 'co', shared: true }) },
  'POST /api/classes/:id/acts': { may: OF_THE_CLASS, body: () => ({ act: 'forgive' }) },
  'POST /api/classes/:id/projector': { may: OF_THE_CLASS },
  'POST /api/classes/:id/seats': {
    may: OF_THE_CLASS,
    body: () => ({ table: 1, seat: 'clientHost', act: 'ticket' }),
  },
  // The match is still played: to its students, too, it is closed (server/replays.test.ts has the time after).
  'GET /api/matches/:id/log': { may: OF_THE_CLASS },
  'GET /api/own-lessons': { may: SIGNED_IN },
  'POST /api/own-lessons': { may: SIGNED_IN, body: () => ({ file: 'no lesson', language: 'en' }) },
  'POST /api/own-lessons/:id/cancel': { may: [], at: '/api/own-lessons/own-nobodys/cancel' },
  'POST /api/own-lessons/:id/remove': { may: [], at: '/api/own-lessons/own-nobodys/remove' },
  'GET /api/own-lessons/:id/game': { may: [], at: '/api/own-lessons/own-nobodys/game' },
  'GET /api/lessons/:id/file': { may: SIGNED_IN, at: '/api/lessons/lost-syn/file' },
  'GET /api/lesson-words/:id': { may: [], at: '/api/lesson-words/own-nobodys' },
  'GET /api/matches/:id/branches': { may: OF_THE_CLASS },
  'POST /api/matches/:id/branches': {
    may: OF_THE_CLASS,
    body: () => ({ entry: 0, acts: [{ type: 'clock', t: 0 }] }),
  },
  'GET /api/branches/:id/log': { may: [], at: '/api/branches/no-such-branch/log' },
  // The last ones: they end things.
  'POST /api/classes/:id/close': { may: OF_THE_CLASS },
  'POST /api/sign-out': { may: EVERYBODY },
};

/** What may be said over a socket, and by whom: `seat`s are students', `watch`ers teachers of the class. */
const FRAMES: Readonly<Record<string, { readonly may: readonly Role[]; readonly frame: () => object }>> = {
  hello: { may: [], frame: () => ({ protocol: 1, resumeToken: 'a token of nobody', have: null }) },
  command: {
    may: STUDENTS,
    frame: () => ({ cid: 1, match: scene.match, command: { type: 'wait' } }),
  },
  act: {
    may: STUDENTS,
    frame: () => ({ cid: 1, match: scene.match, act: { type: 'call', call: { type: 'CLOSE' } } }),
  },
  hint: { may: STUDENTS, frame: () => ({ cid: 1, match: scene.match }) },
  choose: { may: STUDENTS, frame: () => ({ cid: 1, choice: 'again' }) },
  seatBot: { may: STUDENTS, frame: () => ({ cid: 1, seated: true }) },
  answer: {
    may: STUDENTS,
    frame: () => ({ cid: 1, question: 'no-such-question', answer: 'right', occasion: 'review' }),
  },
  hand: { may: STUDENTS, frame: () => ({ cid: 1, raised: true }) },
  sitWith: { may: STUDENTS, frame: () => ({ cid: 1, table: 1 }) },
  leave: { may: STUDENTS, frame: () => ({ cid: 1 }) },
  watch: { may: OF_THE_CLASS, frame: () => ({ protocol: 1, classId: scene.room.id }) },
  project: {
    may: ['projector'],
    // Everybody else has only guesses; who has the token is the projector.
    frame: () => ({ protocol: 1, token: 'a guess' }),
  },
  open: { may: OF_THE_CLASS, frame: () => ({ match: scene.match }) },
};

/** What a socket begins with. */
const FIRST = ['hello', 'watch', 'project'];

describe('[W3] sockets', () => {
  const KEPT_OUT = ['bad-frame', 'not-signed-in', 'not-found', 'bad-token'];
  const ANSWERS = ['accepted', 'refused', 'error'];
  let names = 0;

  const bareSocketOf = (role: Role): Promise<RawSocket> => {
    const cookie = cookieOf(role);
    return RawSocket.open(scene.room.server.url, cookie === undefined ? {} : { cookie });
  };

  /** A socket on which this role has come as far as it can: into its seat, or to the board of its own class. */
  async function socketOf(role: Role): Promise<RawSocket> {
    const { url } = scene.room.server;
    const raw = await bareSocketOf(role);
    if (role === 'student' || role === 'student of another class') {
      const code = role === 'student' ? scene.room.code : scene.other.code;
      raw.send({
        type: 'hello',
        protocol: 1,
        have: null,
        ticket: await ticketFor(url, code, `student ${++names}`),
      });
      await raw.next('welcome');
    } else if (role === 'projector') {
      raw.send({ type: 'project', protocol: 1, token: scene.projector });
      await raw.next('projection');
    } else if (role !== 'stranger') {
      const classId = role === 'other teacher' ? scene.other.id : scene.room.id;
      raw.send({ type: 'watch', protocol: 1, classId });
      await raw.next('board');
    }
    return raw;
  }

  test('every frame is in the table', () => {
    const frames = [...seatFrameSchema.options, ...watchFrameSchema.options, ...projectFrameSchema.options];
    const types = new Set(frames.map(({ shape }) => shape.type.value));
    types.delete('pong'); // It is answered with nothing, to anybody.
    expect(Object.keys(FRAMES).toSorted()).toEqual([...types].toSorted());
  });

  test.each(Object.entries(FRAMES))('%s', async (type, { may, frame }) => {
    const before = (await scene.room.log(scene.match)).length;
    for (const role of ROLES) {
      const raw = await (FIRST.includes(type) ? bareSocketOf(role) : socketOf(role));
      const own = type === 'project' && role === 'projector' ? { token: scene.projector } : {};
      raw.send({ type, ...frame(), ...own });
      // A seat is sent snapshots and boards of its own accord; what counts is what was asked for.
      const shown = may.includes(role)
        ? { watch: ['board'], open: ['snapshot'], project: ['projection'] }[type]
        : undefined;
      const answer = await raw.nextOf([...ANSWERS, ...(shown ?? [])]);
      const kept = answer.type === 'error' && KEPT_OUT.includes(String(answer.code));
      expect(kept ? 'kept out' : 'let in', `${role}: ${JSON.stringify(answer)}`).toBe(
        may.includes(role) ? 'let in' : 'kept out',
      );
      raw.stop();
    }
    // Nobody of these sits at the match's own table.
    expect((await scene.room.log(scene.match)).length).toBe(before);
  });
});

describe('[W3] routes', () => {
  test('every route is in the table', () => {
    // Fastify's own: a HEAD for every GET; the pages are not built here.
    const ours = [...scene.routes].filter((route) => !/^(HEAD|OPTIONS) /.test(route));
    expect(Object.keys(ROUTES).toSorted()).toEqual(ours.toSorted());
  });

  const rows = Object.entries(ROUTES).filter(([route]) => route !== 'GET /ws');
  test.each(rows)('%s', async (route, { may, at, body }) => {
    const [method = '', path = ''] = route.split(' ');
    const url = (at ?? path).replace('classes/:id', `classes/${scene.room.id}`);
    const full = url.replace('matches/:id', `matches/${scene.match}`);
    for (const role of ROLES) {
      const cookie = cookieOf(role);
      const reply = await scene.room.server.app.inject({
        method: method as 'GET' | 'POST',
        url: full,
        headers: { ...bearerOf(role), ...(cookie !== undefined && { cookie }) },
        ...(body && { payload: body() }),
      });
      // Who is nobody is told to sign in; to who is somebody else it does not exist.
      const kept = [401, 403, 404].includes(reply.statusCode);
      expect(kept ? 'kept out' : 'let in', `${role}: ${reply.payload.slice(0, 200)}`).toBe(
        may.includes(role) ? 'let in' : 'kept out',
      );
      if (kept) expect(reply.payload).not.toContain(scene.room.code);
    }
  });
});
