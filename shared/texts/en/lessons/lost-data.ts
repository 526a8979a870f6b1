export default {
  studentTitle: 'Five in a row',
  briefing:
    'The client’s application writes 100 bytes every now and then, five times. Get all 500 to the server’s application. Count what comes back.',
  debriefing:
    'How does a sender notice a loss before its timer does? By counting. One duplicate ACK may mean that two segments have swapped places; two may, too. Three in a row mean that three later segments have arrived and one has not: then it is sent again at once. That is fast retransmission (RFC 5681), and it came here long before the RTO. And only the one lost segment went out again: the receiver had kept the other three, so its next ACK jumped over all of them. “Retransmission comes only after a timeout” is what most first lessons say; on the Internet of today most losses are repaired as here.',
} as const;
