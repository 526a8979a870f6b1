import type { LessonFile } from '../schema.ts';

/**
 * The server’s SYN,ACK is lost, and the client, who cannot tell, sends its SYN again. The first SYN is slow, so
 * that the client’s timer runs out well before the server’s, and the answer is there before that.
 */
export const lostSynAck: LessonFile = {
  id: 'lost-syn-ack',
  announced: false,
  start: { type: 'closed' },
  calls: {
    clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: false } }],
    serverHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: true } }],
  },
  link: { clientHost: { delay: 400 }, serverHost: { delay: 400 } },
  faults: [
    { select: { from: 'clientHost', ctl: ['SYN'], copy: 1 }, deed: { type: 'delay', by: 1_600 } },
    { select: { from: 'serverHost', ctl: ['SYN', 'ACK'], copy: 1 }, deed: { type: 'lose' } },
  ],
  goal: { clientHost: 'ESTABLISHED', serverHost: 'ESTABLISHED' },
  ladder: [
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y ack=x+1', becomes: 'SYN-RECEIVED' },
    { host: 'clientHost', handles: 'retransmission', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y ack=x+1', becomes: 'SYN-RECEIVED' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: 'ACK seq=x+1 ack=y+1', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
  ],
};
