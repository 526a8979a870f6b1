export default {
  studentTitle: 'A quick goodbye',
  briefing:
    'You are connected. The client’s application closes; the server’s will not be long. Get both of you to CLOSED.',
  debriefing:
    'Was the lost ACK ever missed? No. Before the client’s timer ran out, the server’s own FIN arrived, and like every segment it bore an ack: u+1, the very number that the lost ACK had borne. The client learnt two things from one segment, that its FIN was heard and that the server is done, and went from FIN-WAIT-1 straight to TIME-WAIT. That is the beauty of cumulative acknowledgments: each one says all that the ones before it said, so a lost one is healed by the next. For the server nothing was unusual, it never knew.',
} as const;
