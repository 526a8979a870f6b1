import type { LessonFile } from '../schema.ts';

/**
 * The ACK of the client’s FIN is lost, but the server’s own FIN comes before the client’s timer runs out, and
 * bears the same acknowledgment.
 */
export const lostCloseAckRepaired: LessonFile = {
  id: 'lost-close-ack-repaired',
  announced: false,
  start: { type: 'established', sent: { clientHost: 0, serverHost: 0 } },
  calls: {
    clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'CLOSE' } }],
    serverHost: [{ when: { type: 'in', state: 'CLOSE-WAIT', later: 2_000 }, call: { type: 'CLOSE' } }],
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  faults: [
    { select: { from: 'serverHost', ctl: ['ACK'], seq: 1, ack: 2, len: 0, copy: 1 }, deed: { type: 'lose' } },
  ],
  goal: { clientHost: 'CLOSED', serverHost: 'CLOSED' },
  ladder: [
    { host: 'clientHost', handles: 'CLOSE', sends: 'FIN,ACK seq=x+1 ack=y+1', becomes: 'FIN-WAIT-1' },
    { host: 'serverHost', handles: 'FIN,ACK', sends: 'ACK seq=y+1 ack=x+2', becomes: 'CLOSE-WAIT' },
    { host: 'serverHost', handles: 'CLOSE', sends: 'FIN,ACK seq=y+1 ack=x+2', becomes: 'LAST-ACK' },
    { host: 'clientHost', handles: 'FIN,ACK', sends: 'ACK seq=x+2 ack=y+2', becomes: 'TIME-WAIT' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'CLOSED' },
    { host: 'clientHost', handles: 'timeWait', sends: null, becomes: 'CLOSED' },
  ],
};
