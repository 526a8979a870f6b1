export default {
  studentTitle: 'Port 80, please',
  briefing:
    'A client wants a connection to port 80 of the other machine. Look closely at your state, and answer by the rules of that state.',
  debriefing:
    'How does TCP say no? Nothing listened on the port, so at the server there was no TCB and no LISTEN, only CLOSED. CLOSED is not silence: every segment but a RST is answered by a RST. The SYN had no ack from which the RST could take its seq, so it got seq=0 and, to prove what it answers, ack=x+1; without that proof anybody could have forged it, and a client in SYN-SENT believes no RST that does not acknowledge its SYN. The client’s application hears “connection refused” after one round trip. A firewall that drops the SYN instead makes it wait for a minute.',
} as const;
