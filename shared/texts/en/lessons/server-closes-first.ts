export default {
  studentTitle: 'The server closes first',
  briefing:
    'A visit to the early web: the client asks with 100 bytes, the server answers with 200 and hangs up. One segment carries 100 bytes at most. Get both of you to CLOSED.',
  debriefing:
    'Who waits in TIME-WAIT? Not “the client”, and not “the server”: whoever closed first. Here it was the server, as in HTTP/1.0, where the end of the connection was the end of the page. A server that closes first for thousands of visitors collects thousands of TIME-WAITs, one reason why HTTP/1.1 keeps connections open and lets the client go first. You may have noticed that the FIN rode on the last text: it took the number right after the last byte, and one ACK covered both. CLOSE does not throw text away; it says “this is the last of it”.',
} as const;
