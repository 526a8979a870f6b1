import type { LessonFile } from '../schema.ts';

/** The server’s machine runs, but nothing listens on the port. */
export const refused: LessonFile = {
  id: 'refused',
  announced: false,
  start: { type: 'closed' },
  calls: {
    clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: false } }],
    serverHost: [],
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  goal: { clientHost: 'CLOSED', serverHost: 'CLOSED' },
  ladder: [
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'RST,ACK seq=0 ack=x+1', becomes: 'CLOSED' },
    { host: 'clientHost', handles: 'RST,ACK', sends: null, becomes: 'CLOSED' },
  ],
};
