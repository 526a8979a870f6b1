export default {
  studentTitle: 'The last word',
  briefing:
    'You are connected, and everything has been said. The client’s application closes, the server’s follows. Get both of you to CLOSED, both of them.',
  debriefing:
    'What is TIME-WAIT good for? For this. The client’s last ACK was lost; in LAST-ACK the server could not know, and after its RTO its FIN came again. Because the client was still there, it could acknowledge again, and its 2 MSL started anew, for this ACK could be lost like the first. Had it gone at once, a RST would have met the FIN, and a clean goodbye would have looked like a crash. Two simplifications to forget: the FIN comes again after the RTO, not “after 1 MSL”; and 2 MSL of silence prove nothing, every repetition may be lost. They make it unlikely enough. The other half of the reason: old segments of this connection die out before its numbers are used again.',
} as const;
