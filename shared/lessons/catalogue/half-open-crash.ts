import type { LessonFile } from '../schema.ts';

/**
 * The server’s machine reboots, forgets the connection and listens again; the client finds out when it sends
 * (section 3.5.1, figure 10).
 */
export const halfOpenCrash: LessonFile = {
  id: 'half-open-crash',
  announced: false,
  start: { type: 'established', sent: { clientHost: 100, serverHost: 200 } },
  calls: {
    clientHost: [{ when: { type: 'at', t: 3_000 }, call: { type: 'SEND', len: 100 } }],
    serverHost: [
      { when: { type: 'at', t: 1_000 }, event: 'reboot' },
      { when: { type: 'at', t: 2_000 }, call: { type: 'OPEN', passive: true } },
    ],
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  params: { mss: 100 },
  goal: { clientHost: 'CLOSED', serverHost: 'LISTEN' },
  ladder: [
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'SEND', sends: 'ACK seq=x+101 ack=y+201 len=100', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'RST seq=y+201', becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'RST', sends: null, becomes: 'CLOSED' },
  ],
};
