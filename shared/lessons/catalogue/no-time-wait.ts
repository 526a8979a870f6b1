import type { LessonFile } from '../schema.ts';

/**
 * Not TCP: the client forgets at once instead of waiting 2 MSL. Its last ACK is lost, so the server’s FIN meets nobody;
 * and text of the old connection, long delayed, lands in a new one with the same ports, whose number fits by bad luck.
 */
export const noTimeWait: LessonFile = {
  id: 'no-time-wait',
  announced: true,
  start: { type: 'established', sent: { clientHost: 0, serverHost: 0 } },
  rules: 'no-time-wait',
  calls: {
    clientHost: [
      { when: { type: 'at', t: 0 }, call: { type: 'SEND', len: 100 } },
      { when: { type: 'in', state: 'ESTABLISHED', later: 3_000 }, call: { type: 'CLOSE' } },
      { when: { type: 'in', state: 'CLOSED', later: 12_000 }, call: { type: 'OPEN', passive: false } },
      { when: { type: 'in', state: 'ESTABLISHED', later: 2_000 }, call: { type: 'SEND', len: 50 } },
    ],
    serverHost: [
      { when: { type: 'in', state: 'CLOSE-WAIT', later: 500 }, call: { type: 'CLOSE' } },
      { when: { type: 'in', state: 'CLOSED', later: 500 }, call: { type: 'OPEN', passive: true } },
    ],
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  faults: [
    { select: { from: 'clientHost', seq: 1, len: 100, copy: 1 }, deed: { type: 'duplicate', after: 26_000 } },
    { select: { from: 'clientHost', ctl: ['ACK'], seq: 102, len: 0, copy: 1 }, deed: { type: 'lose' } },
  ],
  params: { mss: 100 },
  issStep: { clientHost: -50, serverHost: 0 },
  goal: {
    clientHost: 'ESTABLISHED',
    serverHost: 'ESTABLISHED',
    delivered: { clientHost: 0, serverHost: 250 },
    atOnce: true,
  },
  exceptions: ['own-octets', 'numbers-agree'],
  ladder: [
    { host: 'clientHost', handles: 'SEND', sends: 'ACK seq=x+1 ack=y+1 len=100', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+101', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'CLOSE', sends: 'FIN,ACK seq=x+101 ack=y+1', becomes: 'FIN-WAIT-1' },
    { host: 'serverHost', handles: 'FIN,ACK', sends: 'ACK seq=y+1 ack=x+102', becomes: 'CLOSE-WAIT' },
    { host: 'serverHost', handles: 'CLOSE', sends: 'FIN,ACK seq=y+1 ack=x+102', becomes: 'LAST-ACK' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'FIN-WAIT-2' },
    { host: 'clientHost', handles: 'FIN,ACK', sends: 'ACK seq=x+102 ack=y+2', becomes: 'CLOSED' },
    {
      host: 'serverHost',
      handles: 'retransmission',
      sends: 'FIN,ACK seq=y+1 ack=x+102',
      becomes: 'LAST-ACK',
    },
    { host: 'clientHost', handles: 'FIN,ACK', sends: 'RST seq=x+102', becomes: 'CLOSED' },
    { host: 'serverHost', handles: 'RST', sends: null, becomes: 'CLOSED' },
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x-50', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y ack=x-49', becomes: 'SYN-RECEIVED' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: 'ACK seq=x-49 ack=y+1', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'SEND', sends: 'ACK seq=x-49 ack=y+1 len=50', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=50', sends: 'ACK seq=y+1 ack=x+1', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+101', becomes: 'ESTABLISHED' },
  ],
};
