export default {
  studentTitle: 'Port famine',
  briefing:
    'The client’s application has 4 requests of 100 bytes and only 2 ports, and after 60 seconds it is too late. You decide what the applications call. Who closes first keeps the port in TIME-WAIT for 2 MSL.',
  debriefing:
    'What if TIME-WAITs pile up? Each holds a pair of ports for 2 MSL, at the host that closed first. You could wait, and pay with time. You could let the server close first: then the waiting is at the server, where the ports are plentiful, and a new SYN may even open the connection anew if its number lies past the old ones (MAY-2). You could keep one connection for several requests, which is what HTTP does since 1.1, and saves the handshakes as well. Or you could shorten the MSL; then the ports are free sooner, and segments of the old connection may still be on the road when they are used again. TIME-WAIT is no waste. It is the price of closing first, and one may choose who pays.',
  'lost-too-late': 'The 60 seconds are over, and not all requests have reached the server’s application.',
} as const;
