import type { LessonFile } from '../schema.ts';

const opens = (passive: boolean) =>
  ({ when: { type: 'at', t: 0 }, call: { type: 'OPEN', passive } }) as const;
const sends = (when: object, len: number) => ({ when, call: { type: 'SEND', len } });
const asks = sends({ type: 'in', state: 'ESTABLISHED', later: 3_000 }, 100);
const answers = sends({ type: 'after', octets: 100, later: 2_000 }, 50);
const closes = { type: 'CLOSE' } as const;
const follows = { when: { type: 'in', state: 'CLOSE-WAIT', later: 3_000 }, call: closes } as const;

/** Who closes first when question and answer are through. */
const clientCloses = {
  clientHost: [opens(false), asks, { when: { type: 'after', octets: 50, later: 8_000 }, call: closes }],
  serverHost: [opens(true), answers, follows],
} as NonNullable<LessonFile['calls']>;
const serverCloses = {
  clientHost: [opens(false), asks, follows],
  serverHost: [opens(true), answers, { when: { type: 'after', octets: 100, later: 12_000 }, call: closes }],
} as NonNullable<LessonFile['calls']>;

const lose = { type: 'lose' } as const;

/**
 * A whole connection without help. What befalls it is drawn by the seed: something in the handshake, something with
 * the text, and one of two ends, each with or without a loss. The numbers are those of `full-life`: one question of
 * 100 octets, one answer of 50.
 */
export const exam: LessonFile = {
  id: 'exam',
  announced: true,
  assistance: 'exam',
  start: { type: 'closed' },
  calls: clientCloses,
  link: { clientHost: { delay: 900, spread: 200 }, serverHost: { delay: 900, spread: 200 } },
  // 2 MSL stay longer than an RTO after a lost SYN (RFC 6298, 5.7) and the roads.
  params: { msl: 20_000 },
  draws: [
    [
      {},
      { faults: [{ select: { from: 'clientHost', ctl: ['SYN'], copy: 1 }, deed: lose }] },
      { faults: [{ select: { from: 'serverHost', ctl: ['SYN', 'ACK'], copy: 1 }, deed: lose }] },
      {
        faults: [
          { select: { from: 'clientHost', ctl: ['ACK'], seq: 1, ack: 1, len: 0, copy: 1 }, deed: lose },
        ],
      },
    ],
    [
      {},
      { faults: [{ select: { from: 'clientHost', seq: 1, len: 100, copy: 1 }, deed: lose }] },
      { faults: [{ select: { from: 'serverHost', seq: 1, len: 50, copy: 1 }, deed: lose }] },
      {
        faults: [
          {
            select: { from: 'clientHost', seq: 1, len: 100, copy: 1 },
            deed: { type: 'duplicate', after: 4_000 },
          },
        ],
      },
    ],
    [
      { calls: clientCloses },
      {
        calls: clientCloses,
        faults: [{ select: { from: 'clientHost', ctl: ['FIN', 'ACK'], copy: 1 }, deed: lose }],
      },
      {
        calls: clientCloses,
        faults: [
          { select: { from: 'clientHost', ctl: ['ACK'], seq: 102, ack: 52, len: 0, copy: 1 }, deed: lose },
        ],
      },
      { calls: serverCloses },
      {
        calls: serverCloses,
        faults: [{ select: { from: 'serverHost', ctl: ['FIN', 'ACK'], copy: 1 }, deed: lose }],
      },
      {
        calls: serverCloses,
        faults: [
          { select: { from: 'serverHost', ctl: ['ACK'], seq: 52, ack: 102, len: 0, copy: 1 }, deed: lose },
        ],
      },
    ],
  ],
  goal: { clientHost: 'CLOSED', serverHost: 'CLOSED', delivered: { clientHost: 50, serverHost: 100 } },
  ladder: [
    { host: 'serverHost', handles: 'OPEN', sends: null, becomes: 'LISTEN' },
    { host: 'clientHost', handles: 'OPEN', sends: 'SYN seq=x', becomes: 'SYN-SENT' },
    { host: 'serverHost', handles: 'SYN', sends: 'SYN,ACK seq=y ack=x+1', becomes: 'SYN-RECEIVED' },
    { host: 'clientHost', handles: 'SYN,ACK', sends: 'ACK seq=x+1 ack=y+1', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'SEND', sends: 'ACK seq=x+1 ack=y+1 len=100', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK len=100', sends: 'ACK seq=y+1 ack=x+101', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'SEND', sends: 'ACK seq=y+1 ack=x+101 len=50', becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'ACK len=50', sends: 'ACK seq=x+101 ack=y+51', becomes: 'ESTABLISHED' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'ESTABLISHED' },
    { host: 'clientHost', handles: 'CLOSE', sends: 'FIN,ACK seq=x+101 ack=y+51', becomes: 'FIN-WAIT-1' },
    { host: 'serverHost', handles: 'FIN,ACK', sends: 'ACK seq=y+51 ack=x+102', becomes: 'CLOSE-WAIT' },
    { host: 'clientHost', handles: 'ACK', sends: null, becomes: 'FIN-WAIT-2' },
    { host: 'serverHost', handles: 'CLOSE', sends: 'FIN,ACK seq=y+51 ack=x+102', becomes: 'LAST-ACK' },
    { host: 'clientHost', handles: 'FIN,ACK', sends: 'ACK seq=x+102 ack=y+52', becomes: 'TIME-WAIT' },
    { host: 'serverHost', handles: 'ACK', sends: null, becomes: 'CLOSED' },
    { host: 'clientHost', handles: 'timeWait', sends: null, becomes: 'CLOSED' },
  ],
};
