import type { LessonFile } from '../schema.ts';

/**
 * The phone call: the client has nothing more to say, the server goes on for several segments, and the client
 * goes on listening.
 */
export const halfClose: LessonFile = {
  id: 'half-close',
  announced: true,
  start: { type: 'established', sent: { clientHost: 0, serverHost: 0 } },
  calls: {
    clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'CLOSE' } }],
    serverHost: [
      { when: { type: 'in', state: 'CLOSE-WAIT', later: 3_000 }, call: { type: 'SEND', len: 200 } },
      { when: { type: 'in', state: 'CLOSE-WAIT', later: 4_000 }, call: { type: 'SEND', len: 100 } },
      { when: { type: 'in', state: 'CLOSE-WAIT', later: 4_000 }, call: { type: 'CLOSE' } },
    ],
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  params: { mss: 100 },
  goal: { clientHost: 'CLOSED', serverHost: 'CLOSED', delivered: { clientHost: 300, serverHost: 0 } },
  ladder: [
    { host: 'clientHost', handles: 'CLOSE', sends: 'FIN,ACK seq=x+1 ack=y+1', becomes: 'FIN-WAIT-1' },
    { host: 'serverHost', handles: 'FIN,ACK', sends: 'ACK seq=y+1 ack=x+2', becomes: 'CLOSE-WAIT' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'FIN-WAIT-2' },
    {
      host: 'serverHost',
      handles: 'SEND',
      sends: 'ACK seq=y+1 ack=x+2 len=100 | ACK seq=y+101 ack=x+2 len=100',
      becomes: 'CLOSE-WAIT',
    },
    {
      host: 'clientHost',
      handles: 'ACK len=100 + ACK len=100',
      sends: 'ACK seq=x+2 ack=y+201',
      becomes: 'FIN-WAIT-2',
    },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'CLOSE-WAIT' },
    { host: 'serverHost', handles: 'SEND', sends: 'ACK seq=y+201 ack=x+2 len=100', becomes: 'CLOSE-WAIT' },
    { host: 'clientHost', handles: 'ACK len=100', sends: 'ACK seq=x+2 ack=y+301', becomes: 'FIN-WAIT-2' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'CLOSE-WAIT' },
    { host: 'serverHost', handles: 'CLOSE', sends: 'FIN,ACK seq=y+301 ack=x+2', becomes: 'LAST-ACK' },
    { host: 'clientHost', handles: 'FIN,ACK', sends: 'ACK seq=x+2 ack=y+302', becomes: 'TIME-WAIT' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'CLOSED' },
    { host: 'clientHost', handles: 'timeWait', sends: null, becomes: 'CLOSED' },
  ],
};
