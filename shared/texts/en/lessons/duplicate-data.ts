export default {
  studentTitle: 'One question, one answer',
  briefing:
    'The client asks with 100 bytes, the server answers with 100. Get each to the other application, once.',
  debriefing:
    'What if the same bytes come twice? They came twice in both ways that there are: once the network itself made a copy, and once an ACK was lost, so the sender had to think that its text was. The receiver cannot tell the two apart and need not: it looks at seq, sees that it expects a later byte, throws the copy away, and acknowledges again. The application got every byte once. The ACK is the important half: who throws a copy away in silence leaves the sender repeating it for ever, because for all it knows nothing has arrived. Note that nobody asked for the repetition: TCP has positive acknowledgments and a clock, nothing else.',
} as const;
