import type { LessonFile } from '../schema.ts';

/**
 * The third segment is lost and the client has nothing to send: the server’s SYN,ACK comes again, to a client
 * that has long been in ESTABLISHED.
 */
export const lostHandshakeAckResent: LessonFile = {
  id: 'lost-handshake-ack-resent',
  announced: false,
  start: { type: 'closed' },
  calls: {
    clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: false } }],
    serverHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: true } }],
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  faults: [
    { select: { from: 'clientHost', ctl: ['ACK'], seq: 1, ack: 1, len: 0, copy: 1 }, deed: { type: 'lose' } },
  ],
  goal: { clientHost: 'ESTABLISHED', serverHost: 'ESTABLISHED' },
  ladder: [
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y ack=x+1', becomes: 'SYN-RECEIVED' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: 'ACK seq=x+1 ack=y+1', becomes: 'ESTABLISHED' },
    {
      host: 'serverHost',
      handles: 'retransmission',
      sends: 'SYN,ACK seq=y ack=x+1',
      becomes: 'SYN-RECEIVED',
    },
    { host: 'clientHost', handles: 'SYN,ACK', sends: 'ACK seq=x+1 ack=y+1', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
  ],
};
