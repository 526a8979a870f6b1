import type { LessonFile } from '../schema.ts';

/**
 * The client’s application has four requests and two ports. Who closes first keeps the port for 2 MSL. Ways out: wait, let
 * the server close first, keep one connection for several requests, shorten the MSL.
 */
export const portFamine: LessonFile = {
  id: 'port-famine',
  announced: true,
  start: { type: 'closed' },
  several: { ports: [49_200, 49_201], backlog: 8 },
  calls: {
    clientHost: [],
    serverHost: [{ when: { type: 'at', t: 0 }, conn: 'L', call: { type: 'OPEN', passive: true } }],
  },
  choices: {
    clientHost: {
      settings: [{ tool: 'msl', value: 1_000 }],
      calls: [
        { call: { type: 'OPEN', passive: false }, in: ['CLOSED'], asks: true },
        { call: { type: 'SEND', len: 100 }, in: ['ESTABLISHED'], asks: true },
        { call: { type: 'CLOSE' }, in: ['ESTABLISHED', 'CLOSE-WAIT'], asks: true },
      ],
      // The first port is spent on one request; the other serves the rest.
      plan: [
        { conn: ':49200', in: 'CLOSED', choice: { type: 'call', call: { type: 'OPEN', passive: false } } },
        { conn: ':49200', in: 'ESTABLISHED', choice: { type: 'call', call: { type: 'SEND', len: 100 } } },
        { conn: ':49200', in: 'ESTABLISHED', choice: { type: 'call', call: { type: 'CLOSE' } } },
        { conn: ':49201', in: 'CLOSED', choice: { type: 'call', call: { type: 'OPEN', passive: false } } },
        { conn: ':49201', in: 'ESTABLISHED', choice: { type: 'call', call: { type: 'SEND', len: 100 } } },
        { conn: ':49201', in: 'ESTABLISHED', choice: { type: 'call', call: { type: 'SEND', len: 100 } } },
        { conn: ':49201', in: 'ESTABLISHED', choice: { type: 'call', call: { type: 'SEND', len: 100 } } },
      ],
    },
    serverHost: {
      settings: [{ tool: 'msl', value: 1_000 }],
      calls: [
        { call: { type: 'CLOSE' }, in: ['SYN-RECEIVED', 'ESTABLISHED'], asks: false },
        { call: { type: 'CLOSE' }, in: ['CLOSE-WAIT'], asks: true },
      ],
      plan: [{ conn: ':49200', in: 'CLOSE-WAIT', choice: { type: 'call', call: { type: 'CLOSE' } } }],
    },
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  params: { mss: 100 },
  goal: {
    clientHost: null,
    serverHost: null,
    connections: { clientHost: {}, serverHost: {} },
    delivered: { clientHost: 0, serverHost: 400 },
  },
  lost: [{ id: 'too-late', when: { type: 'at', t: 60_000 } }],
  ladder: [
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y ack=x+1', becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: 'ACK seq=x+1 ack=y+1', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'SEND', sends: 'ACK seq=x+1 ack=y+1 len=100', becomes: 'ESTABLISHED' },
    {
      host: 'serverHost',
      handles: 'ACK + ACK len=100',
      sends: 'ACK seq=y+1 ack=x+101',
      becomes: 'ESTABLISHED',
    },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'CLOSE', sends: 'FIN,ACK seq=x+101 ack=y+1', becomes: 'FIN-WAIT-1' },
    { host: 'serverHost', handles: 'FIN,ACK', sends: 'ACK seq=y+1 ack=x+102', becomes: 'CLOSE-WAIT' },
    { host: 'serverHost', handles: 'CLOSE', sends: 'FIN,ACK seq=y+1 ack=x+102', becomes: 'LAST-ACK' },
    { host: 'clientHost', handles: 'ACK + FIN,ACK', sends: 'ACK seq=x+102 ack=y+2', becomes: 'TIME-WAIT' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x+20000', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y+20000 ack=x+20001', becomes: 'LISTEN' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'CLOSED' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: 'ACK seq=x+20001 ack=y+20001', becomes: 'ESTABLISHED' },
    {
      host: 'clientHost',
      handles: 'SEND',
      sends: 'ACK seq=x+20001 ack=y+20001 len=100',
      becomes: 'ESTABLISHED',
    },
    {
      host: 'serverHost',
      handles: 'ACK + ACK len=100',
      sends: 'ACK seq=y+20001 ack=x+20101',
      becomes: 'ESTABLISHED',
    },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    {
      host: 'clientHost',
      handles: 'SEND',
      sends: 'ACK seq=x+20101 ack=y+20001 len=100',
      becomes: 'ESTABLISHED',
    },
    {
      host: 'serverHost',
      handles: 'ACK len=100',
      sends: 'ACK seq=y+20001 ack=x+20201',
      becomes: 'ESTABLISHED',
    },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    {
      host: 'clientHost',
      handles: 'SEND',
      sends: 'ACK seq=x+20201 ack=y+20001 len=100',
      becomes: 'ESTABLISHED',
    },
    {
      host: 'serverHost',
      handles: 'ACK len=100',
      sends: 'ACK seq=y+20001 ack=x+20301',
      becomes: 'ESTABLISHED',
    },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
  ],
};
