export default {
  studentTitle: 'Half-close: the phone call',
  briefing:
    '“I have nothing more to say, but tell me all you have.” The client closes its direction first; the server still has 300 bytes to send, 100 in a segment. Get them all across, and then both of you to CLOSED.',
  debriefing:
    'What may still happen after a FIN? In the other direction, everything. A FIN says “I have nothing more to say”, never “I am not listening”: in FIN-WAIT-2 the client went on receiving and acknowledging, and its ACKs all bore the same seq, because it sent no byte any more. The server in CLOSE-WAIT went on sending, as long as its application liked; CLOSE-WAIT waits for the own application, not for the network. Books like to call the ACK of a FIN a “consent”. There is nothing to consent to: a FIN cannot be refused, only heard.',
} as const;
