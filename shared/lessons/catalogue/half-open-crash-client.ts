import type { LessonFile } from '../schema.ts';

/**
 * The client’s machine reboots and opens the same connection anew, while the server still believes in the old
 * one (section 3.5.1, figure 9). Each new life begins with an ISS further on.
 */
export const halfOpenCrashClient: LessonFile = {
  id: 'half-open-crash-client',
  announced: false,
  start: { type: 'established', sent: { clientHost: 100, serverHost: 200 } },
  calls: {
    clientHost: [
      { when: { type: 'at', t: 1_000 }, event: 'reboot' },
      { when: { type: 'at', t: 2_000 }, call: { type: 'OPEN', passive: false } },
    ],
    serverHost: [{ when: { type: 'in', state: 'CLOSED' }, call: { type: 'OPEN', passive: true } }],
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  params: { mss: 100 },
  goal: { clientHost: 'ESTABLISHED', serverHost: 'ESTABLISHED' },
  ladder: [
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x+20000', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'ACK seq=y+201 ack=x+101', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: 'RST seq=x+101', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'RST', sends: null, becomes: 'CLOSED' },
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'retransmission', sends: 'SYN seq=x+20000', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y+20000 ack=x+20001', becomes: 'SYN-RECEIVED' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: 'ACK seq=x+20001 ack=y+20001', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
  ],
};
