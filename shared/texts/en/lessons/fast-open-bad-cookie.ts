export default {
  studentTitle: 'Yesterday’s ticket',
  briefing:
    'The client holds a Fast Open cookie from an earlier visit, and has a request of 100 bytes. Get the request to the server’s application.',
  debriefing:
    'What if the cookie is no longer good? Then Fast Open is simply TCP again. The server had a new key, so the old cookie proved nothing: it acknowledged the SYN alone, ack=x+1, and left the text out, but sent a new cookie along. To the client that ack said all it needed to know: the 100 bytes after the SYN were not taken, so they went out again with the third segment. Nothing was lost but the round trip that would have been saved, and nobody had to report an error. The acknowledgment number was the report.',
} as const;
