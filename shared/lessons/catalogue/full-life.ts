import type { LessonFile } from '../schema.ts';

/**
 * A whole connection: handshake, a request, an answer, close. Every segment is small, so that its numbers can be
 * added in the head.
 */
export const fullLife: LessonFile = {
  id: 'full-life',
  announced: true,
  start: { type: 'closed' },
  calls: {
    clientHost: [
      { when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: false } },
      { when: { type: 'in', state: 'ESTABLISHED', later: 3_000 }, call: { type: 'SEND', len: 200 } },
      { when: { type: 'after', octets: 300, later: 2_000 }, call: { type: 'CLOSE' } },
    ],
    serverHost: [
      { when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: true } },
      { when: { type: 'after', octets: 200, later: 2_000 }, call: { type: 'SEND', len: 300 } },
      { when: { type: 'in', state: 'CLOSE-WAIT', later: 3_000 }, call: { type: 'CLOSE' } },
    ],
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  params: { mss: 100 },
  goal: { clientHost: 'CLOSED', serverHost: 'CLOSED', delivered: { clientHost: 300, serverHost: 200 } },
  ladder: [
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y ack=x+1', becomes: 'SYN-RECEIVED' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: 'ACK seq=x+1 ack=y+1', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    {
      host: 'clientHost',
      handles: 'SEND',
      sends: 'ACK seq=x+1 ack=y+1 len=100 | ACK seq=x+101 ack=y+1 len=100',
      becomes: 'ESTABLISHED',
    },
    {
      host: 'serverHost',
      handles: 'ACK len=100 + ACK len=100',
      sends: 'ACK seq=y+1 ack=x+201',
      becomes: 'ESTABLISHED',
    },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    {
      host: 'serverHost',
      handles: 'SEND',
      sends:
        'ACK seq=y+1 ack=x+201 len=100 | ACK seq=y+101 ack=x+201 len=100 | ACK seq=y+201 ack=x+201 len=100',
      becomes: 'ESTABLISHED',
    },
    {
      host: 'clientHost',
      handles: 'ACK len=100 + ACK len=100 + ACK len=100',
      sends: 'ACK seq=x+201 ack=y+301',
      becomes: 'ESTABLISHED',
    },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'CLOSE', sends: 'FIN,ACK seq=x+201 ack=y+301', becomes: 'FIN-WAIT-1' },
    { host: 'serverHost', handles: 'FIN,ACK', sends: 'ACK seq=y+301 ack=x+202', becomes: 'CLOSE-WAIT' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'FIN-WAIT-2' },
    { host: 'serverHost', handles: 'CLOSE', sends: 'FIN,ACK seq=y+301 ack=x+202', becomes: 'LAST-ACK' },
    { host: 'clientHost', handles: 'FIN,ACK', sends: 'ACK seq=x+202 ack=y+302', becomes: 'TIME-WAIT' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'CLOSED' },
    { host: 'clientHost', handles: 'timeWait', sends: null, becomes: 'CLOSED' },
  ],
};
