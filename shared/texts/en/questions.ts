/**
 * The review questions: two items a point, each with the right answer, two wrong ones in the order of their
 * misconceptions in shared/lessons/questions, and why.
 */
export default {
  'two-segments': {
    a: {
      ask: 'Why are two segments not enough to open a connection?',
      right:
        'After two, the server does not know whether the client received its number, or wants the connection at all.',
      first: 'They are enough if the server first compares the SYN’s number with the numbers it has seen.',
      second:
        'Because each direction has to be opened by a SYN and an ACK of its own, and the second pair is missing.',
      why: 'Only the third segment confirms the server’s number y and that the client means this SYN. Two SYN and ACK pairs are not needed: the middle segment does both at once.',
    },
    b: {
      ask: 'Somebody proposes that the server be ESTABLISHED as soon as it has sent its SYN,ACK. What goes wrong?',
      right:
        'A SYN that nobody means any more would leave the server connected to nobody, with a number that nobody has confirmed.',
      first: 'Nothing, as long as the server discards SYNs whose number is too low.',
      second:
        'The server’s own direction would never have been opened, because its SYN must travel in a segment of its own.',
      why: 'In LISTEN any SYN looks new, so the server has to ask, and the third segment is the answer. Its SYN may travel with the ACK.',
    },
  },
  'old-syn': {
    a: {
      ask: 'A SYN of an earlier connection arrives late, at a server in LISTEN. What does the server do?',
      right:
        'It answers with SYN,ACK; the client, which knows nothing of it, sends a RST, and the server listens again.',
      first: 'It sees by the number that the SYN is old, and drops it.',
      second: 'It answers with SYN,ACK, the client answers with ACK, and the connection stands.',
      why: 'Nothing in LISTEN tells an old SYN from a new one. It is the client that sees that the ack is not for a SYN it has sent, and says so with a RST.',
    },
    b: {
      ask: 'Two SYNs of the same client reach a listening server, the old one first. Which connection comes to be?',
      right:
        'The new one: the SYN,ACK for the old SYN is denied with a RST, and then the new SYN is answered.',
      first: 'The new one: the server compares both numbers and keeps the higher.',
      second: 'Both: each SYN is answered with SYN,ACK and each of these with an ACK.',
      why: 'The server takes each SYN as it comes and asks back. Only the client knows which one it means.',
    },
  },
  'who-knows-what': {
    a: {
      ask: 'The SYN,ACK has reached the client. What can each side be sure of?',
      right:
        'The client: all four, its own and the peer’s sending and receiving. The server: only that the client sends and that it receives itself.',
      first: 'Both know all four: the client’s ACK is on its way, and with that the connection stands.',
      second: 'The client knows its own direction only; the server’s direction is not begun yet.',
      why: 'Each side knows what has reached it, never what has merely been sent. The server learns that its SYN arrived when the ACK is there.',
    },
    b: {
      ask: 'When does the server know that the client receives what it sends?',
      right: 'When the ACK of its SYN (or anything that bears that ack) has arrived.',
      first: 'When the client sends the third segment.',
      second: 'When it has itself opened its direction with a second handshake.',
      why: 'A segment on its way proves nothing to the one who waits for it. The ack of y+1 that has arrived does.',
    },
  },
  'both-isns': {
    a: {
      ask: 'Why must both initial sequence numbers be confirmed?',
      right:
        'Each side counts by the other’s number; without confirmation it cannot tell whether the peer counts from where it does.',
      first: 'They need not: as numbers begin at 0, nothing has to be agreed upon.',
      second: 'Because the handshake is two separate set-ups, and each has to end with an ACK.',
      why: 'Numbers begin anywhere, so each side must hear that its beginning has arrived. That the two confirmations need three segments only is because one segment carries two things.',
    },
    b: {
      ask: 'The server’s y is never confirmed, but it sends text all the same. What can happen?',
      right: 'The client may never have received y, and then it cannot know where the server’s octets begin.',
      first: 'Nothing: the client takes the first octet for number 1.',
      second: 'Nothing: the client’s direction is set up, and the other one needs its own handshake later.',
      why: 'A receiver puts octets in order by counting from the peer’s initial number. One that has not been confirmed may be unknown, or an old one.',
    },
  },
  'syn-counts': {
    a: {
      ask: 'A SYN has seq=4000 and no text. Which seq does the client’s next segment bear?',
      right: '4001: the SYN takes one number, so that it can be acknowledged like an octet.',
      first: '4000: nothing has been sent yet, so nothing has been counted.',
      second: '4001, because every segment takes one number, ACKs too.',
      why: 'SYN and FIN take one number each, so that their loss can be noticed and repaired. A pure ACK takes none.',
    },
    b: {
      ask: 'Why does a SYN take a sequence number although it carries no text?',
      right: 'What takes a number can be acknowledged and is sent again if it is lost.',
      first: 'It does not: the first octet of text has the SYN’s own number.',
      second: 'Because every segment takes one, otherwise ACKs could not be acknowledged.',
      why: 'ack=x+1 says unmistakably that the SYN has arrived. ACKs take no number, and nobody acknowledges them.',
    },
  },
  'third-segment': {
    a: {
      ask: 'x=4000, y=9000. Which is the third segment of the handshake?',
      right: 'ACK seq=4001 ack=9001',
      first: 'ACK seq=4000 ack=9001',
      second: 'SYN,ACK seq=4001 ack=9001',
      why: 'The client’s SYN took 4000, so its next number is 4001. It has sent its SYN already; the third segment confirms the server’s.',
    },
    b: {
      ask: 'The client has received SYN,ACK seq=700 ack=301. What does it send?',
      right: 'ACK seq=301 ack=701',
      first: 'ACK seq=300 ack=701',
      second: 'SYN,ACK seq=301 ack=701',
      why: 'ack=301 tells that number 300, the client’s SYN, has arrived: 301 comes next. A SYN is needed from each side once.',
    },
  },
  'text-in-handshake': {
    a: {
      ask: 'After how many round trips may a client without Fast Open send text at the earliest?',
      right: 'After one: with its ACK, the third segment.',
      first: 'After one and a half: when the third segment has arrived at the server.',
      second: 'After two: handshake segments carry no text, so it waits for the first one after them.',
      why: 'When the SYN,ACK is here, the client knows all it needs, and text may go with its ACK. Whether the handshake is over for the server does not matter to it.',
    },
    b: {
      ask: 'Which segments of the handshake may carry text that is delivered when the handshake is done?',
      right:
        'The third, as a matter of course; the RFC allows it in the SYN too, but it is delivered only after the handshake.',
      first: 'None: text waits until the server is ESTABLISHED and has said so.',
      second: 'None: a segment of the handshake is no data segment.',
      why: 'Nothing in RFC 9293 forbids text in handshake segments; it only must not reach the application before the connection is confirmed. Fast Open is what delivers it earlier.',
    },
  },
  'flag-or-number': {
    a: {
      ask: 'What is the difference between the ACK flag and the acknowledgment number?',
      right: 'The number says what is expected next; the flag says that this number counts.',
      first: 'None: a segment with ACK set has an acknowledgment number of 1.',
      second: 'The flag is an acknowledgment of the peer’s ACK, the number one of its text.',
      why: 'The field is always there, and means something only where the flag is set. From the second segment of a connection on it always is.',
    },
    b: {
      ask: 'A segment bears ack=4101, and its ACK flag is not set. What does that number tell?',
      right: 'Nothing: without the flag the field does not count.',
      first: 'The same as with the flag, for the number is the acknowledgment.',
      second: 'That the peer’s last ACK has been received.',
      why: 'It is the flag that makes the number valid. An ACK is never acknowledged itself.',
    },
  },
  'unpredictable-isn': {
    a: {
      ask: 'Why does a host not simply begin every connection at the same number?',
      right:
        'Octets of an earlier connection would fit into the new one, and a stranger could guess the numbers.',
      first: 'It may: where counting begins makes no difference.',
      second: 'So that the server can tell by the number whether a SYN is old.',
      why: 'A clock keeps earlier connections’ numbers away, a keyed hash keeps strangers from guessing (RFC 6528). A server in LISTEN cannot judge a SYN by its number in any case.',
    },
    b: {
      ask: 'RFC 6528 makes an ISS of a clock and a keyed hash. What is each for?',
      right:
        'The clock keeps delayed segments of earlier connections out, the hash keeps strangers from guessing.',
      first: 'For nothing that matters: 0 would do as well.',
      second: 'Both let the receiver recognise an old SYN.',
      why: 'Chance alone would hit an old range now and then, and a clock alone can be guessed. Neither helps a listener, who takes any SYN for new.',
    },
  },
  'established-when': {
    a: {
      ask: 'The client has sent the third segment, and it is lost. In which states are both?',
      right: 'The client is ESTABLISHED, the server still SYN-RECEIVED.',
      first: 'Both are ESTABLISHED: the handshake has been sent to its end.',
      second: 'The client is SYN-SENT, because its SYN must be sent again.',
      why: 'A state changes by what arrives. The server sends its SYN,ACK again, or the client’s text brings the ACK along.',
    },
    b: {
      ask: 'By what does a server go from SYN-RECEIVED to ESTABLISHED?',
      right: 'By the arrival of an acceptable ACK of its SYN, in whatever segment.',
      first: 'By the client’s becoming ESTABLISHED, when the third segment is sent.',
      second: 'By the arrival of a third segment that bears SYN and ACK.',
      why: 'It needs the ack y+1, and any segment of the client’s bears it from then on. Another SYN would be an error.',
    },
  },
  'tcb-life': {
    a: {
      ask: 'What is a TCB, and when does it live?',
      right: 'All that a host keeps of a connection; from its OPEN until the state is CLOSED.',
      first: 'A note for the handshake, which is thrown away as soon as the connection stands.',
      second: 'A record that goes as soon as nothing has been heard from the peer for some time.',
      why: 'State, numbers, queues and timers are needed for as long as the connection lives. An idle connection is none the worse for silence.',
    },
    b: {
      ask: 'Which of these hosts has no TCB for the connection?',
      right: 'One that has just rebooted.',
      first: 'One that is ESTABLISHED: the handshake is over.',
      second: 'One that has heard nothing for two hours.',
      why: 'A reboot forgets every TCB, and that is how half-open connections come about. Connecting or silence ends none.',
    },
  },
  silence: {
    a: {
      ask: 'No answer has come to a segment. What does that prove?',
      right: 'Nothing yet: the segment, the answer, or the peer may be lost, or it is just slow.',
      first: 'That the peer is gone, so the connection can be closed at once.',
      second: 'That all has arrived, or the peer would have asked for it.',
      why: 'All of these look alike from here, so a host sends again and gives up only after many tries. A peer never asks for what it does not know of.',
    },
    b: {
      ask: 'In TIME-WAIT nothing has been heard for 2 MSL. What follows?',
      right:
        'No old segment can be in the network any more; that the last ACK has arrived is likely, not proven.',
      first: 'It is proven that the peer received the last ACK.',
      second: 'The peer would have sent a request for the ACK if it were missing.',
      why: 'The peer’s repeated FIN could have been lost as well, so silence is no proof. 2 MSL are an upper bound for old segments.',
    },
  },
  'rst-when': {
    a: {
      ask: 'A SYN reaches a port on which nobody listens. What does the host do?',
      right: 'It answers RST,ACK with ack=x+1, and the caller knows at once.',
      first: 'Nothing: what belongs to no connection is dropped.',
      second: 'It answers RST,ACK, and waits for the RST to be acknowledged.',
      why: 'In CLOSED everything but a RST is answered with a RST. A RST itself is never answered, or two hosts would go on for ever.',
    },
    b: {
      ask: 'A server has rebooted. The client, who does not know, sends text on the old connection. What happens?',
      right: 'The server has no such connection and sends a RST; the client’s connection is gone.',
      first: 'The server drops the text in silence until the client connects anew.',
      second: 'The server sends a RST, the client acknowledges it, and then both close.',
      why: 'The RST takes its seq from the ack that came, so that the client believes it. It ends the connection at once, without an answer.',
    },
  },
  crossing: {
    a: {
      ask: 'In SYN-SENT a SYN without ACK arrives. What does the host do?',
      right: 'It answers with SYN,ACK, with its own number again, and goes to SYN-RECEIVED.',
      first: 'It answers with an ACK and is ESTABLISHED, as after any SYN of the server’s.',
      second: 'It drops the SYN: a handshake has three segments, and this would make it four.',
      why: 'The peer called at the same moment, and has not acknowledged this host’s SYN yet. The rules count, not the usual story: four segments then open one connection.',
    },
    b: {
      ask: 'Two FINs cross on their way. What follows?',
      right: 'Each host acknowledges the other’s FIN, both go through CLOSING, and both end in TIME-WAIT.',
      first: 'The client goes on as the active side, the server drops the client’s FIN and waits its turn.',
      second: 'The close falls back to four segments, one FIN after the other.',
      why: 'Each is an active closer, and each gets a FIN while its own is not acknowledged. No side is told to be second.',
    },
  },
  'flood-uses': {
    a: {
      ask: 'What does a SYN flood use up at the server?',
      right:
        'Room for connections in SYN-RECEIVED: each SYN leaves a TCB that waits for its retries to be spent.',
      first: 'The line: so many SYNs that nothing else gets through.',
      second: 'Nothing lasting: a TCB is thrown away as soon as the SYN,ACK is sent.',
      why: 'A few small segments a second are enough, because each is kept for a minute or more. The backlog is full long before the line is.',
    },
    b: {
      ask: 'Why can a slow line keep a big server from being reached by SYNs alone?',
      right: 'Each half-open connection is kept until its retries are spent, and their number is limited.',
      first: 'It cannot: an attack needs more bandwidth than the victim has.',
      second: 'It cannot: after the SYN,ACK the server keeps nothing until it is connected.',
      why: 'It is memory held for a long time, not bandwidth. SYN cookies help just because then nothing is kept.',
    },
  },
  'flood-defence': {
    a: {
      ask: 'A backlog is full. What do SYN cookies change?',
      right:
        'The server keeps nothing: the SYN,ACK’s number carries what it needs, and a true ACK brings it back.',
      first: 'The server stays silent to every SYN until the flood is over.',
      second: 'The server recognises the attacker’s SYNs by their numbers.',
      why: 'LISTEN stays, and only who can receive the SYN,ACK can answer with y+1. No SYN has to be judged, and none goes unanswered.',
    },
    b: {
      ask: 'Fewer SYN,ACK retries: what does that gain under a flood, and what does it cost?',
      right:
        'Half-open connections go earlier and make room; a real client whose ACK is lost has fewer chances.',
      first: 'Nothing gets in any more, so the port looks closed to everybody.',
      second: 'The server has more time to tell real SYNs from forged ones.',
      why: 'Room comes back sooner, and who is unlucky pays for it. Real and forged SYNs look alike in every case.',
    },
  },
  'fast-open-saves': {
    a: {
      ask: 'What does TCP Fast Open save?',
      right: 'One round trip: text in the SYN is delivered before the handshake is over.',
      first: 'The half round trip that the third segment takes.',
      second: 'The handshake: one direction needs no set-up any more.',
      why: 'Without it the client’s text goes with the third segment, after one round trip. All three segments are still there.',
    },
    b: {
      ask: 'A client has a Fast Open cookie. When does the server’s application get its first text?',
      right: 'When the SYN arrives: after half a round trip instead of one and a half.',
      first: 'When the third segment has arrived, but the client need not wait before sending it.',
      second: 'At once, for only the server’s direction has to be opened.',
      why: 'The cookie vouches that this address has been here before, so the text is delivered in SYN-RECEIVED. The handshake itself goes on as ever.',
    },
  },
  'next-expected': {
    a: {
      ask: 'Octets 4001 to 4100 have arrived in one segment, and all before. Which ack is right?',
      right: '4101',
      first: '4100',
      second: '4002',
      why: 'The ack names the next octet that is expected. It counts octets, not segments.',
    },
    b: {
      ask: 'A host has received two segments of 50 octets, from seq=701 on. Which ack does it send?',
      right: '801',
      first: '800',
      second: '703',
      why: '701 to 800 are here, so 801 comes next. How many segments brought them does not matter.',
    },
  },
  hole: {
    a: {
      ask: 'Segments with octets 1–100, 201–300 have arrived; 101–200 have not. What does the receiver say?',
      right: 'ack=101, and it keeps 201–300.',
      first: 'ack=301: the last one has arrived.',
      second: 'It asks for 101–200 to be sent again.',
      why: 'The ack is cumulative: it names the first octet that is missing. The same ack once more tells the sender of the hole; nothing else asks for it.',
    },
    b: {
      ask: 'The missing octets 101–200 arrive at last; 201–300 have been kept. Which ack follows?',
      right: '301: one ACK for all of it.',
      first: '201: the segments that came too early have to be sent again in their order.',
      second: '201, and then the receiver asks for 201–300.',
      why: 'What came out of order was kept and is now in order too. One cumulative ACK covers it.',
    },
  },
  'repeated-number': {
    a: {
      ask: 'A SYN with seq=4000 was lost and is sent again. Which seq does it bear?',
      right: '4000 again: it is the same octet of the count.',
      first: '4001: it is the second segment.',
      second: '4000, but only after 1 MSL has passed, so that no copy is left.',
      why: 'A retransmission is the same segment with the same numbers. It goes out when the retransmission timer runs out.',
    },
    b: {
      ask: 'Text with seq=101 and 50 octets is sent again after a timeout. What is its seq, and why?',
      right: '101: the receiver puts octets where they belong by their number.',
      first: '151, for one segment has been sent in between.',
      second: '101, as soon as 1 MSL has passed since the first copy.',
      why: 'With another number it would be other octets. When to send again is the RTO’s matter, not the MSL’s.',
    },
  },
  'who-notices': {
    a: {
      ask: 'A segment is lost. Who notices it first, and by what?',
      right: 'Its sender: the acknowledgment does not come, or three duplicate ACKs come.',
      first: 'Its receiver, which asks for the segment.',
      second: 'Its sender, and only ever when the timer runs out.',
      why: 'The receiver cannot miss what it has not heard of. Duplicate ACKs show a hole before the timer does.',
    },
    b: {
      ask: 'What does a receiver do about a SYN that was lost on its way to it?',
      right: 'Nothing: it does not know of it. The caller’s timer runs out, and the SYN is sent again.',
      first: 'It asks the caller for the missing SYN.',
      second: 'It waits, and the network delivers the SYN later in its order.',
      why: 'TCP repairs a loss from the sender’s side only. Networks neither keep nor order anything.',
    },
  },
  duplicates: {
    a: {
      ask: 'A segment arrives whose octets are all here already. What does the receiver do?',
      right: 'It acknowledges again and gives the application nothing.',
      first: 'Nothing: it has been acknowledged once.',
      second: 'It counts it as one more segment and moves its ack on.',
      why: 'That the segment came again suggests that the ACK was lost. Its octets have their numbers, so they are not taken twice.',
    },
    b: {
      ask: 'Why is a repeated segment acknowledged although nothing is new in it?',
      right: 'Its sender seems not to have got the first ACK, and would go on repeating.',
      first: 'It is not: sequence numbers alone tell the sender that it arrived.',
      second: 'Because each segment raises the ack by one, repeated or not.',
      why: 'Numbers tell the receiver where octets belong; that they are there only an ACK can tell. The same ack goes out again.',
    },
  },
  'four-or-three': {
    a: {
      ask: 'Why does a close usually take four segments, and when are three enough?',
      right:
        'FIN and ACK for each direction; three where the second side has nothing more to send when the first FIN comes.',
      first: 'It always takes four: two are needed for each direction.',
      second: 'Two would do: the first FIN and its ACK close the connection.',
      why: 'Each direction is closed by the side that sends in it. ACK and FIN of the second side may be one segment if its application has already called CLOSE.',
    },
    b: {
      ask: 'A server receives a FIN, and its application still has 500 octets to send. How many segments does the close itself have?',
      right: 'Four: the ACK goes now, the server’s FIN later, behind the text.',
      first: 'Three: an answer to a FIN is always FIN,ACK.',
      second: 'Two: the FIN ends both directions, and the text is discarded.',
      why: 'The ACK is due at once and the FIN only after the last octet. Three are enough only where nothing is left to send.',
    },
  },
  'fin-refused': {
    a: {
      ask: 'Can a host refuse a FIN?',
      right: 'No: it acknowledges that it has heard it. Its own direction stays open all the same.',
      first: 'Yes: without its ACK the connection stays as it was.',
      second: 'No: with the FIN the connection is over for both.',
      why: 'A FIN says that nothing more will come, which is the sender’s own affair. The ACK is a receipt, not consent.',
    },
    b: {
      ask: 'What does the ACK of a FIN mean?',
      right: '“I have received it”: everything up to and with the FIN is here.',
      first: '“I agree to close.”',
      second: '“I have closed as well.”',
      why: 'It acknowledges a number like any other ACK. When the other side closes is decided by its own application.',
    },
  },
  'after-fin': {
    a: {
      ask: 'What may a host still send after its FIN?',
      right: 'ACKs, and its FIN again if it must; no new text.',
      first: 'Nothing at all: the connection is closed.',
      second: 'Text that was still waiting when CLOSE was called.',
      why: 'Receiving goes on, and what arrives has to be acknowledged. Waiting text goes before the FIN, never behind it.',
    },
    b: {
      ask: 'The client is in FIN-WAIT-2, and 100 octets arrive from the server. What does the client do?',
      right: 'It delivers them and acknowledges.',
      first: 'It answers with a RST: it has closed.',
      second: 'It acknowledges and sends the rest of its own text along.',
      why: 'A FIN closes one’s own direction only. After it no octet of one’s own has a number any more.',
    },
  },
  'fin-behind-text': {
    a: {
      ask: 'The application has called SEND 300 and CLOSE, and 300 octets do not fit into the window yet. When does the FIN go out?',
      right: 'Behind the last of the 300 octets.',
      first: 'At once: CLOSE was called, the text follows.',
      second: 'Never: a RST goes out, and the receiver delivers what it has.',
      why: 'The FIN takes the number behind the last octet. CLOSE is a promise that all text is still delivered.',
    },
    b: {
      ask: 'What becomes of text that is still queued when the application calls CLOSE?',
      right: 'It is sent, and the FIN behind it.',
      first: 'It is sent after the FIN, while the connection is in FIN-WAIT-1.',
      second: 'The peer gets a RST, together with what has been buffered.',
      why: 'CLOSE means “I have no more to give you”, not “throw away what I gave”. Only ABORT throws it away.',
    },
  },
  'fin-counts': {
    a: {
      ask: 'A FIN,ACK arrives with seq=501 and no text. Which ack is right?',
      right: '502',
      first: '501',
      second: '503: one for the FIN, one for its ACK',
      why: 'A FIN takes one number, like an octet. The ACK in the same segment takes none.',
    },
    b: {
      ask: 'A host has sent FIN,ACK seq=800 ack=300. Which seq does its next ACK bear?',
      right: '801',
      first: '800',
      second: '802',
      why: 'Number 800 is the FIN’s. An ACK uses the next number without taking it.',
    },
  },
  'close-wait': {
    a: {
      ask: 'A connection has been in CLOSE-WAIT for an hour. What is it waiting for?',
      right: 'For its own application to call CLOSE.',
      first: 'For 2 MSL to pass.',
      second: 'For nothing: the peer’s FIN has closed it, and the TCB is being removed.',
      why: 'The peer has said that it sends nothing more; this side may go on sending. No timer leads out of CLOSE-WAIT, only one’s own CLOSE.',
    },
    b: {
      ask: 'A server has a thousand connections in CLOSE-WAIT. What is wrong?',
      right: 'The server’s program does not call CLOSE.',
      first: 'Too many clients close first, and TCP lets each wait for 2 MSL.',
      second: 'The clients’ FINs closed them, and the kernel is slow to clean up.',
      why: 'CLOSE-WAIT is left by the own application alone. The one who closed first waits in TIME-WAIT, which is something else.',
    },
  },
  'who-time-wait': {
    a: {
      ask: 'Which side ends in TIME-WAIT?',
      right: 'The one that sent the first FIN; both, if the FINs crossed.',
      first: 'The server.',
      second: 'The one that received the first FIN.',
      why: 'Who closes first sends the last ACK, and may have to repeat it. Whether it is client or server makes no difference.',
    },
    b: {
      ask: 'A web server closes after each answer. Where do the TIME-WAITs gather?',
      right: 'At the server, because it closes first.',
      first: 'At the server, because TIME-WAIT is always the server’s.',
      second: 'At the clients, which have received the FIN and wait.',
      why: 'It is the active closer that waits. If the clients closed first, they would have them.',
    },
  },
  'fin-lost': {
    a: {
      ask: 'A FIN is lost. When is it sent again?',
      right: 'When its retransmission timer runs out.',
      first: 'After 1 MSL.',
      second: 'When the peer asks for it.',
      why: 'A FIN takes a number, so it is repeated like any octet that is not acknowledged. The peer knows nothing of it.',
    },
    b: {
      ask: 'The ACK of a FIN is lost. What happens?',
      right: 'The FIN is sent again after its RTO, unless a later segment bears the ack before.',
      first: 'The FIN is sent again after 1 MSL.',
      second: 'The one who sent the ACK notices, and asks whether it arrived.',
      why: 'ACKs are not acknowledged, so nobody notices the loss of one but the one who waits for it. Any later ack covers it, for acks are cumulative.',
    },
  },
  'why-2msl': {
    a: {
      ask: 'Why does TIME-WAIT last 2 MSL?',
      right:
        'The last ACK may have to be repeated, and every old segment shall have died out before the ports are used again.',
      first: 'For no good reason: everything has been acknowledged.',
      second: 'Because silence for so long proves that the last ACK arrived.',
      why: 'One MSL for an ACK to be lost at the end of its life, one for the FIN that comes again. Silence makes it likely, and proves nothing.',
    },
    b: {
      ask: 'A host forgets its connection as soon as it has sent the last ACK. What can go wrong?',
      right:
        'If that ACK is lost, the repeated FIN earns a RST; and delayed segments can get into a new connection with the same ports.',
      first: 'Nothing, and it saves memory.',
      second: 'Nothing, if the host waits a moment and hears no more.',
      why: 'The other side waits for an ACK that nobody can repeat any more. A moment of silence does not show where delayed segments are.',
    },
  },
  'restarts-2msl': {
    a: {
      ask: 'What starts the 2 MSL of TIME-WAIT anew?',
      right: 'The peer’s FIN, if it comes once more: it is acknowledged again.',
      first: 'Every MSL that passes: then the FIN comes again.',
      second: 'Nothing: once it is silent, it is over.',
      why: 'The FIN comes again when the peer’s RTO runs out, because the ACK was lost. The new ACK may be lost too, so the waiting begins anew.',
    },
    b: {
      ask: 'In TIME-WAIT a FIN arrives for the second time. Why, and what follows?',
      right: 'The last ACK was lost; it is sent again, and 2 MSL begin anew.',
      first: 'A FIN is always repeated after 1 MSL; the timer goes on.',
      second: 'It is an old copy; that the peer was silent before shows that it has got the ACK.',
      why: 'The peer in LAST-ACK repeats its FIN at its RTO until it is acknowledged. An old copy or a new one: the answer is the same.',
    },
  },
  'many-time-waits': {
    a: {
      ask: 'A client opens many short connections to one server and runs out of ports. What helps without a risk?',
      right: 'One connection for several requests, or letting the server close first.',
      first: 'Shortening TIME-WAIT: it serves nothing.',
      second: 'More memory at the client, for the TIME-WAITs are the server’s.',
      why: 'Each of the client’s ports is held for 2 MSL where it closes first. A shorter TIME-WAIT lets old segments into new connections.',
    },
    b: {
      ask: 'What does it cost to let TIME-WAIT last one second?',
      right: 'A delayed segment of the old connection may be taken for text of the new one.',
      first: 'Nothing; it is usual and harmless.',
      second: 'Nothing for the client, as only the server is ever in TIME-WAIT.',
      why: 'The four-tuple is the same, and the numbers may fit. It is the active closer that holds the port, whichever host it is.',
    },
  },
  'rst-loses': {
    a: {
      ask: 'An application calls ABORT while text is queued and other text is on its way. What arrives?',
      right:
        'Nothing can be counted on: the queue is thrown away, and the RST ends the connection at the peer at once.',
      first: 'Everything: a RST lets the peer deliver what is buffered first.',
      second: 'What is acknowledged with the answer to the RST.',
      why: 'A RST throws away both sides’ queues. It is not answered, so nothing is confirmed by it.',
    },
    b: {
      ask: 'What is the difference between a FIN and a RST for text that is on its way?',
      right: 'With a FIN it still arrives and is acknowledged; with a RST it is lost.',
      first: 'None: in both cases the buffers are delivered.',
      second: 'Only that a RST is acknowledged at once, a FIN later.',
      why: 'A FIN stands behind the last octet and waits for it. A RST ends the connection wherever it is, and nobody answers it.',
    },
  },
} as const;
