import type { FindingCode } from '../../game/finding.ts';

/** What a student reads beside the field that is wrong: first what was done, then the rule with today's numbers. */
export default {
  'syn-not-counted-in-ack':
    'You did not count the SYN. It takes one sequence number, like a byte: the SYN had {{given}}, so you expect {{expected}}.',
  'fin-not-counted-in-ack':
    'You took the FIN for a mere flag. It takes one sequence number, like a byte: it had {{given}}, so you expect {{expected}}.',
  'ack-is-last-byte':
    'You acknowledged the last byte you have. The ack names the next one you expect: bytes up to {{last}} are here, so ack={{expected}}.',
  'ack-is-own-seq':
    'You put one of your own numbers into the ack. The ack counts what the peer sends: you expect its {{expected}} next.',
  'ack-beyond-received':
    'You acknowledged more than has arrived. The ack names the next number you expect, and that is {{expected}}, not {{given}}.',
  'ack-behind-received':
    'You acknowledged less than has arrived. Everything before {{expected}} is here, so {{expected}} is what you expect next.',
  'ack-empty':
    'You set the ACK flag but left its number empty. The flag says that the ack counts, and the next number you expect is {{expected}}.',
  'ack-without-flag':
    'You filled in ack={{given}} without the ACK flag. Without the flag nobody reads the field, so leave it empty.',
  'reset-ack-differs':
    'Your RST acknowledges {{given}}. A RST without a connection acknowledges exactly the segment that it answers: ack={{expected}}.',

  'syn-not-counted-in-seq':
    'You sent your SYN’s number again. The SYN took {{given}}, so what you send next starts at {{expected}}, even without any text.',
  'fin-not-counted-in-seq':
    'You did not count your own FIN. It took {{given}}, so whatever you send after it bears {{expected}}.',
  'seq-is-peers':
    'You used the peer’s count as your seq. Each side counts its own bytes: yours go on at {{expected}}.',
  'seq-is-not-the-iss':
    'You started at {{given}}. A SYN bears the initial sequence number, and your host’s clock has drawn {{expected}}.',
  'seq-counts-an-ack':
    'You went on by one, as if your last ACK had used up a number. Only SYN, FIN and text do, so you are still at {{expected}}.',
  'seq-skips':
    'You left out some numbers. Your next segment starts right behind what you have sent: at {{expected}}, not {{given}}.',
  'seq-repeats':
    'You used numbers that you have sent already. Your next segment starts right behind them, at {{expected}}.',
  'seq-empty':
    'You left the seq empty. Every segment says where it stands in your count, and yours is at {{expected}}.',
  'retransmission-with-new-seq':
    'You gave the repeated segment a new number. A retransmission is the same segment once more, so it keeps seq={{expected}}.',
  'reset-seq-differs':
    'Your RST bears seq={{given}}. The peer believes only a RST at the number that it expects, and here that is {{expected}}.',

  'ack-flag-missing':
    'You left out the ACK flag. Once something has arrived, every segment you send acknowledges it and bears ACK.',
  'ack-before-anything-came':
    'You set ACK although nothing has arrived yet. The first SYN has nothing to acknowledge, so it goes without.',
  'syn-ack-without-syn':
    'You only acknowledged the peer’s SYN. Your own direction has to be opened too, so your SYN goes out with that ACK.',
  'syn-missing':
    'You left out the SYN. It is what opens a direction: it carries the number at which your count starts.',
  'syn-again':
    'You set SYN once more. Each side sends one SYN per connection, at its very start, and yours has gone out or is not due.',
  'fin-missing':
    'You left out the FIN. Your application has called CLOSE, and only a FIN tells the peer that nothing more will come.',
  'fin-without-close':
    'You sent a FIN on your own account. It says that your application has no more to send, and your application has not called CLOSE.',
  'fin-echoed':
    'You answered the FIN with a FIN. The peer closes its own direction only: yours stays open until your application calls CLOSE, so acknowledge and no more.',
  'fin-before-text':
    'Your application still has {{unsent}} bytes to send. After your FIN you can send nothing more, so close when they are gone.',
  'fin-twice':
    'You sent a second FIN. One closes your direction for good, and it is repeated only when its timeout comes.',
  'reset-where-patience-is-due':
    'You broke the connection off with RST. Nothing is wrong here, and a RST throws away all that is on its way.',
  'reset-missing':
    'You answered as if there were a connection. What arrived belongs to none here, and a RST says so.',
  'no-flags': 'You sent a segment without any flag. Every segment but the very first SYN bears at least ACK.',

  'text-nobody-sent':
    'You sent {{given}} bytes that nobody gave you. Text comes from the application’s SEND; SYN, ACK and FIN have length 0.',
  'text-after-fin':
    'You sent {{given}} bytes after your FIN. The FIN said that your direction is closed: acknowledging goes on, sending does not.',
  'text-missing':
    'You left the application’s text behind. It called SEND, so its {{expected}} bytes go out with this move.',
  'text-too-long':
    'You put {{given}} bytes into this segment. It takes {{expected}} at the most; split the rest.',

  'silence-where-segment-is-owed':
    'You stayed silent. What arrived wants an answer, and without one the peer will send it again.',
  'silence-on-open':
    'You stayed silent on an active OPEN. Your application wants to be connected, and nobody learns of it without a SYN.',
  'silence-on-close':
    'You stayed silent on CLOSE. The peer goes on waiting for you until a FIN tells it that nothing more will come.',
  'silence-on-syn':
    'You stayed silent on a SYN. The client waits for your SYN,ACK: it confirms the client’s number and brings your own.',
  'silence-on-syn-ack':
    'You stayed silent on the SYN,ACK. The server does not know yet that its own number has reached you: that is what the third segment is for.',
  'silence-on-fin':
    'You stayed silent on a FIN. It takes a sequence number, so it must be acknowledged, or the peer will send it again.',
  'silence-on-timeout':
    'You stayed silent on a timeout. The segment may be lost, and only sending it once more can mend that.',
  'ack-of-an-ack':
    'You acknowledged an acknowledgment. A pure ACK uses up no sequence number, so there is nothing to answer, or the two of you would never stop.',
  'segment-on-passive-open':
    'You sent a segment on a passive OPEN. A server only begins to listen: it does not know yet who will call.',
  'segment-in-time-wait-end':
    'You sent something at the end of TIME-WAIT. Both sides are done; the 2 MSL are over and the TCB just goes.',
  'segment-without-cause':
    'You sent a segment that nothing calls for. What has arrived needs no answer, and your application wants nothing sent.',
  'too-many-segments': 'You sent {{given}} segments. {{expected}} will do here: the rest says nothing new.',
  'too-few-segments':
    'You sent {{given}} segments, and {{expected}} are due: what does not fit into one needs another.',

  'call-not-made':
    'You answered as if {{call}} had been called, but did not make the call. Switch it on, so that it goes with this move.',
  'call-out-of-order':
    'You made {{call}} before its turn. The application’s calls are made in the order in which they came.',
  'call-not-allowed-here': 'You made {{call}} in {{state}}. In this state TCP turns that call down.',
  'answer-out-of-order':
    'You answered a later arrival before an earlier one. They are taken in the order in which they came.',
  'nothing-handled':
    'You left aside what has arrived. It stands first in line, so this move has to deal with it.',
  'nothing-to-answer':
    'There is nothing to deal with at your host. The next thing to happen will be shown here.',

  'state-empty': 'You did not say which state you are in now. Choose the state after this move.',
  'state-stays': 'You stayed in {{given}}. What has just happened moves you on: you are in {{expected}} now.',
  'state-is-the-peers':
    'You named the state that the other side is in. Each side has its own: yours is {{expected}} now.',
  'state-too-early':
    'You went to {{given}} too early. That comes when the peer has answered; until then you are in {{expected}}.',
  'state-one-behind': 'You named {{given}}, which lies behind you. After this move you are in {{expected}}.',
  'time-wait-is-the-active-closers':
    'You went to TIME-WAIT. The one who closes first waits there, and that was the peer: you are in {{expected}} now.',
  'close-wait-is-not-time-wait':
    'You mixed up two waits. CLOSE-WAIT waits for one’s own application after the peer’s FIN, TIME-WAIT for old segments at the very end: you are in {{expected}}.',
  'closed-before-2msl':
    'You forgot the connection at once. Your last ACK may be lost and the peer’s FIN come again, so you stay in TIME-WAIT for 2 MSL.',
  'fin-closes-one-direction':
    'You took the connection for closed. A FIN closes one direction only: you are in {{expected}} now.',
  'state-differs': 'You named {{given}}. From {{from}} this leads to {{expected}}.',
} as const satisfies Record<FindingCode, string>;
