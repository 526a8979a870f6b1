import type { LessonFile } from '../schema.ts';

/**
 * The client’s three segments arrive one by one as 1, 3, 2; of the server’s three, the last two overtake the
 * first and arrive together. Each side has a hole to wait for once.
 */
export const reorderedData: LessonFile = {
  id: 'reordered-data',
  announced: false,
  start: { type: 'established', sent: { clientHost: 0, serverHost: 0 } },
  calls: {
    clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'SEND', len: 300 } }],
    serverHost: [{ when: { type: 'after', octets: 300, later: 2_000 }, call: { type: 'SEND', len: 300 } }],
  },
  link: { clientHost: { delay: 1_000 }, serverHost: { delay: 1_000 } },
  faults: [
    { select: { from: 'clientHost', seq: 101, copy: 1 }, deed: { type: 'delay', by: 800 } },
    { select: { from: 'clientHost', seq: 201, copy: 1 }, deed: { type: 'delay', by: 400 } },
    { select: { from: 'serverHost', seq: 1, len: 100, copy: 1 }, deed: { type: 'delay', by: 600 } },
  ],
  params: { mss: 100 },
  goal: {
    clientHost: 'ESTABLISHED',
    serverHost: 'ESTABLISHED',
    delivered: { clientHost: 300, serverHost: 300 },
  },
  ladder: [
    {
      host: 'clientHost',
      handles: 'SEND',
      sends: 'ACK seq=x+1 ack=y+1 len=100 | ACK seq=x+101 ack=y+1 len=100 | ACK seq=x+201 ack=y+1 len=100',
      becomes: 'ESTABLISHED',
    },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+101', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+101', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+301', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    {
      host: 'serverHost',
      handles: 'SEND',
      sends:
        'ACK seq=y+1 ack=x+301 len=100 | ACK seq=y+101 ack=x+301 len=100 | ACK seq=y+201 ack=x+301 len=100',
      becomes: 'ESTABLISHED',
    },
    {
      host: 'clientHost',
      handles: 'ACK len=100 + ACK len=100',
      sends: 'ACK seq=x+301 ack=y+1',
      becomes: 'ESTABLISHED',
    },
    { host: 'clientHost', handles: 'ACK len=100', sends: 'ACK seq=x+301 ack=y+301', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
  ],
};
