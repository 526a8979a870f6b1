export default {
  studentTitle: 'First words',
  briefing:
    'A client wants a connection, and soon after has 100 bytes to send. Get both of you to ESTABLISHED and the bytes to the server’s application.',
  debriefing:
    'When is the server ESTABLISHED? Not when the third segment is sent, as many drawings have it, but when an acknowledgment of its SYN arrives. Here the third segment never did: for a while the client was ESTABLISHED and the server was not, and neither could know. Then the client’s text came. Every segment after the first SYN bears an ack, so the text told the server the same as the lost segment would have told it, y+1, and brought 100 bytes along. That is also why data may travel with the third segment itself, in plain TCP, without Fast Open: Fast Open is about data in the first.',
} as const;
