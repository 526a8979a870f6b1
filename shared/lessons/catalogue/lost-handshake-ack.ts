import type { LessonFile } from '../schema.ts';

/**
 * The third segment is lost, but the client has something to send: its text bears the same acknowledgment and
 * completes the handshake before the server’s timer runs out.
 */
export const lostHandshakeAck: LessonFile = {
  id: 'lost-handshake-ack',
  announced: false,
  start: { type: 'closed' },
  calls: {
    clientHost: [
      { when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: false } },
      { when: { type: 'in', state: 'ESTABLISHED', later: 2_000 }, call: { type: 'SEND', len: 100 } },
    ],
    serverHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: true } }],
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  faults: [
    { select: { from: 'clientHost', ctl: ['ACK'], seq: 1, ack: 1, len: 0, copy: 1 }, deed: { type: 'lose' } },
  ],
  goal: {
    clientHost: 'ESTABLISHED',
    serverHost: 'ESTABLISHED',
    delivered: { clientHost: 0, serverHost: 100 },
  },
  ladder: [
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y ack=x+1', becomes: 'SYN-RECEIVED' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: 'ACK seq=x+1 ack=y+1', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'SEND', sends: 'ACK seq=x+1 ack=y+1 len=100', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+101', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
  ],
};
