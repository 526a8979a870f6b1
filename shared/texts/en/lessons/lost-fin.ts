export default {
  studentTitle: 'Time to go',
  briefing:
    'You are connected, and everything has been said. The client’s application closes, the server’s will follow. Get both of you to CLOSED.',
  debriefing:
    'Who repeats a lost FIN, and when? The one who sent it, after its retransmission timeout, like any text: a FIN takes a number, stands in the retransmission queue and is sent again with the same seq. Some books say “after 1 MSL”; the MSL has nothing to do with it, it is the RTO. Meanwhile the server was in ESTABLISHED and could have gone on sending for hours: until the FIN arrives, nothing has been closed for it. And look at the segment itself: it was FIN,ACK, not FIN. In an open connection every segment bears an ACK; drawings leave it out to save space.',
} as const;
