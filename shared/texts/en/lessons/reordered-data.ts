export default {
  studentTitle: 'Three there, three back',
  briefing:
    'The client has 300 bytes for the server, the server has 300 for the client, and a segment carries 100 at most. Get every byte to the other application, in order.',
  debriefing:
    'What does a receiver do with a segment that comes too early? It keeps it and goes on waiting for the byte that is missing. The ack never moves over a hole: after segment 1, and again after segment 3, it says “I expect byte 101”. That second one is a duplicate ACK. It is no complaint and no NACK, TCP has none; it is the same truth again, and it is how the sender gets a hint. The RFC asks for it kindly, it does not insist. When segment 2 fills the hole, one cumulative ACK covers everything, and the application gets the bytes in order, as if nothing had happened. Nothing was lost here, and nothing had to be repeated.',
} as const;
