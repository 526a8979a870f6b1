import type { PraiseCode } from '../../game/finding.ts';

/** Hints, step by step: what the moment is about, which field needs care, what stands in it. No rule names a value. */
const rule = {
  listening: 'A passive OPEN only waits: nothing is sent before somebody calls.',
  'syn-sent': 'An active OPEN calls the peer: one segment that brings your ISS and acknowledges nothing yet.',
  'syn-counted':
    'A SYN has two wishes: to be acknowledged, and to be answered by a SYN of yours. One segment can do both.',
  'handshake-confirmed':
    'The peer has acknowledged your SYN and sent its own. It cannot know that its own has arrived unless you say so.',
  'connection-made':
    'A SYN has come to your listener. It begins a connection of its own, and the listener listens on.',
  'cookie-sent': 'With cookies the answer to a SYN carries all that you would otherwise have to keep.',
  'cookie-good':
    'An ACK has come to a listener that keeps nothing. What it acknowledges tells whether it is a good one.',
  'syn-dropped': 'There is no room for this SYN. Think of what its sender does if nobody answers.',
  'syn-refused': 'There is no room for this SYN. Its sender may be told so.',
  'handshake-done':
    'An ACK that brings no text and takes no number wants no answer. Look at what it completes.',
  'fin-sent':
    'CLOSE means that you have nothing more to send: a FIN says so, and acknowledges what came, as ever.',
  'fin-counted':
    'A FIN takes a number, so it is acknowledged at once. Your own direction is not touched by it.',
  'fin-sent-last':
    'The peer has closed, and now your application does too: your FIN is the last thing you send.',
  'fin-acknowledged':
    'Your FIN is acknowledged. Nothing has to be sent; the peer may still have text for you.',
  'time-wait-entered':
    'Both FINs are out. Yours is acknowledged, the peer’s has to be; then you stay, in case that gets lost.',
  'time-wait-again':
    'The peer’s FIN has come once more, so your ACK did not arrive. What was said then is said again.',
  'connection-over':
    'Your FIN was the last thing to be acknowledged, and now it is. Nothing is left to keep.',
  'time-wait-over': '2 MSL have passed. Nobody needs to be told.',
  'text-sent': 'Your application has text to send, or some waits. It goes on from your next number.',
  'text-acknowledged': 'Text has come in order. The ACK names what you expect next.',
  'hole-reported':
    'Text has come that does not follow what you have. Say once more what you are still waiting for.',
  'acknowledged-again': 'You have all of this already. The peer does not seem to know, so tell it again.',
  'ack-may-wait': 'Text in order may wait a little for its ACK; to acknowledge it now is right as well.',
  'silence-right': 'What has come takes no number and asks for nothing.',
  'reset-taken': 'A RST is never answered. Ask yourself what is left of the connection.',
  retransmitted: 'Your timer has run out: what is not acknowledged goes out again, unchanged.',
  'gave-up': 'The timer has run out too often. Nobody seems to be there any more.',
  'reset-right': 'What has come fits nothing that you have. The peer has to be told so.',
  'back-to-listen':
    'Nothing comes of this connection. A server that was asked to listen has a state to go back to.',
  right: 'Look at what has come, and at what your TCB says.',
} as const satisfies Readonly<Record<PraiseCode, string>>;

export default {
  title: 'Hints',
  ask: {
    rule: 'Hint: what is it about?',
    field: 'Hint: which field?',
    value: 'Hint: what stands in it?',
  },
  free: 'free',
  price_one: '−{{count}} point',
  price_other: '−{{count}} points',
  all: 'All is told. What is left is yours.',
  byRule: 'rule {{rule}}',
  rule: { ...rule, wait: 'Nothing can be done with what waits yet. Let the clock go on.' },
  field: {
    segments: 'First decide whether to speak, and how often.',
    flags: 'Look at the flags: what does this segment have to say?',
    seq: 'Look at seq: the number of your own that comes next, or the same as before if it is sent again.',
    ack: 'Look at ack: the number that you expect next from the peer.',
    len: 'Look at the length: how much text goes along?',
    becomes: 'Look at the state: what has changed for your connection after this move?',
  },
  value: {
    segments_zero: 'Stay silent.',
    segments_one: 'Send one segment.',
    segments_other: 'Send {{count}} segments.',
    flags: 'Flags: {{value}}',
    seq: 'seq={{value}}',
    ack: 'ack={{value}}',
    len: 'Length: {{value}}',
    becomes: 'State: {{value}}',
  },
  inSegment: 'Segment {{n}}: {{text}}',
  given: 'A hint was taken.',
} as const;
