export default {
  studentTitle: 'A long silence',
  briefing: 'A client wants a connection. Do what your timers ask of you, and see how the story ends.',
  debriefing:
    'How long does TCP knock? The server’s machine had lost its power, and a dead machine cannot even say no. So the client sent its SYN, and sent it again after 1, 2, 4, 8 and 16 seconds, waited 32 more, and only then told its application: connection timed out. That makes 63 seconds, what a browser on a common system shows as “took too long to respond”. Doubling is politeness: if the network is full, hurrying makes it worse. (RFC 9293 would like 3 minutes for a SYN; most systems have less patience, and so has this lesson.) Compare “connection refused”, which takes one round trip: there, a living machine says no.',
} as const;
