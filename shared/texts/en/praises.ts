import { praiseTexts } from '../checked.ts';

/** One line on an accepted move that says why it was right. */
export default praiseTexts({
  'back-to-listen':
    'Right: nothing came of that connection. The server goes back from {{from}} to LISTEN, and the next SYN is welcome.',
  listening: 'Right: a server sends nothing, it listens. There is a TCB now, and it waits for a SYN.',
  'syn-sent': 'Right: the SYN takes number {{seq}}, so what you send next starts at {{next}}.',
  'syn-counted':
    'Right: the SYN took number {{peerSyn}}, so {{ack}} is what you wait for, and your own SYN starts your count at {{iss}}.',
  'handshake-confirmed':
    'Right: the server’s SYN took {{peerSyn}}, so you expect {{ack}}. Your own SYN is acknowledged, so you are at {{seq}}.',
  'handshake-done':
    'Right: your SYN is acknowledged with {{ack}}. A pure ACK wants no answer, and both directions are open.',
  'fin-sent':
    'Right: the FIN takes number {{seq}}; you wait for {{next}} to be acknowledged. You can still receive.',
  'fin-counted':
    'Right: the FIN took number {{peerFin}}, so you expect {{ack}}. Your own direction is still open.',
  'fin-sent-last':
    'Right: your FIN takes number {{seq}}. When {{next}} is acknowledged, nothing is left to do.',
  'fin-acknowledged':
    'Right: your FIN is acknowledged with {{ack}}. Now the peer may go on sending until it closes too.',
  'time-wait-entered':
    'Right: the peer’s FIN took {{peerFin}}, so you expect {{ack}}. Should this ACK get lost, you are still here to repeat it.',
  'time-wait-again':
    'Right: the peer’s FIN {{peerFin}} has come again, so your ACK was lost. You repeat ack={{ack}}, and the 2 MSL start anew.',
  'connection-over': 'Right: the peer has acknowledged your FIN with {{ack}}. Nobody needs the TCB any more.',
  'time-wait-over': 'Right: after 2 MSL no segment of this connection is left in the network. The TCB goes.',
  'text-sent': 'Right: {{len}} bytes from {{seq}} on, so your next number is {{next}}.',
  'text-acknowledged': 'Right: everything before {{ack}} is here.',
  'hole-reported':
    'Right: a piece is missing at {{ack}}, and saying so once more tells the sender. What came behind it is kept.',
  'acknowledged-again':
    'Right: you have all that came, and the peer does not know it yet. ack={{ack}} says it once more.',
  'ack-may-wait': 'Right: text may wait a little for its ACK, so that the ACK can travel with text of yours.',
  'silence-right': 'Right: what arrived uses up no sequence number, so it wants no answer.',
  'reset-taken': 'Right: a RST is never answered. You are in {{state}}.',
  retransmitted: 'Right: the same segment once more, with the same number {{seq}}.',
  'gave-up': 'Right: after so many repetitions nobody seems to be there. You are in {{state}}.',
  'reset-right': 'Right: there is no such connection here, and the RST says so.',
  'connection-made':
    'Right: the SYN took number {{peerSyn}}, so ack={{ack}}, and a connection of its own begins at {{iss}}; the listener stays.',
  'cookie-sent': 'Right: {{iss}} stands for all that you would have to remember, so nothing is kept.',
  'cookie-good':
    'Right: ack={{ack}} gives your cookie back, so the peer has seen your SYN,ACK, and the connection stands.',
  'syn-dropped': 'Right: there is no room for it, and a peer that means it will send its SYN again.',
  'syn-refused': 'Right: there is no room for it, and the RST says so at once.',
  right: 'Right: you are in {{state}} now.',
});
