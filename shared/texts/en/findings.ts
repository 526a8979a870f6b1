import { findingTexts } from '../checked.ts';

/**
 * What a student reads beside the field that is wrong: first what was done, then the rule with today's numbers.
 * `said` ends before the numbers that give the answer away, `shown` goes on with them.
 */
export default findingTexts({
  // ---- Flags ----
  'no-flags': {
    said: 'You sent a segment without any flag. Every segment but the very first SYN bears at least ACK.',
  },
  'ack-flag-missing': {
    said: 'You left out the ACK flag. Once something has arrived, every segment you send acknowledges it and bears ACK.',
  },
  'ack-flag-forgotten': {
    said: 'You filled in ack={{given}} but did not set the ACK flag. The number counts only with the flag, so set it.',
  },
  'bare-fin': {
    said: 'You sent FIN alone, as many books draw it. On the wire a FIN bears ACK too, as every segment does once the connection is open.',
    shown: ': FIN,ACK with ack={{expected}}.',
  },
  'ack-before-anything-came': {
    said: 'You set ACK although nothing has arrived yet. The first SYN has nothing to acknowledge, so it goes without.',
  },
  'syn-missing': {
    said: 'You left out the SYN. It is what opens a direction: it carries the number at which your count starts.',
  },
  'syn-ack-without-syn': {
    said: 'You only acknowledged the peer’s SYN. Your own direction has to be opened too, so your SYN goes out with that ACK.',
  },
  'syn-is-not-an-answer': {
    said: 'You took the peer’s SYN for the answer to yours. It acknowledges nothing: both of you are opening at once, so your SYN goes out again, now with an ACK.',
  },
  'third-segment-bears-syn': {
    said: 'You set SYN in the third segment. Your SYN has gone out and is acknowledged, so all that is left to do is to acknowledge the peer’s.',
  },
  'syn-again': {
    said: 'You set SYN once more. Each side sends one SYN per connection, at its very start, and yours has gone out or is not due.',
  },
  'syn-opens-no-second-connection': {
    said: 'You answered the SYN as if a second connection were to open. This connection stands already, so an old SYN only earns an ACK that says where you are.',
    shown: ': ack={{expected}}.',
  },
  'fin-missing': {
    said: 'You left out the FIN. Your application has called CLOSE, and only a FIN tells the peer that nothing more will come.',
  },
  'fin-without-close': {
    said: 'You sent a FIN on your own account. It says that your application has no more to send, and your application has not called CLOSE.',
  },
  'fin-echoed': {
    said: 'You answered the FIN with a FIN. The peer closes its own direction only: yours stays open until your application calls CLOSE, so acknowledge and no more.',
  },
  'close-with-text-queued': {
    said: 'Your application still has {{unsent}} bytes to send. After your FIN you can send nothing more, so close when they are gone.',
  },
  'fin-twice': {
    said: 'You sent a second FIN. One closes your direction for good, and it is repeated only when its timeout comes.',
  },
  'reset-where-patience-is-due': {
    said: 'You broke the connection off with RST. Nothing is wrong here, and a RST throws away all that is on its way.',
  },
  'reset-instead-of-fin': {
    said: 'You answered CLOSE with a RST. CLOSE ends your direction in good order with a FIN; a RST is for ABORT, and throws away what is on its way.',
  },
  'old-syn-not-recognisable': {
    said: 'You took the SYN with seq={{syn}} for an old one and refused it. In LISTEN any SYN looks new, so answer with SYN,ACK: if the SYN is old, the client will say so.',
  },
  'fin-cannot-be-refused': {
    said: 'You did not accept the FIN. It is no question: the peer says that it sends nothing after {{fin}}, and your ACK only says that you have heard it.',
    shown: ': ack={{expected}}.',
  },
  'reset-missing': {
    said: 'You answered as if there were a connection. What arrived belongs to none here, and a RST says so.',
    shown: ': seq={{expected}}.',
  },
  'unsent-ack-believed': {
    said: 'You took an answer to somebody else for yours. It acknowledges {{ack}}, which you never sent, and a RST at just that number says so.',
    shown: ': seq={{expected}}.',
  },
  'ack-while-listening': {
    said: 'You went along with an ACK while you were listening. You have sent nothing that {{ack}} could acknowledge, and a RST at just that number says so.',
    shown: ': seq={{expected}}.',
  },
  'reset-needs-no-ack': {
    said: 'You set ACK on a RST that answers an ACK. The peer knows it by its seq, which is the number that the peer’s own ack asked for, so it goes without.',
  },
  'reset-must-acknowledge': {
    said: 'You sent the RST without ACK. What arrived had no ack to take a seq from, so your RST is known by acknowledging exactly that segment.',
    shown: ': seq=0 and ack={{expected}}.',
  },
  'fin-instead-of-reset': {
    said: 'You closed in good order on ABORT. Your application wants the connection gone at once, and that is a RST, not a FIN.',
  },
  'abort-without-reset': {
    said: 'You went on as usual on ABORT. Your application wants the connection gone at once, and a RST tells the peer that it is.',
  },
  'retransmission-changed': {
    said: 'You sent something else than the first time. The timeout asks for the same segment once more, with the same flags and the same number.',
  },

  // ---- The sequence number ----
  'syn-not-counted': {
    said: 'You counted neither SYN: seq={{given}} and ack={{ack}} are the numbers of the two SYNs themselves. Each SYN takes one number, like a byte.',
    shown: ', so seq={{expected}} and ack={{expectedAck}}.',
  },
  'fin-not-counted': {
    said: 'You counted neither FIN: seq={{given}} and ack={{ack}} are the numbers of the two FINs themselves. Each FIN takes one number, like a byte.',
    shown: ', so seq={{expected}} and ack={{expectedAck}}.',
  },
  'numbers-swapped': {
    said: 'You swapped the two counts: {{given}} is a number of the peer’s, {{ack}} one of yours. The seq counts what you send, the ack what you expect from the peer.',
    shown: ': seq={{expected}}, ack={{expectedAck}}.',
  },
  'numbers-from-zero': {
    said: 'You counted from zero, as some tools show it. On the wire the numbers go on from the two initial sequence numbers.',
    shown: ': seq={{expected}}, ack={{expectedAck}}.',
  },
  'ack-called-seq': {
    said: 'You wrote {{given}} into the seq. That is what your ACK says of the peer’s FIN and belongs into the ack; the seq is where your own count stands.',
    shown: ', {{expected}}.',
  },
  'syn-not-counted-in-seq': {
    said: 'You sent your SYN’s number {{given}} again. The SYN has taken it, so what you send next stands one further, even without any text.',
    shown: ': seq={{expected}}.',
  },
  'fin-not-counted-in-seq': {
    said: 'You did not count your own FIN. It took {{given}}, so whatever you send after it stands one further.',
    shown: ': seq={{expected}}.',
  },
  'text-not-counted-in-seq': {
    said: 'You used {{given}} again, where bytes of yours already stand. Each byte takes a number, so you go on behind the last one.',
    shown: ', at {{expected}}.',
  },
  'seq-is-last-byte': {
    said: 'You wrote the number of your last byte, {{given}}. It is used up, so the seq is the number after it.',
    shown: ': {{expected}}.',
  },
  'seq-counts-an-ack': {
    said: 'You went on to {{given}}, as if an ACK had used up a number. Only SYN, FIN and text do, so your count has not moved.',
    shown: ': it is at {{expected}}.',
  },
  'seq-counts-packets': {
    said: 'You counted packets and came to {{given}}. The seq counts bytes: it moves on by the length of what you have sent.',
    shown: ', and so stands at {{expected}}.',
  },
  'seq-is-peers': {
    said: 'You used {{given}}, a number of the peer’s count, as your seq. Each side counts its own bytes.',
    shown: ': yours go on at {{expected}}.',
  },
  'seq-is-not-the-iss': {
    said: 'You started at {{given}}. A SYN bears the initial sequence number that your host’s clock has drawn.',
    shown: ': {{expected}}.',
  },
  'seq-skips': {
    said: 'You left out some numbers: {{given}} is too far. Your next segment starts right behind what you have sent.',
    shown: ', at {{expected}}.',
  },
  'seq-repeats': {
    said: 'You went back to {{given}}. Your numbers only go forward: your next segment starts right behind what you have sent.',
    shown: ', at {{expected}}.',
  },
  'seq-empty': {
    said: 'You left the seq empty. Every segment says where it stands in your count.',
    shown: ', and yours is at {{expected}}.',
  },
  'retransmission-with-new-seq': {
    said: 'You gave the repeated segment a new number, {{given}}. A retransmission is the same segment once more and keeps its number.',
    shown: ': seq={{expected}}.',
  },
  'reset-seq-differs': {
    said: 'Your RST bears seq={{given}}. The peer believes only a RST at the number that it expects.',
    shown: ', and that is {{expected}}.',
  },

  // ---- The acknowledgment number ----
  'syn-not-counted-in-ack': {
    said: 'You did not count the SYN. It takes one sequence number, like a byte: the peer’s SYN had {{given}}.',
    shown: ', so you expect {{expected}}.',
  },
  'fin-not-counted-in-ack': {
    said: 'You took the FIN for a mere flag. It takes one sequence number, like a byte: the peer’s FIN has seq={{given}}.',
    shown: ', so you expect {{expected}}.',
  },
  'text-not-counted-in-ack': {
    said: 'You acknowledged {{given}}, where the peer’s text begins. All its {{len}} bytes have arrived, and the ack names the next one you expect.',
    shown: ': {{expected}}.',
  },
  'ack-is-last-byte': {
    said: 'You acknowledged the last byte you have, {{given}}. The ack names the next one you expect.',
    shown: ': bytes up to {{given}} are here, so ack={{expected}}.',
  },
  'ack-counts-an-ack': {
    said: 'You counted one too many and came to ack={{given}}. SYN, FIN and each byte of text take a number, an ACK takes none.',
    shown: ', so you expect {{expected}}.',
  },
  'ack-counts-packets': {
    said: 'You counted packets and came to ack={{given}}. The ack counts bytes: it names the next byte you expect.',
    shown: ', {{expected}}.',
  },
  'ack-counts-from-zero': {
    said: 'You counted from zero and came to ack={{given}}, as some tools show it. On the wire the ack goes on from the peer’s initial sequence number.',
    shown: ': {{expected}}.',
  },
  'ack-is-own-seq': {
    said: 'You put {{given}}, a number of your own, into the ack. The ack counts what the peer sends.',
    shown: ': you expect its {{expected}} next.',
  },
  'ack-jumps-the-hole': {
    said: 'You acknowledged up to {{given}}, but bytes before it are still missing. An ack covers everything before it, so it stops at the hole.',
    shown: ': {{expected}}.',
  },
  'ack-not-cumulative': {
    said: 'You acknowledged one piece, up to {{given}}. An ack covers all that is here in one run, and more is here by now.',
    shown: ': you expect {{expected}}.',
  },
  'ack-beyond-received': {
    said: 'You acknowledged {{given}}, which is more than has arrived. The ack names the next number you expect.',
    shown: ', and that is {{expected}}.',
  },
  'ack-behind-received': {
    said: 'You acknowledged {{given}}, which is less than has arrived. The ack names the next number you expect, behind all that is here.',
    shown: ': {{expected}}.',
  },
  'ack-empty': {
    said: 'You set the ACK flag but left its number empty. The flag says that the number counts: the next one you expect.',
    shown: ', {{expected}}.',
  },
  'ack-without-flag': {
    said: 'You filled in ack={{given}} without the ACK flag. There is nothing to acknowledge yet, and without the flag nobody reads the field, so leave it empty.',
  },
  'reset-ack-differs': {
    said: 'Your RST acknowledges {{given}}. A RST without a connection acknowledges exactly the segment that it answers.',
    shown: ': ack={{expected}}.',
  },

  // ---- Text ----
  'text-nobody-sent': {
    said: 'You sent {{given}} bytes that nobody gave you. Text comes from the application’s SEND; SYN, ACK and FIN have length 0.',
  },
  'text-echoed': {
    said: 'You sent {{given}} bytes back, as many as have come. The length is that of your own text; an ACK alone has none.',
  },
  'text-after-fin': {
    said: 'You sent {{given}} bytes after your FIN. The FIN said that your direction is closed: acknowledging goes on, sending does not.',
  },
  'text-too-early': {
    said: 'You sent {{given}} bytes before the connection stands. They wait until the peer has acknowledged your SYN.',
  },
  'text-missing': {
    said: 'You left the application’s text behind. It called SEND, so its bytes go out with this move.',
    shown: ': {{expected}} of them.',
  },
  'text-may-go-with-third': {
    said: 'You left the application’s text behind. The third segment may carry text, Fast Open or not, since the peer’s SYN has confirmed yours.',
    shown: ': {{expected}} bytes.',
  },
  'text-too-long': {
    said: 'You put {{given}} bytes into this segment. That is more than one segment may hold, so split them.',
    shown: ': {{expected}} at the most.',
  },
  'text-beyond-window': {
    said: 'You sent {{given}} bytes, more than the peer has room for. Its window says how many may be under way, and the rest waits.',
    shown: ': {{expected}} now.',
  },
  'retransmission-of-other-length': {
    said: 'You gave the repeated segment {{given}} bytes. A retransmission is the same segment once more, with as many bytes as the first time.',
    shown: ': {{expected}}.',
  },

  // ---- Whether to speak ----
  'silence-on-open': {
    said: 'You stayed silent on an active OPEN. Your application wants to be connected, and nobody learns of it without a SYN.',
  },
  'listened-on-active-open': {
    said: 'You listened on an active OPEN. To listen is the passive side’s part; your application wants to be connected, so it is you who calls, with a SYN.',
  },
  'silence-on-close': {
    said: 'You stayed silent on CLOSE. The peer goes on waiting for you until a FIN tells it that nothing more will come.',
  },
  'silence-on-abort': {
    said: 'You stayed silent on ABORT. The peer would go on believing in the connection; a RST tells it that it is gone.',
  },
  'silence-on-syn': {
    said: 'You stayed silent on a SYN. The peer waits for your SYN,ACK: it confirms the peer’s number and brings your own.',
  },
  'silence-on-syn-ack': {
    said: 'You stayed silent on the SYN,ACK. The server does not know yet that its own number has reached you: that is what the third segment is for.',
  },
  'silence-on-fin': {
    said: 'You stayed silent on a FIN. It takes a sequence number, so it must be acknowledged, or the peer will send it again.',
  },
  'silence-on-text': {
    said: 'You stayed silent on text that wants its ACK now. Two full segments, or a hole that has been filled, are acknowledged at once.',
    shown: ': ack={{expected}}.',
  },
  'silence-on-ack-due': {
    said: 'You let the ACK wait longer still. It could wait for text to travel with, but its time is up.',
    shown: ': ack={{expected}}.',
  },
  'silence-on-repetition': {
    said: 'You stayed silent on bytes that you have already. The peer sends them again because it has not heard your ACK, so say it once more.',
    shown: ': ack={{expected}}.',
  },
  'silence-on-challenge': {
    said: 'You passed over a segment that does not fit your connection. An ACK of where you are lets the peer find out which of you is wrong.',
    shown: ': ack={{expected}}.',
  },
  'silence-on-unsent-ack': {
    said: 'You passed over an ACK of {{ack}}, which you never sent. An ACK of your own says where you really are.',
    shown: ': ack={{expected}}.',
  },
  'silence-on-timeout': {
    said: 'You stayed silent on a timeout. The segment may be lost, and only sending it once more can mend that.',
  },
  'fin-waits-for-its-rto': {
    said: 'You let the FIN’s timeout pass. A FIN is repeated when its own RTO runs out, as any segment is, and not after a segment lifetime.',
  },
  'gave-up-too-early': {
    said: 'You gave the connection up at a timeout. A segment may be lost on its way, so it is sent again several times before the connection ends.',
  },
  'retried-too-often': {
    said: 'You sent it once more. After {{retries}} repetitions without an answer nobody seems to be there, so the connection ends and the application is told.',
  },
  'reset-to-nobody': {
    said: 'You sent a RST at the last timeout. Nobody seems to be there who could hear it: the connection ends without a word, and the application is told.',
  },
  'silence-where-reset-is-owed': {
    said: 'You stayed silent on a segment that belongs to no connection here. Its sender believes in one until a RST says that there is none.',
    shown: ': seq={{expected}}.',
  },
  'ack-of-an-ack': {
    said: 'You acknowledged an acknowledgment. A pure ACK uses up no sequence number, so there is nothing to answer, or the two of you would never stop.',
  },
  'reset-answered': {
    said: 'You answered a RST. A RST is the last word: whoever sent it has no connection any more that could take an answer.',
  },
  'segment-on-passive-open': {
    said: 'You sent a segment on a passive OPEN. A server only begins to listen: it does not know yet who will call.',
  },
  'segment-in-time-wait-end': {
    said: 'You sent something at the end of TIME-WAIT. Both sides are done; the 2 MSL are over and the TCB just goes.',
  },
  'segment-without-connection': {
    said: 'You sent a segment although no connection has come about. There is nobody to say goodbye to, so the TCB just goes.',
  },
  'dropped-segment-answered': {
    said: 'You answered a segment that is dropped without a word. It neither opens anything nor fits what you have.',
  },
  'nothing-arrived-yet': {
    said: 'You sent an ACK although nothing has arrived since your last one. The next thing to happen will be shown here.',
  },
  'segment-without-cause': {
    said: 'You sent a segment that nothing calls for. What has come needs no answer, and your application wants nothing sent.',
  },
  'syn-ack-in-two': {
    said: 'You sent ACK and SYN one after the other. The ACK of the peer’s SYN and your own SYN travel in one segment: that is why three are enough.',
  },
  'too-many-segments': {
    said: 'You sent {{given}} segments. Fewer will do here: the rest says nothing new.',
    shown: ', so send {{expected}}.',
  },
  'too-few-segments': {
    said: 'You sent {{given}} of the segments that are due. What does not fit into one needs another.',
    shown: ': {{expected}} in all.',
  },

  // ---- What the move handles ----
  'call-not-made': {
    said: 'You answered as if {{call}} had been called, but did not make the call. Switch it on, so that it goes with this move.',
  },
  'call-out-of-order': {
    said: 'You made {{call}} before its turn. The application’s calls are made in the order in which they came.',
  },
  'call-not-allowed-here': {
    said: 'You made {{call}} in {{state}}. In this state TCP turns that call down.',
  },
  'answer-out-of-order': {
    said: 'You answered a later arrival before an earlier one. They are taken in the order in which they came.',
  },
  'nothing-handled': {
    said: 'You left aside what has arrived. It stands first in line, so this move has to deal with it.',
  },
  'nothing-to-answer': {
    said: 'There is nothing to deal with at your host. The next thing to happen will be shown here.',
  },

  // ---- The state ----
  'state-stays': {
    said: 'You stayed in {{given}}. What has just happened moves you on.',
    shown: ': you are in {{expected}} now.',
  },
  'state-moves-without-cause': {
    said: 'You went to {{given}}. What has just happened is part of the state that you are in and moves you nowhere.',
    shown: ': you stay in {{expected}}.',
  },
  'state-is-the-peers': {
    said: 'You named {{given}}, the state that the other side is in. Each side has its own.',
    shown: ': yours is {{expected}} now.',
  },
  'state-too-early': {
    said: 'You went to {{given}} too early. That comes when the peer has answered.',
    shown: '; until then you are in {{expected}}.',
  },
  'state-one-behind': {
    said: 'You named {{given}}, which lies behind you. This move takes you further.',
    shown: ', to {{expected}}.',
  },
  'state-differs': {
    said: 'You named {{given}}. No way leads there from {{from}} by what has just happened.',
    shown: ': it leads to {{expected}}.',
  },
  'established-when-sent': {
    said: 'You went to {{given}} when the third segment may have been sent. You cannot know of it until it has arrived here.',
    shown: ': until then you are in {{expected}}.',
  },
  'closed-on-connecting': {
    said: 'You named {{given}}, where there is no TCB. The TCB lives as long as the connection does, and yours has just begun.',
    shown: ': you are in {{expected}}.',
  },
  'fin-closes-one-direction': {
    said: 'You took the connection for {{given}}. A FIN closes one direction only, and the other one is still open.',
    shown: ': you are in {{expected}} now.',
  },
  'fin-wait-is-the-first-closers': {
    said: 'You went to {{given}}. That is where the one waits who closes first, and the peer’s FIN came before yours.',
    shown: ': you are in {{expected}}.',
  },
  'last-ack-is-the-second-closers': {
    said: 'You went to {{given}}. That is where the one waits who closes second, after the peer’s FIN, and you closed before one came.',
    shown: ': you are in {{expected}}.',
  },
  'closing-needs-both-fins': {
    said: 'You went to {{given}}. That is for two FINs that cross, each sent before the other one came.',
    shown: '; here you are in {{expected}}.',
  },
  'close-wait-waits-for-own-close': {
    said: 'You went to {{given}}. It waits for one’s own application to close, and yours has: your FIN and the peer’s have crossed.',
    shown: ', which is {{expected}}.',
  },
  'close-wait-is-not-time-wait': {
    said: 'You named {{given}} and mixed up two waits. CLOSE-WAIT waits for one’s own application after the peer’s FIN, TIME-WAIT for old segments at the very end.',
    shown: ': you are in {{expected}}.',
  },
  'time-wait-is-the-active-closers': {
    said: 'You went to {{given}}. The one who closes first waits there, and that was the peer.',
    shown: ': you are in {{expected}} now.',
  },
  'time-wait-before-peers-fin': {
    said: 'You went to {{given}} before the peer has closed. What came acknowledges your FIN and no more: the peer’s own FIN is still to come.',
    shown: ', so you are in {{expected}}.',
  },
  'own-fin-was-acknowledged': {
    said: 'You named {{given}}, which waits for the ACK of your FIN. That ACK has come by now, and the peer’s FIN too.',
    shown: ': you are in {{expected}}.',
  },
  'own-fin-not-acknowledged-yet': {
    said: 'You went to {{given}}. The peer’s FIN has come, but it does not acknowledge yours: the two have crossed.',
    shown: ', so you are in {{expected}}.',
  },
  'closed-before-fin-acknowledged': {
    said: 'You went to {{given}} at once. Your FIN may be lost, so somebody has to stay and repeat it until it is acknowledged.',
    shown: ': you are in {{expected}}.',
  },
  'closed-before-2msl': {
    said: 'You went to {{given}} at once. Your last ACK may be lost and the peer’s FIN come again, so somebody has to be here for 2 MSL.',
    shown: ': you are in {{expected}}.',
  },
  'time-wait-is-over': {
    said: 'You named {{given}}. The 2 MSL are over, no old segment is left in the network, and the TCB goes.',
    shown: ': that is {{expected}}.',
  },
  'reset-ends-the-connection': {
    said: 'You named {{given}} after a RST. It fits what you have sent and expect, so the peer means it: the connection is gone.',
    shown: ', and that is {{expected}}.',
  },
  'listener-listens-on': {
    said: 'You named {{given}}. Only the opening that the peer began is over; your application has not stopped waiting for somebody to call.',
    shown: ', so you are in {{expected}}.',
  },
  'stale-reset-believed': {
    said: 'You went to {{given}} because of a RST with seq={{seq}}. Anybody may send a RST, so only one that fits what you sent and expect is believed.',
    shown: ': you stay in {{expected}}.',
  },
  'own-reset-ends-nothing': {
    said: 'You went to {{given}} with your own RST. It denies only the segment that does not fit; your own side goes on as it was.',
    shown: ': you stay in {{expected}}.',
  },
  'abort-leaves-nothing': {
    said: 'You named {{given}} after ABORT. Nothing is waited for any more, and the TCB is gone at once.',
    shown: ': {{expected}}.',
  },
  'close-without-connection': {
    said: 'You went to {{given}} on CLOSE. No connection has come about that would have to be closed, so the TCB just goes.',
    shown: ': {{expected}}.',
  },
  'listen-is-another-tcb': {
    said: 'You went back to {{given}}. Your TCB belonged to this connection and ends with it; to listen again takes a new OPEN.',
    shown: ': you are in {{expected}}.',
  },
  'no-connection-to-move': {
    said: 'You went to {{given}}. Without an OPEN there is no TCB here that a segment could move on.',
    shown: ': you stay in {{expected}}.',
  },

  // ---- Several connections, Fast Open, worlds that are not TCP ----
  'tool-not-offered': {
    said: 'You set something that this lesson does not offer. What can be set stands in the list.',
  },
  'port-still-used': {
    said: 'You opened from port {{port}} once more. Its last connection is still in {{state}}, so these ports are taken until its TCB is gone.',
  },
  'other-connection': {
    said: 'You moved a connection at which nothing waits. What has arrived belongs to another one: its four-tuple says which.',
  },
  'backlog-full': {
    said: 'You gave a SYN a place that is not there. {{backlog}} connections are half open, and the backlog holds no more: drop it, refuse it, or answer with a cookie.',
  },
  'seq-is-not-the-cookie': {
    said: 'You answered with {{given}}. With the backlog full nothing is kept, so your ISS has to be the cookie that the ACK will bring back.',
    shown: ': seq={{expected}}.',
  },
  'listener-stays': {
    said: 'You moved the listener to {{given}}. The SYN makes a connection of its own, with a TCB of its own; the listener waits for the next one.',
    shown: ': it stays in {{expected}}.',
  },
  'fast-open-missing': {
    said: 'You left the Fast Open option out. It carries the cookie, or asks for one, and only with it may a SYN bring text.',
  },
  'fast-open-needless': {
    said: 'You added the Fast Open option. It belongs into a SYN that has or wants a cookie, and into the SYN,ACK that grants one.',
  },
  'no-third-segment-here': {
    said: 'You confirmed the SYN,ACK, as TCP does. In this lesson’s world two segments have to do, so nothing follows.',
  },
  'no-reset-here': {
    said: 'You denied the connection with a RST, as TCP does. In this lesson’s world a host without a connection stays silent.',
  },
  'established-by-the-syn-here': {
    said: 'You waited in {{given}}, as TCP does. In this lesson’s world the SYN alone connects.',
    shown: ': you are in {{expected}}.',
  },
  'no-time-wait-here': {
    said: 'You waited 2 MSL, as TCP does. In this lesson’s world a host forgets at once.',
    shown: ': you are in {{expected}}.',
  },

  // ---- Remarks on moves that were accepted ----
  'retransmission-early': {
    said: 'You sent {{seq}} again before its timeout. That is allowed, but what is only slow now arrives twice; the timeout is there to tell slow from lost.',
  },
  'acknowledged-twice': {
    said: 'You sent an ACK and right after it another segment. Every segment bears the ACK, so one would have said both.',
  },
  'one-ack-for-all': {
    said: 'You answered only a part of the {{waiting}} things that wait. One ACK covers all that has arrived, so it could have answered them together.',
  },
  'refused-when-full': {
    said: 'You refused with a RST because the backlog is full. That is clear and final: a peer that had only to wait now gives up, while silence would have let it try again.',
  },
  'iss-zero': {
    said: 'You began at 0. Whoever always does can be guessed by a stranger, and old segments of the last connection fit into the new one.',
  },
  'iss-one': {
    said: 'You began at 1. That is as easy to guess as 0, and old segments of the last connection fit into the new one.',
  },
  'iss-used-before': {
    said: 'You began at {{iss}}, as the connection before did. A segment of it that is still under way now has a number that fits.',
  },
});
