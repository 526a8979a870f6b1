import type { LessonFile } from '../schema.ts';

/**
 * Not TCP: a handshake of two segments. The same late SYN as in old-duplicate-syn-late now leaves a ghost at the server,
 * which talks to nobody until it gives up.
 */
export const twoWayHandshake: LessonFile = {
  id: 'two-way-handshake',
  announced: true,
  start: { type: 'closed' },
  rules: 'two-way-handshake',
  several: { ports: [49_200, 49_201], backlog: 4 },
  calls: {
    clientHost: [
      { when: { type: 'at', t: 0 }, conn: ':49200', call: { type: 'OPEN', passive: false } },
      { when: { type: 'in', state: 'SYN-SENT', later: 2_000 }, conn: ':49200', call: { type: 'CLOSE' } },
      { when: { type: 'at', t: 3_000 }, conn: ':49201', call: { type: 'OPEN', passive: false } },
      {
        when: { type: 'in', state: 'ESTABLISHED', later: 500 },
        conn: ':49201',
        call: { type: 'SEND', len: 100 },
      },
      { when: { type: 'in', state: 'ESTABLISHED', later: 3_000 }, conn: ':49201', call: { type: 'CLOSE' } },
    ],
    serverHost: [
      { when: { type: 'at', t: 0 }, conn: 'L', call: { type: 'OPEN', passive: true } },
      { when: { type: 'in', state: 'CLOSE-WAIT', later: 500 }, conn: ':49201', call: { type: 'CLOSE' } },
      {
        when: { type: 'in', state: 'ESTABLISHED', later: 3_000 },
        conn: ':49200',
        call: { type: 'SEND', len: 100 },
      },
    ],
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  // The SYN of the first call: it comes when everything else is over.
  faults: [
    { select: { from: 'clientHost', ctl: ['SYN'], seq: 0, copy: 1 }, deed: { type: 'delay', by: 40_000 } },
  ],
  params: { mss: 100, ackDelay: 300, dataRetries: 2 },
  goal: {
    clientHost: null,
    serverHost: null,
    connections: {
      clientHost: { ':49200': 'CLOSED', ':49201': 'CLOSED' },
      serverHost: { L: 'LISTEN', ':49200': 'CLOSED', ':49201': 'CLOSED' },
    },
    delivered: { clientHost: 0, serverHost: 100 },
  },
  ladder: [
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'clientHost', handles: 'CLOSE', sends: null, becomes: 'CLOSED' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x+20000', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y ack=x+20001', becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'SEND', sends: 'ACK seq=x+20001 ack=y+1 len=100', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+20101', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'CLOSE', sends: 'FIN,ACK seq=x+20101 ack=y+1', becomes: 'FIN-WAIT-1' },
    { host: 'serverHost', handles: 'FIN,ACK', sends: 'ACK seq=y+1 ack=x+20102', becomes: 'CLOSE-WAIT' },
    { host: 'serverHost', handles: 'CLOSE', sends: 'FIN,ACK seq=y+1 ack=x+20102', becomes: 'LAST-ACK' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'FIN-WAIT-2' },
    { host: 'clientHost', handles: 'FIN,ACK', sends: 'ACK seq=x+20102 ack=y+2', becomes: 'TIME-WAIT' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'CLOSED' },
    { host: 'clientHost', handles: 'timeWait', sends: null, becomes: 'CLOSED' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y+20000 ack=x+1', becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: null, becomes: 'CLOSED' },
    { host: 'serverHost', handles: 'SEND', sends: 'ACK seq=y+20001 ack=x+1 len=100', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK len=100', sends: null, becomes: 'CLOSED' },
    {
      host: 'serverHost',
      handles: 'retransmission',
      sends: 'ACK seq=y+20001 ack=x+1 len=100',
      becomes: 'ESTABLISHED',
    },
    { host: 'clientHost', handles: 'ACK len=100', sends: null, becomes: 'CLOSED' },
    {
      host: 'serverHost',
      handles: 'retransmission',
      sends: 'ACK seq=y+20001 ack=x+1 len=100',
      becomes: 'ESTABLISHED',
    },
    { host: 'clientHost', handles: 'ACK len=100', sends: null, becomes: 'CLOSED' },
    { host: 'serverHost', handles: 'retransmission', sends: null, becomes: 'CLOSED' },
  ],
};
