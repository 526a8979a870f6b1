export default {
  studentTitle: 'Three-segment close',
  briefing:
    'The client hangs up, and the server’s application has just decided to do the same. Get both of you to CLOSED, with no more segments than it takes.',
  debriefing:
    'When do three segments do? When the side that hears the FIN has nothing left to send and closes at once: then one segment is its acknowledgment and its own FIN. FIN-WAIT-2 is skipped, for the FIN and the ACK came together, and CLOSE-WAIT lasts no longer than one move. “A close always takes four” is as wrong as “always three”: four is the rule that covers every case, three is what happens when the moments fit. Four would have been legal here, too. What would not have been: a FIN while text is unsent, because after a FIN there is no number left for it.',
} as const;
