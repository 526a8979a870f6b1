import type { LessonFile } from '../schema.ts';

/** The client’s FIN is lost, and the server’s application knows nothing of any close until it comes again. */
export const lostFin: LessonFile = {
  id: 'lost-fin',
  announced: false,
  start: { type: 'established', sent: { clientHost: 0, serverHost: 0 } },
  calls: {
    clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'CLOSE' } }],
    serverHost: [{ when: { type: 'in', state: 'CLOSE-WAIT', later: 4_000 }, call: { type: 'CLOSE' } }],
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  faults: [{ select: { from: 'clientHost', ctl: ['FIN', 'ACK'], copy: 1 }, deed: { type: 'lose' } }],
  goal: { clientHost: 'CLOSED', serverHost: 'CLOSED' },
  ladder: [
    { host: 'clientHost', handles: 'CLOSE', sends: 'FIN,ACK seq=x+1 ack=y+1', becomes: 'FIN-WAIT-1' },
    {
      host: 'clientHost',
      handles: 'retransmission',
      sends: 'FIN,ACK seq=x+1 ack=y+1',
      becomes: 'FIN-WAIT-1',
    },
    { host: 'serverHost', handles: 'FIN,ACK', sends: 'ACK seq=y+1 ack=x+2', becomes: 'CLOSE-WAIT' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'FIN-WAIT-2' },
    { host: 'serverHost', handles: 'CLOSE', sends: 'FIN,ACK seq=y+1 ack=x+2', becomes: 'LAST-ACK' },
    { host: 'clientHost', handles: 'FIN,ACK', sends: 'ACK seq=x+2 ack=y+2', becomes: 'TIME-WAIT' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'CLOSED' },
    { host: 'clientHost', handles: 'timeWait', sends: null, becomes: 'CLOSED' },
  ],
};
