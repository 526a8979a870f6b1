/** The clock of the live pace, as a student sees it. */
export default {
  title: 'The clock',
  runs: 'It runs {{times}} times slower than TCP, also while you think. Answer within {{seconds}} s: later costs a point.',
  stands: {
    start: 'It starts when both applications’ first calls are made.',
    teacher: 'Your teacher has stopped it.',
    away: 'It stands for a moment: somebody’s device is offline.',
  },
  none: 'No timer of yours runs.',
  timers: {
    retransmission: 'retransmission (RTO)',
    ackDue: 'acknowledgment due',
    timeWait: 'TIME-WAIT (2 MSL)',
    user: 'user timeout',
  },
  left: '{{seconds}} s',
  out: 'has run out',
  soon: '{{timer}}: {{seconds}} seconds left',
  unit: 'In seconds of your own clock.',
} as const;
