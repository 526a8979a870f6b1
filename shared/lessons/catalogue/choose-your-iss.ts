import type { LessonFile } from '../schema.ts';

/**
 * The players choose the ISSs. Text of the connection before is still under way: it does harm only if both have begun
 * where that one did.
 */
export const chooseYourIss: LessonFile = {
  id: 'choose-your-iss',
  announced: true,
  start: { type: 'closed' },
  choosesIss: true,
  calls: {
    clientHost: [
      { when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: false } },
      { when: { type: 'at', t: 12_000 }, call: { type: 'SEND', len: 100 } },
    ],
    serverHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: true } }],
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  injected: [{ kind: 'old', to: 'serverHost', at: 6_000, ctl: ['ACK'], seq: 1, ack: 1, len: 60 }],
  params: { mss: 100 },
  goal: {
    clientHost: 'ESTABLISHED',
    serverHost: 'ESTABLISHED',
    delivered: { clientHost: 0, serverHost: 100 },
  },
  lost: [{ id: 'old-text', by: ['clientHost', 'serverHost'], when: { type: 'old-text' } }],
  ladder: [
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x+20000', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y+20000 ack=x+20001', becomes: 'SYN-RECEIVED' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: 'ACK seq=x+20001 ack=y+20001', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    {
      host: 'serverHost',
      handles: 'ACK len=60',
      sends: 'ACK seq=y+20001 ack=x+20001',
      becomes: 'ESTABLISHED',
    },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    {
      host: 'clientHost',
      handles: 'SEND',
      sends: 'ACK seq=x+20001 ack=y+20001 len=100',
      becomes: 'ESTABLISHED',
    },
    {
      host: 'serverHost',
      handles: 'ACK len=100',
      sends: 'ACK seq=y+20001 ack=x+20101',
      becomes: 'ESTABLISHED',
    },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
  ],
};
