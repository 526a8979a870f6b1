import { CLOSE, PROTOCOL_VERSION } from '#shared/protocol/codes.ts';
import { type WatchFrame, watchFrameSchema } from '#shared/protocol/messages.ts';
import type { Classroom } from '../live/classroom.ts';
import type { WatchConnection } from '../live/connection.ts';
import type { School } from '../live/school.ts';
import type { ClientSocket } from './client-socket.ts';
import type { Talk } from './talk.ts';

/** The talk with a teacher who looks on: the board of one class, and one match of it whole. */
export function greetTeacher(
  socket: ClientSocket,
  watch: Extract<WatchFrame, { type: 'watch' }>,
  of: { readonly school: School; readonly teacher: string | null },
): Talk | null {
  const { school, teacher } = of;
  if (watch.protocol !== PROTOCOL_VERSION) return turnAway(socket, 'old-version', CLOSE.oldVersion);
  if (teacher === null) return turnAway(socket, 'not-signed-in', CLOSE.badToken);
  const classroom = school.class(watch.classId);
  // A class that is over has no board; other people's classes do not exist.
  if (classroom?.row.teacher !== teacher) return turnAway(socket, 'not-found', CLOSE.classOver);
  return watching(socket, classroom);
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

function watching(socket: ClientSocket, classroom: Classroom): Talk {
  const watcher: WatchConnection = {
    opened: null,
    send: (frame) => socket.send(frame),
    close: (code) => socket.close(code),
  };
  socket.caughtUp = () => {
    classroom.unwatch(watcher);
    classroom.watch(watcher);
    if (watcher.opened !== null) classroom.openMatch(watcher, watcher.opened);
  };
  classroom.watch(watcher);
  return {
    hear(message) {
      const frame = watchFrameSchema.safeParse(message);
      if (!frame.success || frame.data.type === 'watch') return socket.bad('bad-frame', message);
      if (frame.data.type === 'pong') return;
      const { match } = frame.data;
      watcher.opened = null;
      if (match !== null && !classroom.openMatch(watcher, match)) socket.error('not-found');
    },
    over: () => classroom.unwatch(watcher),
  };
}
