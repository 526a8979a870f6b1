import type { LessonFile } from '../schema.ts';

/**
 * A SYN of an earlier connection reaches the server while the client is in SYN-SENT (section 3.5, figure 8). The real
 * SYN is so late that it comes after the RST.
 */
export const oldDuplicateSyn: LessonFile = {
  id: 'old-duplicate-syn',
  announced: false,
  start: { type: 'closed' },
  calls: {
    clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: false } }],
    serverHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: true } }],
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  injected: [{ kind: 'old', to: 'serverHost', at: 400, ctl: ['SYN'], seq: -700 }],
  faults: [
    { select: { from: 'clientHost', ctl: ['SYN'], seq: 0, copy: 1 }, deed: { type: 'delay', by: 3_000 } },
  ],
  goal: { clientHost: 'ESTABLISHED', serverHost: 'ESTABLISHED' },
  ladder: [
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y ack=x-699', becomes: 'SYN-RECEIVED' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: 'RST seq=x-699', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'RST', sends: null, becomes: 'LISTEN' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y ack=x+1', becomes: 'SYN-RECEIVED' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: 'ACK seq=x+1 ack=y+1', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
  ],
};
