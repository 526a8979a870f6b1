export default {
  studentTitle: 'Four-way close',
  briefing:
    'You are connected and all text has been acknowledged. The client’s application has nothing more to send and closes; the server’s application follows later. Get both of you to CLOSED.',
  debriefing:
    'Why four segments, and not three? A FIN closes one direction: “I have nothing more to say.” The other side has heard it and says so at once with an ACK, but its own application may still have something to send, so its own FIN comes later. Each FIN takes one number and needs its own acknowledgment. And the one who closed first waits for 2 MSL at the end: if its last ACK is lost, the peer’s FIN comes again, and somebody must still be there to answer it.',
} as const;
