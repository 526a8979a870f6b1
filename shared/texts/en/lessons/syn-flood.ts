export default {
  studentTitle: 'SYN flood',
  briefing:
    'Somebody sends SYNs with forged sources, and the server has room for 2 half-open connections. The client means it. Server: you may drop, refuse, cut your retries or switch SYN cookies on. Get the client through.',
  debriefing:
    'What does a SYN flood use up? Not bandwidth, but memory: each SYN makes a half-open connection, which lives until its SYN,ACKs have been repeated in vain. To drop what does not fit is no loss by itself, for a real client tries again; but it has to find a free place before its patience ends. Fewer retries free the places sooner, and make life harder for honest clients on bad roads. A RST tells the client to give up, and does nothing to the attacker, who never reads it. Cookies need no place at all: the ISS itself says what would have to be remembered, and the ACK brings it back. They cost something, too: options of the SYN are lost, and a SYN,ACK that gets lost is not repeated.',
  'lost-flooded-out':
    'The client has given up: no place was free, or it was refused. That is what the flood was for.',
} as const;
