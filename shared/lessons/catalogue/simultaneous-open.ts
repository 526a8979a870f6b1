import type { LessonFile } from '../schema.ts';

/**
 * Both applications open actively at once, and the SYNs cross (section 3.5, figure 7). The roads are equally
 * long, so that everything happens twice at the same time.
 */
export const simultaneousOpen: LessonFile = {
  id: 'simultaneous-open',
  announced: true,
  start: { type: 'closed' },
  calls: {
    clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: false } }],
    serverHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: false } }],
  },
  link: { clientHost: { delay: 1_000 }, serverHost: { delay: 1_000 } },
  goal: { clientHost: 'ESTABLISHED', serverHost: 'ESTABLISHED' },
  ladder: [
    { host: 'serverHost', handles: 'OPEN', sends: 'SYN seq=y', becomes: 'SYN-SENT' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y ack=x+1', becomes: 'SYN-RECEIVED' },
    { host: 'clientHost', handles: 'SYN', sends: 'SYN,ACK seq=x ack=y+1', becomes: 'SYN-RECEIVED' },
    { host: 'serverHost', handles: 'SYN,ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: null, becomes: 'ESTABLISHED' },
  ],
};
