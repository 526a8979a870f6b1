import type { LessonFile } from '../schema.ts';

/**
 * The client vanishes as soon as its SYN is under way. The server is left with a connection that is half open,
 * and gives it up after five retries.
 */
export const partnerOfflineClient: LessonFile = {
  id: 'partner-offline-client',
  announced: false,
  start: { type: 'closed' },
  calls: {
    clientHost: [
      { when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: false } },
      { when: { type: 'in', state: 'SYN-SENT', later: 100 }, event: 'off' },
    ],
    serverHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: true } }],
  },
  link: { clientHost: { delay: 300 }, serverHost: { delay: 300 } },
  params: { rtoInitial: 1_000 },
  goal: { clientHost: null, serverHost: 'LISTEN' },
  ladder: [
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y ack=x+1', becomes: 'SYN-RECEIVED' },
    {
      host: 'serverHost',
      handles: 'retransmission',
      sends: 'SYN,ACK seq=y ack=x+1',
      becomes: 'SYN-RECEIVED',
    },
    {
      host: 'serverHost',
      handles: 'retransmission',
      sends: 'SYN,ACK seq=y ack=x+1',
      becomes: 'SYN-RECEIVED',
    },
    {
      host: 'serverHost',
      handles: 'retransmission',
      sends: 'SYN,ACK seq=y ack=x+1',
      becomes: 'SYN-RECEIVED',
    },
    {
      host: 'serverHost',
      handles: 'retransmission',
      sends: 'SYN,ACK seq=y ack=x+1',
      becomes: 'SYN-RECEIVED',
    },
    {
      host: 'serverHost',
      handles: 'retransmission',
      sends: 'SYN,ACK seq=y ack=x+1',
      becomes: 'SYN-RECEIVED',
    },
    { host: 'serverHost', handles: 'retransmission', sends: null, becomes: 'LISTEN' },
  ],
};
