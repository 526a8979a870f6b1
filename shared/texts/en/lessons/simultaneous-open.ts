export default {
  studentTitle: 'Simultaneous open',
  briefing:
    'Two friends call each other at the very same moment: both applications OPEN actively. Get both of you to ESTABLISHED, with one connection, not two.',
  debriefing:
    'Can two clients connect without a server? Yes. The SYNs crossed, each of you in SYN-SENT found a SYN where a SYN,ACK was expected, went to SYN-RECEIVED and answered with SYN,ACK: the same SYN as before, the same number, now with an ack. Each SYN,ACK confirmed the other’s number, and that is all a handshake is for. Four segments instead of three, and one connection, because a connection is named by its two ends and not by who called. At the end silence was right, and an ACK would have been too: whether one is needed, RFC 9293 leaves open. It is rare in the wild, but programs that connect two homes through their routers do just this.',
} as const;
