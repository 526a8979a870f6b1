export default {
  studentTitle: 'Is anybody there?',
  briefing:
    'A client wants a connection, and the server is listening. Get both of you to ESTABLISHED, and trust your own TCB more than your expectations.',
  debriefing:
    'Who repairs a lost SYN,ACK? Either side may. The client has heard nothing and sends its SYN again; the server has heard no ACK and sends its SYN,ACK again; whoever’s timer runs out first. For the server, the second SYN was no second connection: it bore the number that it already knew. It could answer with the SYN,ACK once more (what real stacks do, for it repairs the loss at once), with a plain ACK (the letter of the RFC), or stay silent and let its own timer do the work. Many books say “three segments, because each direction needs its own confirmation”. True, but not all of it: the three segments also sort out what is new and what is only late.',
} as const;
