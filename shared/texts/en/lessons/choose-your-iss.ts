export default {
  studentTitle: 'Choose your ISS',
  briefing:
    'You choose your own initial sequence numbers: any number from 0 to 4294967295 is legal. The panel shows where the connection before began. Its ports were the same, and some of its text may still be on the road. Bring 100 bytes to the server.',
  debriefing:
    'Does it matter where you begin? Any ISS is legal, and most are harmless. But the old text bore numbers of the connection before: had both of you begun there again, the server would have taken 60 bytes that nobody sent in this connection, and no checksum would have told. One of you beginning elsewhere was enough, for then seq or ack did not fit. So TCP lets a clock run: each new connection begins past the last one’s numbers. A clock alone can be guessed, though, and whoever guesses your ISS can forge a client without ever seeing your answers. Randomness alone stops the forger, not the old segment. RFC 6528 takes both: the clock, plus a keyed hash of the four-tuple.',
  'lost-old-text':
    'The server’s application has been given text of the connection before. Its numbers fitted, because both of you began where that one did.',
} as const;
