export default {
  studentTitle: 'Free play',
  briefing:
    'No script this time. You are the application and the TCP of your host: open, send, close or abort when you like, and set what the network does to the next segment. The referee knows the rules of TCP, nothing else. It ends when something has been delivered and both are closed again, or when both of you have had enough.',
  debriefing:
    'What did you try, and what did TCP make of it? Whatever the two applications call and whatever the network does, each host only ever answers what has reached it, by its state and its TCB: that is why two hosts that know nothing of each other’s plans can still agree. Look at the ladder for the moments when both believed different things, and for the segment that brought them together again.',
} as const;
