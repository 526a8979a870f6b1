import type { FindingCode } from '#shared/game/finding.ts';

/** What students are known to believe, and the findings by which it shows in a move; none: it shows in no move. */
export const MISCONCEPTIONS: readonly (readonly [belief: string, ...findings: readonly FindingCode[]])[] = [
  [
    'Without text the seq does not advance: SYN and FIN are not counted',
    'syn-not-counted',
    'syn-not-counted-in-seq',
    'syn-not-counted-in-ack',
    'fin-not-counted',
    'fin-not-counted-in-seq',
    'fin-not-counted-in-ack',
  ],
  ['The third segment’s seq stays at the ISS', 'syn-not-counted-in-seq', 'syn-not-counted'],
  ['The third segment bears SYN', 'third-segment-bears-syn'],
  ['The ack is the last byte received', 'ack-is-last-byte'],
  ['seq and ack count packets', 'seq-counts-packets', 'ack-counts-packets'],
  ['Each direction needs a set-up of its own', 'syn-ack-in-two'],
  ['A server can tell an old SYN by its number', 'old-syn-not-recognisable'],
  ['The first FIN closes both directions', 'fin-closes-one-direction', 'fin-echoed'],
  ['A close always has three segments, or always four', 'fin-echoed', 'acknowledged-twice'],
  ['TIME-WAIT belongs to the server', 'time-wait-is-the-active-closers'],
  ['CLOSE-WAIT is TIME-WAIT', 'close-wait-is-not-time-wait'],
  ['TIME-WAIT is waste', 'closed-before-2msl'],
  ['A RST still delivers what was buffered'],
  [
    'Segments arrive in order, and only a timeout leads to a retransmission',
    'ack-jumps-the-hole',
    'ack-not-cumulative',
  ],
  ['A FIN may overtake text that is queued', 'close-with-text-queued'],
  [
    'The story of the handshake tells what to do, not the rules',
    'syn-is-not-an-answer',
    'unsent-ack-believed',
    'ack-while-listening',
    'syn-opens-no-second-connection',
  ],
  ['TCP asks for what is missing (NACK)'],
  [
    'Numbers are enough, nothing has to be acknowledged',
    'silence-on-syn-ack',
    'silence-on-text',
    'silence-on-ack-due',
    'silence-on-repetition',
  ],
  ['It takes one and a half round trips before text may be sent', 'text-may-go-with-third'],
];
