export default {
  studentTitle: 'A knock at the door',
  briefing:
    'The server is listening; let us see who comes. Do what your timers ask of you, and see how the story ends.',
  debriefing:
    'What does a half-open connection cost? For every SYN, the server makes a TCB and remembers: this peer, this number, this timer. The client was gone before the answer came, but the server could not see that. It repeated its SYN,ACK five times, with doubled pauses, and gave up after 63 seconds; then the entry went, and LISTEN was as before. Some books say that the TCB is made, or cleared, when the connection is established: it is made by the first SYN, and that is the point. One lost client costs one entry for a minute. Somebody who sends thousands of SYNs on purpose fills the whole table: that is a SYN flood.',
} as const;
