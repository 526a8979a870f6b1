import websocket from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RawData, WebSocket } from 'ws';
import * as z from 'zod';
import { CLOSE, PROTOCOL_VERSION } from '#shared/protocol/codes.ts';
import {
  checkFrameSchema,
  projectFrameSchema,
  seatFrameSchema,
  watchFrameSchema,
} from '#shared/protocol/messages.ts';
import { Queue } from '../live/queue.ts';
import type { School } from '../live/school.ts';
import type { Tally } from '../live/tally.ts';
import type { Teachers } from '../plugins/teacher.ts';
import type { SessionRow } from '../store/store.ts';
import { isMachines } from '../store/store.ts';
import type { World } from '../world.ts';
import { ClientSocket } from './client-socket.ts';
import { greetProjector } from './project.ts';
import { greetPlayer } from './seat.ts';
import type { Talk } from './talk.ts';
import { greetTeacher } from './watch.ts';
import { Wheel } from './wheel.ts';

/** The longest frame that can mean anything. */
const FRAME_MOST = 16 * 1024;
/** Beyond this the socket is cut without an answer. */
const PAYLOAD_MOST = 256 * 1024;
/** How long a closing server waits for the other ends to hang up. */
const GOODBYE = 1_000;

const firstFrameSchema = z.union([
  seatFrameSchema.options[0],
  watchFrameSchema.options[0],
  projectFrameSchema.options[0],
  checkFrameSchema,
]);

interface Parts {
  readonly school: School;
  readonly world: World;
  readonly teachers: Teachers;
  readonly tally: Tally;
}

/** `/ws`: players, teachers who look on, and the check of a phone. The first frame says which. */
export async function socketRoute(app: FastifyInstance, parts: Parts): Promise<void> {
  const { school, world, teachers } = parts;
  const wheel = new Wheel(world);
  await app.register(websocket, {
    options: { maxPayload: PAYLOAD_MOST, perMessageDeflate: false },
    errorHandler(error, socket, request) {
      request.log.debug({ err: error }, 'a socket failed');
      socket.terminate();
    },
    async preClose() {
      wheel.stop();
      await school.stop();
      await goodbye(app, world);
    },
  });

  // The cookie is looked at before the upgrade, so that the handler can listen from its first moment on.
  const sessionOf = new WeakMap<FastifyRequest, SessionRow | null>();
  app.get(
    '/ws',
    {
      websocket: true,
      preValidation: async (request) => {
        sessionOf.set(request, await teachers.session(request));
      },
    },
    (socket, request) =>
      listen(socket, request, { ...parts, session: sessionOf.get(request) ?? null, wheel }),
  );
}

function listen(
  raw: WebSocket,
  request: FastifyRequest,
  of: Parts & { readonly session: SessionRow | null; readonly wheel: Wheel },
): void {
  const socket = new ClientSocket(raw, of.world, of.tally);
  // One frame after the other: a command sent right behind the hello waits for the welcome.
  const frames = new Queue();
  let talk: Talk | null = null;
  let gone = false;
  let count = 0;

  async function hear(message: unknown, trace: string): Promise<void> {
    if (gone) return;
    if (talk) return talk.hear(message, trace);
    talk = await greet(message, trace);
    if (gone) talk?.over();
  }

  async function greet(message: unknown, trace: string): Promise<Talk | null> {
    const first = firstFrameSchema.safeParse(message);
    if (!first.success) {
      socket.bad('bad-frame', message);
      return null;
    }
    switch (first.data.type) {
      case 'hello':
        return greetPlayer(socket, first.data, { ...of, trace });
      case 'watch':
        return greetTeacher(socket, first.data, of);
      case 'project':
        return greetProjector(socket, first.data, of);
      case 'check':
        socket.send({ type: 'checked', protocol: PROTOCOL_VERSION });
        return null;
    }
  }

  raw.on('message', (data: RawData) => {
    socket.heard();
    const text = data.toString();
    if (text.length > FRAME_MOST) return socket.bad('frame-too-large');
    const message = parseJson(text);
    // One id from here to the entry of the log: of the socket, and its how many-th frame.
    count += 1;
    const trace = `${request.id}/${count}`;
    request.log.debug({ trace, length: text.length }, 'a frame came');
    if (!socket.admit(message)) return;
    if (message === undefined) return socket.bad('bad-frame');
    frames
      .run(() => hear(message, trace))
      .catch((error) => {
        const saving = isMachines(error);
        request.log[saving ? 'debug' : 'error']({ err: error, trace }, 'a frame could not be dealt with');
        socket.error(saving ? 'not-stored' : 'internal');
        // It comes back and says again what it wants.
        socket.close(CLOSE.restart);
      });
  });
  const stopBeat = of.wheel.add(() => socket.beat());
  raw.on('close', () => {
    gone = true;
    stopBeat();
    talk?.over();
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Everybody still there is told to come back; who does not hang up is cut off, or the process would not end. */
async function goodbye(app: FastifyInstance, world: World): Promise<void> {
  const { clients } = app.websocketServer;
  app.websocketServer.close();
  const allGone = Promise.all(
    [...clients].map((client) => {
      const closed = new Promise((resolve) => client.once('close', resolve));
      client.close(CLOSE.restart);
      return closed;
    }),
  );
  let callOff = () => {};
  await Promise.race([
    allGone,
    new Promise<void>((resolve) => {
      callOff = world.after(GOODBYE, resolve);
    }),
  ]);
  callOff();
  for (const client of clients) client.terminate();
}
