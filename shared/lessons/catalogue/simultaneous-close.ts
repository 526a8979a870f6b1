import type { LessonFile } from '../schema.ts';

/**
 * Both applications close at the same time, and the FINs cross. The roads are equally long, so that everything
 * happens twice at the same time.
 */
export const simultaneousClose: LessonFile = {
  id: 'simultaneous-close',
  announced: true,
  start: { type: 'established', sent: { clientHost: 0, serverHost: 0 } },
  calls: {
    clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'CLOSE' } }],
    serverHost: [{ when: { type: 'at', t: 0 }, call: { type: 'CLOSE' } }],
  },
  link: { clientHost: { delay: 1_000 }, serverHost: { delay: 1_000 } },
  goal: { clientHost: 'CLOSED', serverHost: 'CLOSED' },
  ladder: [
    { host: 'serverHost', handles: 'CLOSE', sends: 'FIN,ACK seq=y+1 ack=x+1', becomes: 'FIN-WAIT-1' },
    { host: 'clientHost', handles: 'CLOSE', sends: 'FIN,ACK seq=x+1 ack=y+1', becomes: 'FIN-WAIT-1' },
    { host: 'serverHost', handles: 'FIN,ACK', sends: 'ACK seq=y+2 ack=x+2', becomes: 'CLOSING' },
    { host: 'clientHost', handles: 'FIN,ACK', sends: 'ACK seq=x+2 ack=y+2', becomes: 'CLOSING' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'TIME-WAIT' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'TIME-WAIT' },
    { host: 'serverHost', handles: 'timeWait', sends: null, becomes: 'CLOSED' },
    { host: 'clientHost', handles: 'timeWait', sends: null, becomes: 'CLOSED' },
  ],
};
