export default {
  studentTitle: 'Abort: a RST instead of a FIN',
  briefing:
    'The server is sending the client a long file, and after a while the user closes the window: the client’s application ABORTs. Get both of you to CLOSED, and see what becomes of the bytes under way.',
  debriefing:
    'What does a RST throw away? Everything. A FIN takes its turn behind the text, is acknowledged and repeated; a RST overtakes it all. The 200 bytes under way met a client without a TCB and earned another RST; what the server still had to repeat was dropped, and its application got an error instead of an end. There was no TIME-WAIT, and no acknowledgment: a RST has none, and if it is lost, the next text earns the next one. Its seq was SND.NXT, exactly what the server expected; a RST elsewhere in the window would only have been asked back about, so that nobody ends a connection by guessing. The ACK flag is optional in it: Linux sets it, the RFC does not.',
} as const;
