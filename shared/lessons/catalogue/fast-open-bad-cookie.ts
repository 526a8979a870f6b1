import type { LessonFile } from '../schema.ts';

/** Fast Open with a cookie that is no longer good: the SYN,ACK leaves the text out, and the text is sent again. */
export const fastOpenBadCookie: LessonFile = {
  id: 'fast-open-bad-cookie',
  announced: false,
  start: { type: 'closed' },
  fastOpen: { clientHost: '0ld', serverHost: 'c0ffee' },
  calls: {
    clientHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: false, len: 100 } }],
    serverHost: [{ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive: true } }],
  },
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  params: { mss: 100 },
  goal: {
    clientHost: 'ESTABLISHED',
    serverHost: 'ESTABLISHED',
    delivered: { clientHost: 0, serverHost: 100 },
  },
  ladder: [
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x len=100 cookie=0ld', becomes: 'SYN-SENT' },
    {
      host: 'serverHost',
      handles: 'SYN len=100',
      sends: 'SYN,ACK seq=y ack=x+1 cookie=c0ffee',
      becomes: 'SYN-RECEIVED',
    },
    { host: 'clientHost', handles: 'SYN,ACK', sends: 'ACK seq=x+1 ack=y+1 len=100', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+101', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
  ],
};
