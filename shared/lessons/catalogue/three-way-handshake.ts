import type { LessonFile } from '../schema.ts';

/** The connection is opened: both initial sequence numbers are exchanged, and both are confirmed. */
export const threeWayHandshake: LessonFile = {
  id: 'three-way-handshake',
  announced: true,
  start: { type: 'closed' },
  calls: {
    clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: false } }],
    serverHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: true } }],
  },
  link: { clientHost: { delay: 900, spread: 300 }, serverHost: { delay: 900, spread: 300 } },
  goal: { clientHost: 'ESTABLISHED', serverHost: 'ESTABLISHED' },
  ladder: [
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y ack=x+1', becomes: 'SYN-RECEIVED' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: 'ACK seq=x+1 ack=y+1', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
  ],
};
