/**
 * The teacher’s titles, which say what happens in a lesson, in the order in which the lessons are taught. What the
 * students read stands in lessons/<id>.ts.
 */
export default {
  handshake: {
    'three-way-handshake': 'Three-way handshake',
    'lost-syn': 'Lost SYN',
    'lost-syn-ack': 'Lost SYN,ACK',
    'lost-handshake-ack': 'Lost third segment: data completes the handshake',
    'lost-handshake-ack-resent': 'Lost third segment: the SYN,ACK comes again',
    'partner-offline': 'Partner offline: the server is dead',
    'partner-offline-client': 'Partner offline: the client vanishes',
    refused: 'Connection refused',
    'old-duplicate-syn': 'An old SYN reaches the server',
    'old-duplicate-syn-late': 'A SYN comes when its call is long over',
    'old-duplicate-syn-twice': 'A SYN comes after its own retransmission',
    'two-way-handshake': 'Not TCP: a handshake of two segments',
    'simultaneous-open': 'Simultaneous open',
    'syn-flood': 'SYN flood',
    'fast-open': 'Fast Open: text with the SYN',
    'fast-open-bad-cookie': 'Fast Open with a bad cookie',
    'choose-your-iss': 'Choose your ISS',
  },
  data: {
    'full-life': 'A full life: handshake, data, close',
    'reordered-data': 'Segments out of order',
    'lost-data': 'Lost data: three duplicate ACKs',
    'duplicate-data': 'Duplicate data',
  },
  close: {
    'four-way-close': 'Four-way close',
    'server-closes-first': 'The server closes first',
    'half-close': 'Half-close: the phone call',
    'three-segment-close': 'Three-segment close',
    'simultaneous-close': 'Simultaneous close',
    'lost-fin': 'Lost FIN',
    'lost-close-ack': 'Lost ACK of the FIN: the FIN comes again',
    'lost-close-ack-repaired': 'Lost ACK of the FIN: the server’s FIN repairs it',
    'lost-last-ack': 'Lost last ACK: why TIME-WAIT',
    'no-time-wait': 'Not TCP: no TIME-WAIT',
    'port-famine': 'Port famine',
    'half-open-crash': 'Half-open: the server has rebooted',
    'half-open-crash-client': 'Half-open: the client has rebooted',
    abort: 'Abort: a RST instead of a FIN',
  },
  freedom: {
    'free-play': 'Free play',
    exam: 'Exam',
  },
} as const;
