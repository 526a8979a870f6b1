export default {
  studentTitle: 'Not TCP: no TIME-WAIT',
  briefing:
    'In this world nobody waits 2 MSL: whoever acknowledges the last FIN forgets the connection at once. The client sends 100 bytes, closes, and later opens the same ports anew for 50 bytes more. Watch what the server’s application is given.',
  debriefing:
    'What is TIME-WAIT good for? Two things went wrong without it. The last ACK was lost, and the server’s FIN came again to a host that had forgotten everything: the RST that it earned told the server’s application of an error where there was none. And 100 bytes of the old connection, long delayed, came into a new one with the same ports. Their number fitted, so 150 bytes that were sent became 250 that were read, and nobody noticed. TIME-WAIT keeps the ports for 2 MSL, until nothing of the old connection can be on the road. To be fair: the second accident needed bad luck as well, an ISS just below the old numbers. A clock makes that rare, and only TIME-WAIT rules it out.',
} as const;
