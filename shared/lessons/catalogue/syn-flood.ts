import type { LessonFile } from '../schema.ts';

/**
 * SYNs with forged sources fill the backlog while the partner’s SYN waits. Nobody answers the SYN,ACKs; each half-open
 * connection lives until its retries are spent.
 */
export const synFlood: LessonFile = {
  id: 'syn-flood',
  announced: true,
  start: { type: 'closed' },
  several: { ports: [49_200], backlog: 2 },
  calls: {
    clientHost: [
      { when: { type: 'at', t: 1_000 }, conn: ':49200', call: { type: 'OPEN', passive: false } },
      {
        when: { type: 'in', state: 'ESTABLISHED', later: 500 },
        conn: ':49200',
        call: { type: 'SEND', len: 100 },
      },
    ],
    serverHost: [{ when: { type: 'at', t: 0 }, conn: 'L', call: { type: 'OPEN', passive: true } }],
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  injected: [
    {
      kind: 'spoofed',
      to: 'serverHost',
      at: 300,
      source: { address: '198.51.100.7', port: 1024 },
      ctl: ['SYN'],
      seq: 30_000,
    },
    {
      kind: 'spoofed',
      to: 'serverHost',
      at: 600,
      source: { address: '203.0.113.9', port: 2048 },
      ctl: ['SYN'],
      seq: 50_000,
    },
  ],
  choices: {
    clientHost: {},
    serverHost: {
      settings: [
        { tool: 'cookies', value: true },
        { tool: 'synAckRetries', value: 1 },
      ],
      plan: [{ conn: 'L', in: 'LISTEN', choice: { type: 'set', setting: { tool: 'cookies', value: true } } }],
    },
  },
  // The client gives up after 42 s: two retries.
  params: { mss: 100, synRetries: 2 },
  goal: {
    clientHost: null,
    serverHost: null,
    connections: { clientHost: { ':49200': 'ESTABLISHED' }, serverHost: { ':49200': 'ESTABLISHED' } },
    delivered: { clientHost: 0, serverHost: 100 },
  },
  lost: [
    { id: 'flooded-out', by: ['serverHost'], when: { type: 'closed', host: 'clientHost', conn: ':49200' } },
  ],
  ladder: [
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y ack=x+30001', becomes: 'LISTEN' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y+20000 ack=x+50001', becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=k ack=x+1', becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: 'ACK seq=x+1 ack=k+1', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'SEND', sends: 'ACK seq=x+1 ack=k+1 len=100', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'LISTEN' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=k+1 ack=x+101', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
  ],
};
