import { CLOSE, PROTOCOL_VERSION } from '#shared/protocol/codes.ts';
import { type SeatFrame, seatFrameSchema } from '#shared/protocol/messages.ts';
import type { Member } from '../live/connection.ts';
import type { School } from '../live/school.ts';
import type { Table } from '../live/table.ts';
import type { Tally } from '../live/tally.ts';
import type { World } from '../world.ts';
import type { ClientSocket } from './client-socket.ts';
import type { Talk } from './talk.ts';

type Hello = Extract<SeatFrame, { type: 'hello' }>;

/** The talk with a player: a hello that opens a seat, then commands. */
export async function greetPlayer(
  socket: ClientSocket,
  hello: Hello,
  of: {
    readonly school: School;
    readonly world: World;
    readonly tally: Tally;
    readonly trace: string;
  },
): Promise<Talk | null> {
  const { school, world } = of;
  if (hello.protocol !== PROTOCOL_VERSION) return turnAway(socket, 'old-version', CLOSE.oldVersion);
  const token = hello.resumeToken ?? hello.ticket;
  const holder = token === undefined ? undefined : school.holder(token);
  if (token === undefined) return turnAway(socket, 'bad-token', CLOSE.badToken);
  if (!holder) {
    return (await school.wasOfEndedClass(token))
      ? turnAway(socket, 'class-over', CLOSE.classOver)
      : turnAway(socket, 'bad-token', CLOSE.badToken);
  }
  const { classroom, member } = holder;
  const table = classroom.tables.of(member);
  const { page, socket: number, have } = hello;
  const from = page === undefined || number === undefined ? null : { page, socket: number };
  const greeted = await table?.people.hello(member, { token, have, from, trace: of.trace }, socket);
  if (!table || greeted !== 'seated') {
    // The page itself has long turned to another socket; or the process ends, and its successor knows the token.
    if (greeted === 'stale' || school.stopped) return comeBack(socket);
    // Moved to another table in this very moment.
    if (table !== null && classroom.tables.of(member) !== table) return comeBack(socket);
    return classroom.row.open
      ? turnAway(socket, 'bad-token', CLOSE.badToken)
      : turnAway(socket, 'class-over', CLOSE.classOver);
  }
  if (hello.resumeToken !== undefined) of.tally.resumed();
  // A teacher may move people from table to table.
  const here = () => classroom.tables.of(member) ?? table;
  socket.caughtUp = () => here().people.catchUp(member);
  return playing(socket, here, member, world);
}

function turnAway(
  socket: ClientSocket,
  error: 'old-version' | 'bad-token' | 'class-over',
  code: number,
): null {
  socket.error(error);
  socket.close(code);
  return null;
}

function comeBack(socket: ClientSocket): null {
  socket.close(CLOSE.restart);
  return null;
}

const playing = (socket: ClientSocket, table: () => Table, member: Member, world: World): Talk => ({
  async hear(message, trace) {
    const frame = seatFrameSchema.safeParse(message);
    if (!frame.success || frame.data.type === 'hello') return socket.bad('bad-frame', message);
    if (frame.data.type === 'pong') return;
    const { cid } = frame.data;
    if (!member.bucket.take(world.now())) return socket.send({ type: 'error', code: 'too-fast', cid });
    await table().command(member, frame.data, socket, trace);
  },
  over: () => table().people.gone(member, socket),
});
