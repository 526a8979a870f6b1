export default {
  studentTitle: 'Same place, same port',
  briefing:
    'You have been connected for a while. Watch your own machine: one of you is in for a surprise, and the connection shall be there again in the end. Get both of you to ESTABLISHED.',
  debriefing:
    'How does a new connection get past the ghost of an old one? The client’s machine had rebooted and opened the same connection, same addresses, same ports, while the server still believed in the old one (figure 9 of RFC 9293). The server was right not to trust the SYN: anybody could have forged it. It asked back with a challenge ACK, “I am at this number, are you?” The client in SYN-SENT had never sent such a byte and said so with a RST, whose seq was the very number asked about, and stayed in SYN-SENT. That RST was the proof: the ghost went, the server listened again, and the next copy of the SYN found an open door. Note that both began with new numbers, far from the old ones, so that no late segment of the old life fits into the new.',
} as const;
