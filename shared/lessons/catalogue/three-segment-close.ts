import type { LessonFile } from '../schema.ts';

/**
 * The server’s application closes at the very moment at which the client’s FIN arrives, so one segment can be
 * both the acknowledgment and the server’s own FIN.
 */
export const threeSegmentClose: LessonFile = {
  id: 'three-segment-close',
  announced: true,
  start: { type: 'established', sent: { clientHost: 0, serverHost: 0 } },
  calls: {
    clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'CLOSE' } }],
    serverHost: [{ when: { type: 'at', t: 1_000 }, call: { type: 'CLOSE' } }],
  },
  link: { clientHost: { delay: 1_000 }, serverHost: { delay: 1_000 } },
  goal: { clientHost: 'CLOSED', serverHost: 'CLOSED' },
  ladder: [
    { host: 'clientHost', handles: 'CLOSE', sends: 'FIN,ACK seq=x+1 ack=y+1', becomes: 'FIN-WAIT-1' },
    { host: 'serverHost', handles: 'FIN,ACK + CLOSE', sends: 'FIN,ACK seq=y+1 ack=x+2', becomes: 'LAST-ACK' },
    { host: 'clientHost', handles: 'FIN,ACK', sends: 'ACK seq=x+2 ack=y+2', becomes: 'TIME-WAIT' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'CLOSED' },
    { host: 'clientHost', handles: 'timeWait', sends: null, becomes: 'CLOSED' },
  ],
};
