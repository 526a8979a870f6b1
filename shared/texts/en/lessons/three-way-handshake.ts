export default {
  studentTitle: 'Three-way handshake',
  briefing:
    'The client wants a connection, the server listens for one. Each of you counts its own bytes and must learn where the other’s count starts. Get both of you to ESTABLISHED.',
  debriefing:
    'Why three segments, and not two? After the first, the server knows the client’s number. After the second, the client knows the server’s, and knows that its own has arrived. But the server cannot know yet whether its number has reached anybody. The third segment tells it. Both numbers are now known, and both are confirmed; a SYN took one number on each side, so the first byte of text will bear x+1 or y+1.',
} as const;
