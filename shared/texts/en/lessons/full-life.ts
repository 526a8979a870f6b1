export default {
  studentTitle: 'A full life: handshake, data, close',
  briefing:
    'From the first SYN to the last ACK: the client asks with 200 bytes, the server answers with 300, and both say goodbye. One segment carries 100 bytes at most. Get both of you to CLOSED.',
  debriefing:
    'What does seq count? Bytes, not segments: a segment with 100 bytes moves the count by 100. SYN and FIN count one each, as if they were a byte of their own, so that they can be acknowledged and repeated like text. A pure ACK counts nothing, and so the segment after it bears the same seq. Add it up for the client: 1 (SYN) + 200 (text) + 1 (FIN), and its last ACK bears x+202. Books that number packets 1, 2, 3 keep the arithmetic simple and hide this. And one ACK was enough for several segments: “I have everything before this byte”.',
} as const;
