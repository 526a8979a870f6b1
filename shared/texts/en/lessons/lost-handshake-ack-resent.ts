export default {
  studentTitle: 'A quiet start',
  briefing:
    'A client wants a connection but has nothing to say yet. Get both of you to ESTABLISHED, and make sure that both of you know it.',
  debriefing:
    'How long can two ends disagree? As long as nobody speaks. The client had sent its ACK and was ESTABLISHED; the ACK was lost, and the server waited in SYN-RECEIVED. An ACK alone is never repeated by its sender, for nobody acknowledges an ACK, so the client had no timer for it. The server had one: its SYN took a number, the number was unconfirmed, so the SYN,ACK came again. To a client in ESTABLISHED that looks like an old segment; it answers with an ACK that says where it stands, and this very ACK was what the server lacked. Whatever takes a number is repeated until it is acknowledged. Nothing else is.',
} as const;
