import type { LessonFile } from '../schema.ts';

/**
 * The client’s application aborts while text for it is still under way: the RST meets a server that is in the
 * middle of sending, and the text meets a client that knows nothing any more.
 */
export const abort: LessonFile = {
  id: 'abort',
  announced: true,
  start: { type: 'established', sent: { clientHost: 100, serverHost: 200 } },
  calls: {
    clientHost: [{ when: { type: 'at', t: 4_500 }, call: { type: 'ABORT' } }],
    serverHost: [
      { when: { type: 'at', t: 0 }, call: { type: 'SEND', len: 200 } },
      { when: { type: 'at', t: 4_000 }, call: { type: 'SEND', len: 200 } },
    ],
  },
  link: { clientHost: { delay: 1_000 }, serverHost: { delay: 1_000 } },
  params: { mss: 100 },
  goal: { clientHost: 'CLOSED', serverHost: 'CLOSED' },
  ladder: [
    {
      host: 'serverHost',
      handles: 'SEND',
      sends: 'ACK seq=y+201 ack=x+101 len=100 | ACK seq=y+301 ack=x+101 len=100',
      becomes: 'ESTABLISHED',
    },
    {
      host: 'clientHost',
      handles: 'ACK len=100 + ACK len=100',
      sends: 'ACK seq=x+101 ack=y+401',
      becomes: 'ESTABLISHED',
    },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    {
      host: 'serverHost',
      handles: 'SEND',
      sends: 'ACK seq=y+401 ack=x+101 len=100 | ACK seq=y+501 ack=x+101 len=100',
      becomes: 'ESTABLISHED',
    },
    { host: 'clientHost', handles: 'ABORT', sends: 'RST seq=x+101', becomes: 'CLOSED' },
    { host: 'clientHost', handles: 'ACK len=100 + ACK len=100', sends: 'RST seq=x+101', becomes: 'CLOSED' },
    { host: 'serverHost', handles: 'RST', sends: null, becomes: 'CLOSED' },
    { host: 'serverHost', handles: 'RST', sends: null, becomes: 'CLOSED' },
  ],
};
