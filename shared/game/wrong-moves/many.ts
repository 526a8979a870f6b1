import type { Table } from './table.ts';

/** Lessons with several connections: a listener that stays, its backlog, cookies. */
const LISTENING: readonly Table[] = [
  {
    title: '[HT5] a SYN at a listener that has room',
    place: 'listener with room',
    past: 'listening',
    waiting: 'SYN seq=9000',
    rows: [
      ['SA 4000 9001', 'LISTEN'],
      ['SA 4000 9001', 'SYN-RECEIVED', 'listener-stays'],
      ['SA 4000 9001', 'ESTABLISHED', 'listener-stays'],
      ['SA 4000 9000', 'LISTEN', 'syn-not-counted-in-ack'],
      ['SA 5000 9001', 'LISTEN', 'seq-is-not-the-iss'],
      ['A 4000 9001', 'LISTEN', 'syn-ack-without-syn'],
      ['RA 0 9001', 'LISTEN', 'old-syn-not-recognisable'],
      [null, 'LISTEN', 'silence-on-syn'],
    ],
  },
  {
    title: '[HT1] [HT6] a SYN at a listener whose backlog is full',
    place: 'listener with a full backlog',
    past: 'listening',
    waiting: 'SYN seq=9000',
    rows: [
      [null, 'LISTEN'],
      ['RA 0 9001', 'LISTEN'],
      ['SA 4000 9001', 'LISTEN', 'backlog-full'],
      ['SA 4000 9001', 'SYN-RECEIVED', 'backlog-full'],
      ['RA 0 9000', 'LISTEN', 'reset-ack-differs'],
      [null, 'CLOSED', 'listener-stays'],
    ],
  },
  {
    title: '[HT2] a SYN at a listener whose backlog is full, with cookies on',
    place: 'listener with cookies on',
    past: 'listening',
    waiting: 'SYN seq=9000',
    rows: [
      [null, 'LISTEN'],
      ['SA 4000 9001', 'LISTEN', 'seq-is-not-the-cookie'],
    ],
  },
];

/** Lessons 8 and 25: what TCP would do is not what is right here. */
const OTHER_WORLDS: readonly Table[] = [
  {
    title: '[TH1] two segments: a SYN in LISTEN',
    place: 'two-way-handshake',
    past: 'listening',
    waiting: 'SYN seq=9000',
    rows: [
      ['SA 4000 9001', 'ESTABLISHED'],
      ['SA 4000 9001', 'SYN-RECEIVED', 'established-by-the-syn-here'],
      ['SA 4000 9000', 'ESTABLISHED', 'syn-not-counted-in-ack'],
    ],
  },
  {
    title: '[TH2] two segments: a SYN,ACK in SYN-SENT',
    place: 'two-way-handshake',
    past: 'syn sent',
    waiting: 'SYN,ACK seq=9000 ack=4001',
    rows: [
      [null, 'ESTABLISHED'],
      ['A 4001 9001', 'ESTABLISHED', 'no-third-segment-here'],
      [null, 'SYN-SENT', 'state-stays'],
    ],
  },
  {
    title: '[TH3] two segments: a SYN,ACK in CLOSED',
    place: 'two-way-handshake',
    past: 'closed',
    waiting: 'SYN,ACK seq=9000 ack=4001',
    rows: [
      [null, 'CLOSED'],
      ['R 4001', 'CLOSED', 'no-reset-here'],
    ],
  },
  {
    title: '[NW1] no TIME-WAIT: the second FIN',
    place: 'no-time-wait',
    past: 'half closed',
    waiting: 'FIN,ACK seq=9201 ack=4102',
    rows: [
      ['A 4102 9202', 'CLOSED'],
      ['A 4102 9202', 'TIME-WAIT', 'no-time-wait-here'],
      [null, 'CLOSED', 'silence-on-fin'],
    ],
  },
];

/** Lessons 11 and 12: an option, and a number of one's own. */
const CHOOSING: readonly Table[] = [
  {
    title: '[FO3] OPEN with Fast Open: the SYN asks for a cookie',
    place: 'fast open',
    past: 'closed',
    waiting: 'OPEN',
    rows: [
      ['S 4000 - 0 o', 'SYN-SENT'],
      ['S 4000', 'SYN-SENT'],
      ['S 4001 - 0 o', 'SYN-SENT', 'seq-is-not-the-iss'],
    ],
  },
  {
    title: '[FO1] SYN that asks for a cookie',
    place: 'fast open',
    past: 'listening',
    waiting: 'SYN seq=9000 cookie=',
    rows: [
      ['SA 4000 9001 0 o', 'SYN-RECEIVED'],
      ['SA 4000 9001', 'SYN-RECEIVED', 'fast-open-missing'],
    ],
  },
  {
    title: '[FO1] SYN without the option',
    place: 'fast open',
    past: 'listening',
    waiting: 'SYN seq=9000',
    rows: [
      ['SA 4000 9001', 'SYN-RECEIVED'],
      ['SA 4000 9001 0 o', 'SYN-RECEIVED', 'fast-open-needless'],
    ],
  },
  {
    title: '[IS1] active OPEN with an ISS of one’s own',
    place: 'chosen ISS',
    past: 'closed',
    waiting: 'OPEN',
    rows: [
      ['S 4000', 'SYN-SENT'],
      ['S 4294967295', 'SYN-SENT'],
      ['S 0', 'SYN-SENT'],
      ['S 1', 'SYN-SENT'],
      ['S 3000', 'SYN-SENT'],
      ['S -', 'SYN-SENT', 'seq-empty'],
      ['S 77', 'ESTABLISHED', 'state-too-early'],
    ],
  },
  {
    title: '[IS1] SYN in LISTEN, with an ISS of one’s own',
    place: 'chosen ISS',
    past: 'listening',
    waiting: 'SYN seq=9000',
    rows: [
      ['SA 123456 9001', 'SYN-RECEIVED'],
      ['SA 123456 9000', 'SYN-RECEIVED', 'syn-not-counted-in-ack'],
    ],
  },
];

export const MANY: readonly Table[] = [...LISTENING, ...OTHER_WORLDS, ...CHOOSING];
