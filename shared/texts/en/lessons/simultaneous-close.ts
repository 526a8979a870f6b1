export default {
  studentTitle: 'Simultaneous close',
  briefing: 'Both applications hang up at the very same moment. Get both of you to CLOSED.',
  debriefing:
    'What if both close first? The FINs crossed, so each of you, in FIN-WAIT-1, met a FIN where the ACK of your own was expected. That is what CLOSING is for: “I know that you are done, but I do not know yet whether you know that I am.” The ACKs, which crossed as well, settled it. Both had closed first, so both had to wait in TIME-WAIT, and that is no waste: each had sent a last ACK that nobody acknowledges. It took four segments and the same numbers as ever; only the order was another.',
} as const;
