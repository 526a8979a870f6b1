import type { LessonFile } from '../schema.ts';

/** Fast Open (RFC 7413): the first connection asks for a cookie, the second brings it and the text with its SYN. */
export const fastOpen: LessonFile = {
  id: 'fast-open',
  announced: true,
  start: { type: 'closed' },
  several: { ports: [49_200, 49_201], backlog: 4 },
  fastOpen: { clientHost: '', serverHost: 'c0ffee' },
  calls: {
    clientHost: [
      { when: { type: 'at', t: 0 }, conn: ':49200', call: { type: 'OPEN', passive: false, len: 100 } },
      {
        when: { type: 'at', t: 8_000 },
        conn: ':49201',
        call: { type: 'OPEN', passive: false, len: 100 },
      },
    ],
    serverHost: [
      { when: { type: 'at', t: 0 }, conn: 'L', call: { type: 'OPEN', passive: true } },
      { when: { type: 'after', octets: 200, later: 0 }, conn: ':49201', call: { type: 'SEND', len: 50 } },
    ],
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  params: { mss: 100 },
  goal: {
    clientHost: null,
    serverHost: null,
    connections: {
      clientHost: { ':49200': 'ESTABLISHED', ':49201': 'ESTABLISHED' },
      serverHost: { ':49200': 'ESTABLISHED', ':49201': 'ESTABLISHED' },
    },
    delivered: { clientHost: 50, serverHost: 200 },
  },
  ladder: [
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x cookie=', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y ack=x+1 cookie=c0ffee', becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: 'ACK seq=x+1 ack=y+1 len=100', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+101', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    {
      host: 'clientHost',
      handles: 'OPEN',
      sends: 'SYN seq=x+20000 len=100 cookie=c0ffee',
      becomes: 'SYN-SENT',
    },
    {
      host: 'serverHost',
      handles: 'SYN len=100',
      sends: 'SYN,ACK seq=y+20000 ack=x+20101',
      becomes: 'LISTEN',
    },
    {
      host: 'serverHost',
      handles: 'SEND',
      sends: 'ACK seq=y+20001 ack=x+20101 len=50',
      becomes: 'SYN-RECEIVED',
    },
    {
      host: 'clientHost',
      handles: 'SYN,ACK + ACK len=50',
      sends: 'ACK seq=x+20101 ack=y+20051',
      becomes: 'ESTABLISHED',
    },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
  ],
};
