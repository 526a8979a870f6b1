export default {
  studentTitle: 'Saying goodbye',
  briefing:
    'You are connected. The client’s application closes; the server’s takes its time before it does the same. Get both of you to CLOSED.',
  debriefing:
    'What does the client make of a FIN without an answer? In FIN-WAIT-1 it cannot tell a lost FIN from a lost ACK, and it does the same for both: at its RTO, the FIN again. The server had counted that FIN already. It stayed in CLOSE-WAIT, did not count it twice, and sent the same ACK again, for who stays silent at a repetition will be asked for ever. By the way: the number in that ACK, u+1, is an acknowledgment number. It names the next byte that the server expects; some notes call it “the sequence number of the ACK”, but the seq of that segment is v, the server’s own.',
} as const;
