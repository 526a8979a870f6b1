import { CLOSE, PROTOCOL_VERSION } from '#shared/protocol/codes.ts';
import { type ProjectFrame, type ProjectServerFrame, projectFrameSchema } from '#shared/protocol/messages.ts';
import type { Connection } from '../live/connection.ts';
import type { School } from '../live/school.ts';
import type { ClientSocket } from './client-socket.ts';
import type { Talk } from './talk.ts';

/** The talk with a projector: it is shown what everybody in the room may see, and asks for nothing. */
export function greetProjector(
  socket: ClientSocket,
  { protocol, token }: Extract<ProjectFrame, { type: 'project' }>,
  of: { readonly school: School },
): Talk | null {
  const classroom = of.school.projected(token);
  if (protocol !== PROTOCOL_VERSION || !classroom) {
    const old = protocol !== PROTOCOL_VERSION;
    socket.error(old ? 'old-version' : 'bad-token');
    socket.close(old ? CLOSE.oldVersion : CLOSE.badToken);
    return null;
  }
  const { projectors } = classroom;
  const projector: Connection<ProjectServerFrame> = {
    send: (frame) => socket.send(frame),
    close: (code) => socket.close(code),
  };
  socket.caughtUp = () => projectors.again(projector);
  projectors.add(projector);
  return {
    hear(message) {
      const frame = projectFrameSchema.safeParse(message);
      if (!frame.success || frame.data.type === 'project') socket.bad('bad-frame', message);
    },
    over: () => projectors.remove(projector),
  };
}
