export default {
  studentTitle: 'A knock from the past',
  briefing:
    'The client wants a connection, and the server’s door is open. Get both of you to ESTABLISHED, and look closely at the numbers of everything that arrives.',
  debriefing:
    'How can a server tell an old SYN from a new one? It cannot: in LISTEN any number is a good number, for there is nothing yet to compare it with. So it answers whatever comes, and its SYN,ACK is a question: “did you really begin here?” Only the client knows. It was in SYN-SENT with another number, so the ack named something that it had never sent, and the RST said so, with exactly the number that the server would believe (figure 8 of RFC 9293). The server went back to LISTEN, and the real SYN found it as if nothing had happened. Two SYNs of one client are no different: the one whose number is denied leaves no trace.',
} as const;
