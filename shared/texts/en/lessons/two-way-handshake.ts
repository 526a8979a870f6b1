export default {
  studentTitle: 'Not TCP: a handshake of two segments',
  briefing:
    'In this world two segments have to do: who listens is ESTABLISHED by the SYN, the SYN,ACK is not confirmed, and a host without a connection stays silent. Play by these rules, and watch what becomes of the first call.',
  debriefing:
    'What is the third segment good for? Here it was missing, and so was the right to say no. The old SYN opened a connection that nobody wanted; the server’s application spoke into it, again and again, and only the last retry ended it. In TCP the same SYN cost one half-open entry for one round trip. The tale as it is often told ends here, and leaves something out: it is the RST of the host that knows of nothing which ends such a ghost, and a RST would have done so with two segments, too. But even then the server’s number y would never have been confirmed: had the SYN,ACK been lost, the server would have talked to a client that knew none of its numbers. The third segment answers that question, and the ghost falls to it on the way.',
} as const;
