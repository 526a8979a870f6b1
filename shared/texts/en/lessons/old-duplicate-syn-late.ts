export default {
  studentTitle: 'Two calls from one house',
  briefing:
    'The client’s application calls, changes its mind, and calls again from another port. You have several connections now: each segment belongs to the one with its ports. Take each as far as its application wants.',
  debriefing:
    'An old SYN, long delayed, reached a server that could not know it was old: in LISTEN any SYN looks new. So the server answered, and asked. Its SYN,ACK is the question “did you really mean x?”, and only the client can say no. It did, with a RST, and the server lost one small half-open entry for one round trip. With two segments there is no question: the server would have opened a connection that nobody wanted. The textbook stops here, and is a little unfair to two segments: a client that answers with a RST, as this one did, would end that ghost after one round trip, too. What two segments can never give is the other half: nobody would ever have confirmed the server’s own number y.',
} as const;
