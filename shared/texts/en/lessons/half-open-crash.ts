export default {
  studentTitle: 'Back in a moment',
  briefing:
    'You have been connected for a while. Soon the client’s application has 100 bytes to send. Watch your own machine, and answer by the rules of the state that you are in.',
  debriefing:
    'How does one end learn that the other has forgotten everything? Only by speaking. The server’s machine rebooted; its TCB was gone, and nothing told the client, whose connection looked as healthy as ever. Such a connection is half-open (figure 10 of RFC 9293). It may stay so for days if nobody sends, which is what keep-alives are for. The client’s text met a listener that knew no such connection, and an ACK in LISTEN, as in CLOSED, earns a RST. It took its seq from the ack of the segment, the one number that the client is sure to believe. The RST is no punishment: it is the truth, “here is no such connection”, and it let the client start afresh.',
} as const;
