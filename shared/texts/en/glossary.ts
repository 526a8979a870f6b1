/** The state diagram, and the words of the game: loaded when somebody asks for them. */
export default {
  title: 'Words',
  search: 'Find a word',
  hint: 'Also by another name or language: SYN_RCVD, 时间等待 …',
  none: 'No word here is called so.',
  states: 'States',
  terms: 'Terms',
  also: 'also called: {{names}}',
  comes: 'comes from: {{states}}',
  leads: 'leads to: {{states}}',
  here: 'You are here.',
  spelling: {
    label: 'Write the states as',
    rfc: 'RFC 9293: SYN-RECEIVED',
    textbook: 'textbooks: SYN_RCVD',
  },
  close: 'Close',
  diagram: {
    title: 'The state diagram',
    here: 'You are in {{state}}.',
    way: 'Your way: {{way}}.',
    leads: 'Arrows lead from here to {{states}}.',
    end: 'No arrow leads on from here.',
  },
  causes: {
    'open-active': 'active OPEN, sends SYN',
    'open-passive': 'passive OPEN',
    close: 'CLOSE',
    syn: 'SYN arrives',
    'syn-ack': 'SYN,ACK arrives',
    ack: 'ACK of one’s own SYN or FIN arrives',
    fin: 'FIN arrives',
    'fin-ack': 'FIN arrives and acknowledges what was open',
    'time-wait': '2 MSL pass',
  },
  state: {
    CLOSED:
      'There is no connection and no TCB. It is the state before the first call and after the last segment.',
    LISTEN: 'A server waits for a SYN. It knows nobody yet, so any SYN looks new to it.',
    'SYN-SENT': 'The SYN is out. What is awaited is a SYN in return and the acknowledgment of one’s own.',
    'SYN-RECEIVED':
      'A SYN has come and one’s own is out. Only its acknowledgment shows that the peer is real and wants the connection.',
    ESTABLISHED: 'Both SYNs are acknowledged: text goes both ways.',
    'FIN-WAIT-1':
      'One’s own FIN is out and not acknowledged yet. Nothing more may be sent, and everything may still be received.',
    'FIN-WAIT-2': 'One’s own FIN is acknowledged. The peer may go on sending for as long as it likes.',
    'CLOSE-WAIT':
      'The peer’s FIN has come; the own application has not called CLOSE yet. It is the application that is waited for, not the network.',
    CLOSING: 'Both FINs have crossed: the peer’s is here, one’s own is not acknowledged yet.',
    'LAST-ACK': 'The second FIN is out. Its acknowledgment is the last thing that is awaited.',
    'TIME-WAIT':
      'Everything is acknowledged, and the one who closed first stays for 2 MSL: to repeat the last ACK, and until old segments have died out.',
  },
  term: {
    segment: { name: 'segment', means: 'What TCP sends: a header with numbers and flags, and text or none.' },
    seq: {
      name: 'sequence number (seq)',
      means:
        'The number of the segment’s first octet. SYN and FIN take one number each, like an octet; a pure ACK takes none.',
    },
    ack: {
      name: 'acknowledgment number (ack)',
      means: 'The next number expected from the peer: everything before it is here.',
    },
    ackFlag: {
      name: 'ACK flag',
      means:
        'Says that the acknowledgment number counts. From the second segment of a connection on it is always set.',
    },
    iss: {
      name: 'initial sequence number (ISS, IRS)',
      means:
        'Where a host’s numbers begin: its own is the ISS, the peer’s is the IRS. A clock and a secret choose it.',
    },
    syn: { name: 'SYN', means: 'Opens a direction and brings its initial number. It takes that number.' },
    fin: { name: 'FIN', means: 'Closes one’s own sending direction, and only that. It takes one number.' },
    rst: {
      name: 'RST',
      means:
        'Ends a connection at once, or says that there is none. It is never acknowledged, and what was on its way is lost.',
    },
    handshake: {
      name: 'three-way handshake',
      means: 'SYN, SYN,ACK, ACK: each side tells its initial number and hears that it has arrived.',
    },
    fourWay: {
      name: 'four-way close',
      means:
        'FIN and ACK for each direction. Three segments are enough where the second FIN travels with the ACK.',
    },
    activeOpen: {
      name: 'active / passive open',
      means: 'Active: the application names the peer and a SYN goes out. Passive: it waits for one.',
    },
    activeClose: {
      name: 'active / passive close',
      means: 'Active: who sends the first FIN, and ends in TIME-WAIT. Passive: who receives it.',
    },
    tcb: {
      name: 'transmission control block (TCB)',
      means:
        'All that a host keeps of one connection: state, numbers, queues, timers. It lives from OPEN (or the SYN) to CLOSED.',
    },
    sndUna: { name: 'SND.UNA', means: 'The oldest of one’s own numbers that is not acknowledged yet.' },
    sndNxt: { name: 'SND.NXT', means: 'The number that one’s own next octet will bear.' },
    rcvNxt: { name: 'RCV.NXT', means: 'The number expected next from the peer. It is what goes into ack.' },
    window: { name: 'receive window', means: 'How many octets from RCV.NXT on a host is ready to take.' },
    mss: { name: 'maximum segment size (MSS)', means: 'How many octets of text fit into one segment.' },
    cumulative: {
      name: 'cumulative ACK',
      means: 'One ACK covers everything before its number, however many segments that was.',
    },
    duplicate: {
      name: 'duplicate ACK',
      means: 'The same ack once more: something came behind a hole. Three of them stand for a timeout.',
    },
    outOfOrder: {
      name: 'out of order',
      means: 'Text that came before the octets in front of it. It is kept until they come.',
    },
    retransmission: {
      name: 'retransmission',
      means: 'The same octets with the same numbers, sent once more.',
    },
    rto: {
      name: 'retransmission timeout (RTO)',
      means: 'How long a host waits for an acknowledgment before it sends again. It doubles each time.',
    },
    msl: {
      name: 'maximum segment lifetime (MSL)',
      means: 'How long a segment can wander in the network. TIME-WAIT lasts twice as long.',
    },
    halfOpen: {
      name: 'half-open connection',
      means:
        'One side holds a TCB, the other has none (any more): after a crash, or before a handshake is done.',
    },
    halfClose: { name: 'half-close', means: 'One direction has its FIN, the other goes on sending.' },
    challenge: {
      name: 'challenge ACK',
      means:
        'An ACK with one’s own true numbers, in answer to something that does not fit. A peer that really is elsewhere answers with a RST.',
    },
    backlog: {
      name: 'backlog',
      means: 'The room that a listener has for connections in SYN-RECEIVED. A SYN flood fills it.',
    },
    cookie: {
      name: 'SYN cookie',
      means:
        'An ISS that carries the connection’s data in itself, so that the server keeps nothing until the third segment.',
    },
    fastOpen: {
      name: 'TCP Fast Open',
      means:
        'Text goes with the SYN and is delivered at once, if a cookie of an earlier visit vouches for the client.',
    },
    delayed: {
      name: 'delayed ACK',
      means: 'Text in order may wait a little for its ACK, so that the ACK travels with text of one’s own.',
    },
    roundTrip: { name: 'round trip', means: 'The time of a segment there and of its answer back.' },
  },
} as const;
