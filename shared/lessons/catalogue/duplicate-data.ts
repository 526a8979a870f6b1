import type { LessonFile } from '../schema.ts';

/**
 * Text comes twice in both of the ways in which it can: the network doubles the client’s segment, and the server
 * sends its own again because the ACK of it was lost.
 */
export const duplicateData: LessonFile = {
  id: 'duplicate-data',
  announced: false,
  start: { type: 'established', sent: { clientHost: 0, serverHost: 0 } },
  calls: {
    clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'SEND', len: 100 } }],
    serverHost: [{ when: { type: 'after', octets: 100, later: 4_000 }, call: { type: 'SEND', len: 100 } }],
  },
  link: { clientHost: { delay: 1_000 }, serverHost: { delay: 1_000 } },
  faults: [
    { select: { from: 'clientHost', seq: 1, len: 100, copy: 1 }, deed: { type: 'duplicate', after: 2_500 } },
    {
      select: { from: 'clientHost', ctl: ['ACK'], seq: 101, ack: 101, len: 0, copy: 1 },
      deed: { type: 'lose' },
    },
  ],
  params: { mss: 100 },
  goal: {
    clientHost: 'ESTABLISHED',
    serverHost: 'ESTABLISHED',
    delivered: { clientHost: 100, serverHost: 100 },
  },
  ladder: [
    { host: 'clientHost', handles: 'SEND', sends: 'ACK seq=x+1 ack=y+1 len=100', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+101', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+101', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'SEND', sends: 'ACK seq=y+1 ack=x+101 len=100', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK len=100', sends: 'ACK seq=x+101 ack=y+101', becomes: 'ESTABLISHED' },
    {
      host: 'serverHost',
      handles: 'retransmission',
      sends: 'ACK seq=y+1 ack=x+101 len=100',
      becomes: 'ESTABLISHED',
    },
    { host: 'clientHost', handles: 'ACK len=100', sends: 'ACK seq=x+101 ack=y+101', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
  ],
};
