import type { LessonFile } from '../schema.ts';

/**
 * The second of five segments is lost. The application writes slowly, so that each later segment arrives on its
 * own and earns a duplicate ACK of its own; the third of these comes long before the timeout.
 */
export const lostData: LessonFile = {
  id: 'lost-data',
  announced: false,
  start: { type: 'established', sent: { clientHost: 0, serverHost: 0 } },
  calls: {
    clientHost: [
      { when: { type: 'at', t: 0 }, call: { type: 'SEND', len: 100 } },
      { when: { type: 'at', t: 800 }, call: { type: 'SEND', len: 100 } },
      { when: { type: 'at', t: 1_600 }, call: { type: 'SEND', len: 100 } },
      { when: { type: 'at', t: 2_400 }, call: { type: 'SEND', len: 100 } },
      { when: { type: 'at', t: 3_200 }, call: { type: 'SEND', len: 100 } },
    ],
    serverHost: [],
  },
  link: { clientHost: { delay: 1_000 }, serverHost: { delay: 1_000 } },
  faults: [{ select: { from: 'clientHost', seq: 101, copy: 1 }, deed: { type: 'lose' } }],
  params: { mss: 100 },
  goal: {
    clientHost: 'ESTABLISHED',
    serverHost: 'ESTABLISHED',
    delivered: { clientHost: 0, serverHost: 500 },
  },
  ladder: [
    { host: 'clientHost', handles: 'SEND', sends: 'ACK seq=x+1 ack=y+1 len=100', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'SEND', sends: 'ACK seq=x+101 ack=y+1 len=100', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+101', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'SEND', sends: 'ACK seq=x+201 ack=y+1 len=100', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'SEND', sends: 'ACK seq=x+301 ack=y+1 len=100', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+101', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'SEND', sends: 'ACK seq=x+401 ack=y+1 len=100', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+101', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+101', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: 'ACK seq=x+101 ack=y+1 len=100', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+501', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
  ],
};
