import type { LessonFile } from '../schema.ts';

/**
 * As in the early web: the server sends its answer and closes, so the FIN rides on the last of the text, and it
 * is the server that waits in TIME-WAIT.
 */
export const serverClosesFirst: LessonFile = {
  id: 'server-closes-first',
  announced: true,
  start: { type: 'established', sent: { clientHost: 0, serverHost: 0 } },
  calls: {
    clientHost: [
      { when: { type: 'at', t: 0 }, call: { type: 'SEND', len: 100 } },
      { when: { type: 'in', state: 'CLOSE-WAIT', later: 3_000 }, call: { type: 'CLOSE' } },
    ],
    serverHost: [
      { when: { type: 'after', octets: 100, later: 2_000 }, call: { type: 'SEND', len: 200 } },
      { when: { type: 'after', octets: 100 }, call: { type: 'CLOSE' } },
    ],
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  params: { mss: 100 },
  goal: { clientHost: 'CLOSED', serverHost: 'CLOSED', delivered: { clientHost: 200, serverHost: 100 } },
  ladder: [
    { host: 'clientHost', handles: 'SEND', sends: 'ACK seq=x+1 ack=y+1 len=100', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+101', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    {
      host: 'serverHost',
      handles: 'SEND + CLOSE',
      sends: 'ACK seq=y+1 ack=x+101 len=100 | FIN,ACK seq=y+101 ack=x+101 len=100',
      becomes: 'FIN-WAIT-1',
    },
    {
      host: 'clientHost',
      handles: 'ACK len=100 + FIN,ACK len=100',
      sends: 'ACK seq=x+101 ack=y+202',
      becomes: 'CLOSE-WAIT',
    },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'FIN-WAIT-2' },
    { host: 'clientHost', handles: 'CLOSE', sends: 'FIN,ACK seq=x+101 ack=y+202', becomes: 'LAST-ACK' },
    { host: 'serverHost', handles: 'FIN,ACK', sends: 'ACK seq=y+202 ack=x+102', becomes: 'TIME-WAIT' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'CLOSED' },
    { host: 'serverHost', handles: 'timeWait', sends: null, becomes: 'CLOSED' },
  ],
};
