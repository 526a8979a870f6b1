import type { LessonFile } from '../schema.ts';

/**
 * The server’s machine is dead before the first SYN reaches it. The RTO is that of real stacks, 1 s: five
 * retries take 63 s.
 */
export const partnerOffline: LessonFile = {
  id: 'partner-offline',
  announced: false,
  start: { type: 'closed' },
  calls: {
    clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: false } }],
    serverHost: [
      { when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: true } },
      { when: { type: 'at', t: 100 }, event: 'off' },
    ],
  },
  link: { clientHost: { delay: 300 }, serverHost: { delay: 300 } },
  params: { rtoInitial: 1_000 },
  goal: { clientHost: 'CLOSED', serverHost: null },
  ladder: [
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'clientHost', handles: 'retransmission', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'clientHost', handles: 'retransmission', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'clientHost', handles: 'retransmission', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'clientHost', handles: 'retransmission', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'clientHost', handles: 'retransmission', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'clientHost', handles: 'retransmission', sends: null, becomes: 'CLOSED' },
  ],
};
