import { CLOSE, PROTOCOL_VERSION } from '#shared/protocol/codes.ts';
import { type WatchFrame, watchFrameSchema } from '#shared/protocol/messages.ts';
import type { Board } from '../live/board.ts';
import type { WatchConnection } from '../live/connection.ts';
import type { School } from '../live/school.ts';
import type { Teachers } from '../plugins/teacher.ts';
import type { SessionRow } from '../store/store.ts';
import { teaches } from '../teachers/teaches.ts';
import type { ClientSocket } from './client-socket.ts';
import type { Talk } from './talk.ts';

/** The talk with a teacher who looks on: the board of one class, and one match of it whole. */
export function greetTeacher(
  socket: ClientSocket,
  watch: Extract<WatchFrame, { type: 'watch' }>,
  of: { readonly school: School; readonly teachers: Teachers; readonly session: SessionRow | null },
): Talk | null {
  const { school, session } = of;
  if (watch.protocol !== PROTOCOL_VERSION) return turnAway(socket, 'old-version', CLOSE.oldVersion);
  if (session === null) return turnAway(socket, 'not-signed-in', CLOSE.badToken);
  const classroom = school.class(watch.classId);
  // A class that is over has no board; other people's classes do not exist.
  if (!classroom || !teaches(session.teacher, classroom.row)) {
    return turnAway(socket, 'not-found', CLOSE.classOver);
  }
  const talk = watching(socket, classroom.board, session.teacher);
  const forget = of.teachers.sessions.onEnd(session, () => turnAway(socket, 'not-signed-in', CLOSE.badToken));
  return {
    hear: talk.hear,
    over() {
      forget();
      talk.over();
    },
  };
}

function turnAway(
  socket: ClientSocket,
  error: 'old-version' | 'not-signed-in' | 'not-found',
  code: number,
): null {
  socket.error(error);
  socket.close(code);
  return null;
}

function watching(socket: ClientSocket, board: Board, teacher: string): Talk {
  const watcher: WatchConnection = {
    teacher,
    opened: null,
    send: (frame) => socket.send(frame),
    close: (code) => socket.close(code),
  };
  socket.caughtUp = () => {
    board.remove(watcher);
    board.add(watcher);
    if (watcher.opened !== null) board.open(watcher, watcher.opened);
  };
  board.add(watcher);
  return {
    hear(message) {
      const frame = watchFrameSchema.safeParse(message);
      if (!frame.success || frame.data.type === 'watch') return socket.bad('bad-frame', message);
      if (frame.data.type === 'pong') return;
      const { match } = frame.data;
      watcher.opened = null;
      if (match !== null && !board.open(watcher, match)) socket.error('not-found');
    },
    over: () => board.remove(watcher),
  };
}
