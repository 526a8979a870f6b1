export default {
  studentTitle: 'Better late than never',
  briefing:
    'A client wants a connection, and the server’s door is open. Get both of you to ESTABLISHED. A timer that runs out is an event like any other.',
  debriefing:
    'What if a SYN and its own retransmission both arrive? They bear the same number, so they mean the same connection, and the second to come can open none. The server was ESTABLISHED already; a SYN in a synchronized state earns a challenge ACK, whatever its number (RFC 5961). That ACK says: “we are connected, I expect this number.” A client that has really begun anew would answer it with a RST; this one found nothing new in it and stayed silent. Had the retransmission borne a number of its own, the server would have had to guess. That is why what is sent again is sent with the same number.',
} as const;
