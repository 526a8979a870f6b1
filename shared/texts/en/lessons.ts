/** Titles, what the pair reads before, and what it takes away. A lesson of the catalogue without texts fails a test. */
export default {
  'three-way-handshake': {
    title: 'Three-way handshake',
    briefing:
      'The client wants a connection, the server listens for one. Each of you counts its own bytes and must learn where the other’s count starts. Get both of you to ESTABLISHED.',
    debriefing:
      'Why three segments, and not two? After the first, the server knows the client’s number. After the second, the client knows the server’s, and knows that its own has arrived. But the server cannot know yet whether its number has reached anybody. The third segment tells it. Both numbers are now known, and both are confirmed; a SYN took one number on each side, so the first byte of text will bear x+1 or y+1.',
  },
  'four-way-close': {
    title: 'Four-way close',
    briefing:
      'You are connected and all text has been acknowledged. The client’s application has nothing more to send and closes; the server’s application follows later. Get both of you to CLOSED.',
    debriefing:
      'Why four segments, and not three? A FIN closes one direction: “I have nothing more to say.” The other side has heard it and says so at once with an ACK, but its own application may still have something to send, so its own FIN comes later. Each FIN takes one number and needs its own acknowledgment. And the one who closed first waits for 2 MSL at the end: if its last ACK is lost, the peer’s FIN comes again, and somebody must still be there to answer it.',
  },
} as const;
