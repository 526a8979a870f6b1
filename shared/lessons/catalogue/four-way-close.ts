import type { LessonFile } from '../schema.ts';

/**
 * The client closes first. The server's application takes its time after it has learnt of the client's FIN, so the
 * acknowledgment goes ahead and the close takes four segments.
 */
export const fourWayClose: LessonFile = {
  id: 'four-way-close',
  announced: true,
  start: { type: 'established', sent: { clientHost: 100, serverHost: 200 } },
  calls: {
    clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'CLOSE' } }],
    serverHost: [{ when: { type: 'in', state: 'CLOSE-WAIT', later: 4_000 }, call: { type: 'CLOSE' } }],
  },
  link: { clientHost: { delay: 900, spread: 300 }, serverHost: { delay: 900, spread: 300 } },
  goal: { clientHost: 'CLOSED', serverHost: 'CLOSED' },
  ladder: [
    { host: 'clientHost', handles: 'CLOSE', sends: 'FIN,ACK seq=x+101 ack=y+201', becomes: 'FIN-WAIT-1' },
    { host: 'serverHost', handles: 'FIN,ACK', sends: 'ACK seq=y+201 ack=x+102', becomes: 'CLOSE-WAIT' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'FIN-WAIT-2' },
    { host: 'serverHost', handles: 'CLOSE', sends: 'FIN,ACK seq=y+201 ack=x+102', becomes: 'LAST-ACK' },
    { host: 'clientHost', handles: 'FIN,ACK', sends: 'ACK seq=x+102 ack=y+202', becomes: 'TIME-WAIT' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'CLOSED' },
    { host: 'clientHost', handles: 'timeWait', sends: null, becomes: 'CLOSED' },
  ],
};
