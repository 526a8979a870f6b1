export default {
  studentTitle: 'Knock, knock',
  briefing:
    'A client wants a connection, and the server’s door is open. Get both of you to ESTABLISHED. Keep an eye on the clock: a timer that runs out is an event like any other.',
  debriefing:
    'What does a TCP do when nobody answers? It cannot know whether its SYN was lost, the answer was lost, or the road is just long today; from where the client stands, all three look like silence. So it waits for its retransmission timeout (RTO) and sends exactly the same SYN again, with the same seq. A new number would be a new connection, and if both SYNs arrived after all, the server would have to guess which one was meant. With the same number, the second copy can do no harm. Each further wait is twice as long, so that a crowded network is not made more crowded.',
} as const;
