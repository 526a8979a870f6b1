/**
 * The review questions: two items a point, each with the right answer, two wrong ones in the order of their
 * misconceptions in shared/lessons/questions, and why.
 */
export default {
  'two-segments': {
    a: {
      ask: 'Why are two segments not enough to open a connection?',
      right: 'After two, the server does not know whether the client has its number and means this SYN.',
      first:
        'They are enough if the server first compares the SYN’s number with those it has seen, and drops old ones.',
      second:
        'Each direction has to be opened by a SYN and an ACK of its own, and the second pair is missing.',
      why: 'Only the third segment confirms the server’s number y and that the client means this SYN. Two SYN and ACK pairs are not needed: the middle segment does both at once.',
    },
    b: {
      ask: 'Somebody proposes that the server be ESTABLISHED as soon as it has sent its SYN,ACK. What goes wrong?',
      right: 'An old SYN would leave the server connected to nobody, and its own number unconfirmed.',
      first: 'Nothing, as long as the server discards SYNs with lower numbers than before.',
      second:
        'The server’s own direction would not be opened, because its SYN has to travel in a segment of its own.',
      why: 'In LISTEN any SYN looks new, so the server has to ask, and the third segment is the answer. Its SYN may travel with the ACK.',
    },
  },
  'old-syn': {
    a: {
      ask: 'A SYN of an earlier connection arrives late, at a server in LISTEN. What does the server do?',
      right: 'It answers with SYN,ACK; the client sends a RST, and the server listens again.',
      first: 'It sees by the number that the SYN is an old one, and drops it.',
      second: 'It answers with SYN,ACK, the client answers with ACK, and both are ESTABLISHED.',
      why: 'Nothing in LISTEN tells an old SYN from a new one. It is the client that sees that the ack is not for a SYN it has sent, and says so with a RST.',
    },
    b: {
      ask: 'Two SYNs of the same client reach a listening server, the old one first. Which connection comes to be?',
      right: 'The new one: a RST denies the SYN,ACK for the old SYN, and then the new SYN is answered.',
      first: 'The new one: the server compares the two numbers and keeps the SYN with the higher.',
      second: 'Both: each SYN is answered with a SYN,ACK, and each of these with an ACK of its own.',
      why: 'The server takes each SYN as it comes and asks back. Only the client knows which one it means.',
    },
  },
  'who-knows-what': {
    a: {
      ask: 'The SYN,ACK has reached the client. What can each side be sure of?',
      right: 'The client: that both directions work. The server: only that the client’s SYN came through.',
      first:
        'Both sides: that both directions work. The client’s ACK is on its way, which completes the handshake.',
      second:
        'The client: that its own direction works. The server’s has still to be set up, so nothing is sure there.',
      why: 'Each side knows what has reached it, never what has merely been sent. The server learns that its SYN arrived when the ACK is there.',
    },
    b: {
      ask: 'When does the server know that the client receives what it sends?',
      right: 'When an ACK of its SYN has arrived, in whatever segment.',
      first: 'As soon as the client sends the third segment.',
      second: 'When it has opened its own direction, too, by a second handshake.',
      why: 'A segment on its way proves nothing to the one who waits for it. The ack of y+1 that has arrived does.',
    },
  },
  'both-isns': {
    a: {
      ask: 'Why must both initial sequence numbers be confirmed?',
      right: 'Octets are counted from them: each side has to know that the peer counts from the same number.',
      first: 'They need not be: on both sides numbers begin at 0, so there is nothing to agree upon.',
      second: 'The handshake consists of two separate set-ups, and each of them has to end with an ACK.',
      why: 'Numbers begin anywhere, so each side must hear that its beginning has arrived. That the two confirmations need three segments only is because one segment carries two things.',
    },
    b: {
      ask: 'The server’s y is never confirmed, but it sends text all the same. What can happen?',
      right: 'The client may never have received y, and then cannot tell where the server’s octets begin.',
      first: 'The client takes the first octet for number 1, as ever, and delivers the text in order.',
      second: 'The client can keep the text until the server’s direction has had its own handshake.',
      why: 'A receiver puts octets in order by counting from the peer’s initial number. One that has not been confirmed may be unknown, or an old one.',
    },
  },
  'syn-counts': {
    a: {
      ask: 'A SYN has seq=4000 and no text. Which seq does the client’s next segment bear?',
      right: '4001: the SYN takes one number, as an octet does.',
      first: '4000: no text has been sent, so nothing is counted.',
      second: '4001: each segment takes one number, ACKs as well.',
      why: 'SYN and FIN take one number each, so that their loss can be noticed and repaired. A pure ACK takes none.',
    },
    b: {
      ask: 'Why does a SYN take a sequence number although it carries no text?',
      right: 'So that it can be acknowledged, and is sent again if it is lost.',
      first: 'It does not: the first octet of text has the SYN’s own number.',
      second: 'Because every segment takes one; otherwise ACKs could not be acknowledged.',
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
      ask: 'After how many round trips does a client without Fast Open send text at the earliest?',
      right: 'After one: with its ACK, which is the third segment.',
      first: 'After one and a half: when the third segment has arrived.',
      second: 'After two: handshakes carry no text, the next segment does.',
      why: 'When the SYN,ACK is here, the client knows all it needs, and text may go with its ACK. Whether the handshake is over for the server does not matter to it.',
    },
    b: {
      ask: 'Which segments of the handshake may carry text that is delivered when the handshake is done?',
      right: 'The third, as usual, and a SYN too, if its text is kept until then.',
      first: 'None: text may go only when the server is ESTABLISHED, half a round trip later.',
      second: 'SYN, SYN,ACK and ACK bear flags and numbers; text begins with the next segment.',
      why: 'Nothing in RFC 9293 forbids text in handshake segments; it only must not reach the application before the connection is confirmed. Fast Open is what delivers it earlier.',
    },
  },
  'flag-or-number': {
    a: {
      ask: 'What is the difference between the ACK flag and the acknowledgment number?',
      right: 'The number says what is expected next; the flag, that this number counts.',
      first: 'None: a segment with ACK set has an acknowledgment number of 1.',
      second: 'The flag acknowledges the peer’s last ACK; the number acknowledges its text.',
      why: 'The field is always there, and means something only where the flag is set. From the second segment of a connection on it always is.',
    },
    b: {
      ask: 'A segment bears ack=4101, and its ACK flag is not set. What does that number tell?',
      right: 'Nothing: without the flag the field does not count.',
      first: 'The same as with the flag: the number is the acknowledgment.',
      second: 'That the peer’s last ACK is here, and is acknowledged in turn.',
      why: 'It is the flag that makes the number valid. An ACK is never acknowledged itself.',
    },
  },
  'unpredictable-isn': {
    a: {
      ask: 'Why does a host not simply begin every connection at the same number?',
      right: 'Old octets would fit into the new connection, and strangers could guess its numbers.',
      first: 'It may: most begin at 0 or 1, and where the counting begins makes no difference.',
      second: 'So that a server in LISTEN can tell by its number whether a SYN is old.',
      why: 'A clock keeps earlier connections’ numbers away, a keyed hash keeps strangers from guessing (RFC 6528). A server in LISTEN cannot judge a SYN by its number in any case.',
    },
    b: {
      ask: 'RFC 6528 makes an ISS of a clock and a keyed hash. What is each for?',
      right: 'The clock keeps old segments out, and the hash keeps strangers from guessing the number.',
      first: 'They just make numbers differ; an ISS of 0 would do as well for any connection.',
      second: 'The clock shows the receiver how old a SYN is, the hash that the SYN is not forged.',
      why: 'Chance alone would hit an old range now and then, and a clock alone can be guessed. Neither helps a listener, who takes any SYN for new.',
    },
  },
  'established-when': {
    a: {
      ask: 'The client has sent the third segment, and it is lost. In which states are both?',
      right: 'The client is ESTABLISHED, the server SYN-RECEIVED: no ACK has reached it.',
      first: 'Both are ESTABLISHED: the handshake has been sent to its end.',
      second: 'The client is SYN-SENT: its second SYN is lost. The server is SYN-RECEIVED.',
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
      right: 'All that a host keeps of a connection, from its OPEN until the state is CLOSED.',
      first: 'A note for the handshake, which is thrown away when the connection stands.',
      second: 'A record of the peer, which goes when nothing has been heard from it for long.',
      why: 'State, numbers, queues and timers are needed for as long as the connection lives. An idle connection is none the worse for silence.',
    },
    b: {
      ask: 'Which of these hosts has no TCB for the connection?',
      right: 'One that was ESTABLISHED until it rebooted a moment ago.',
      first: 'One that is ESTABLISHED, with the handshake behind it.',
      second: 'One that has heard nothing from its peer for two hours.',
      why: 'A reboot forgets every TCB, and that is how half-open connections come about. Connecting or silence ends none.',
    },
  },
  silence: {
    a: {
      ask: 'No answer has come to a segment. What does that prove?',
      right: 'Nothing yet: something may be lost, or merely slow.',
      first: 'That the peer is gone, so the connection can be closed at once.',
      second: 'That all has arrived, or the peer would have asked for it.',
      why: 'All of these look alike from here, so a host sends again and gives up only after many tries. A peer never asks for what it does not know of.',
    },
    b: {
      ask: 'In TIME-WAIT nothing has been heard for 2 MSL. What follows?',
      right: 'Old segments have died out; that the last ACK arrived is likely, not proven.',
      first: 'The last ACK has arrived: 2 MSL of silence prove that the peer has it.',
      second: 'The peer has the ACK, or it would have sent a request for it.',
      why: 'The peer’s repeated FIN could have been lost as well, so silence is no proof. 2 MSL are an upper bound for old segments.',
    },
  },
  'rst-when': {
    a: {
      ask: 'A SYN reaches a port on which nobody listens. What does the host do?',
      right: 'It answers RST,ACK, and the caller knows at once that nobody listens.',
      first: 'It drops what belongs to no connection, and sends nothing.',
      second: 'It answers RST,ACK, and waits until the caller has acknowledged the RST.',
      why: 'In CLOSED everything but a RST is answered with a RST. A RST itself is never answered, or two hosts would go on for ever.',
    },
    b: {
      ask: 'A server has rebooted. The client, who does not know, sends text on the old connection. What happens?',
      right: 'The server knows no such connection and sends a RST, which ends the client’s.',
      first: 'The server drops the text in silence until the client connects anew.',
      second: 'The server sends a RST, the client acknowledges it, and with that both are CLOSED.',
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
      second: 'The close falls back to four segments: one FIN is dropped, and sent again later.',
      why: 'Each is an active closer, and each gets a FIN while its own is not acknowledged. No side is told to be second.',
    },
  },
  'flood-uses': {
    a: {
      ask: 'What does a SYN flood use up at the server?',
      right: 'Room for connections in SYN-RECEIVED: each SYN leaves a TCB.',
      first: 'The line: so many SYNs that nothing else gets through.',
      second: 'Nothing lasting: a TCB is thrown away as soon as the SYN,ACK is sent.',
      why: 'A few small segments a second are enough, because each is kept for a minute or more. The backlog is full long before the line is.',
    },
    b: {
      ask: 'Why can a slow line keep a big server from being reached by SYNs alone?',
      right: 'Each SYN holds a place until the retries are spent, and there are not many places.',
      first: 'It can together with many others: an attack needs more bandwidth than the victim has.',
      second: 'It cannot: after the SYN,ACK the server keeps nothing of a connection until it stands.',
      why: 'It is memory held for a long time, not bandwidth. SYN cookies help just because then nothing is kept.',
    },
  },
  'flood-defence': {
    a: {
      ask: 'A backlog is full. What do SYN cookies change?',
      right: 'The server keeps no TCB: its number y carries what it needs, and an ACK brings it back.',
      first: 'The server drops each SYN in silence until the flood is over and there is room.',
      second: 'The server recognises the attacker’s SYNs by their numbers, and drops just those.',
      why: 'LISTEN stays, and only who can receive the SYN,ACK can answer with y+1. No SYN has to be judged, and none goes unanswered.',
    },
    b: {
      ask: 'Fewer SYN,ACK retries: what does that gain under a flood, and what does it cost?',
      right: 'Room comes back sooner; a real client whose ACK is lost has fewer chances.',
      first: 'What fits no connection is dropped in silence; real clients get no answer either.',
      second: 'The server gains time to tell real SYNs from forged ones; real clients wait longer.',
      why: 'Room comes back sooner, and who is unlucky pays for it. Real and forged SYNs look alike in every case.',
    },
  },
  'fast-open-saves': {
    a: {
      ask: 'What does TCP Fast Open save?',
      right: 'One round trip: text in the SYN is delivered before the handshake is over.',
      first: 'Half a round trip: text no longer waits until the third segment has arrived.',
      second: 'The handshake of one direction: only the server’s still needs a set-up.',
      why: 'Without it the client’s text goes with the third segment, after one round trip. All three segments are still there.',
    },
    b: {
      ask: 'A client has a Fast Open cookie. When does the server’s application get its first text?',
      right: 'When the SYN arrives: after half a round trip instead of one and a half.',
      first: 'When the third segment arrives: after one and a half round trips instead of two.',
      second: 'When the server’s own direction is opened, too; the client’s needs no set-up any more.',
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
      right: '301: one ACK covers what was missing and what has been kept.',
      first: '201: segments that came too early have to be sent again in order.',
      second: '201, and then the receiver asks for 201–300 once more.',
      why: 'What came out of order was kept and is now in order too. One cumulative ACK covers it.',
    },
  },
  'repeated-number': {
    a: {
      ask: 'A SYN with seq=4000 was lost and is sent again. Which seq does it bear?',
      right: '4000 again, as soon as the timer runs out: it is the same segment once more.',
      first: '4001, as soon as the timer runs out: it is the client’s second segment.',
      second: '4000 again, when 1 MSL has passed and no copy is left on its way.',
      why: 'A retransmission is the same segment with the same numbers. It goes out when the retransmission timer runs out.',
    },
    b: {
      ask: 'Text with seq=101 and 50 octets is sent again after a timeout. What is its seq, and why?',
      right: '101: by that number the receiver puts its octets in place.',
      first: '102: each segment gets the next number, and this is the second one.',
      second: '101, but 1 MSL after the first copy, which must have died out before.',
      why: 'With another number it would be other octets. When to send again is the RTO’s matter, not the MSL’s.',
    },
  },
  'who-notices': {
    a: {
      ask: 'A segment is lost. Who notices it first, and by what?',
      right: 'Its sender: three duplicate ACKs come, or the timer runs out with no ACK of it.',
      first: 'Its receiver: it expects the segment, and asks for it when it does not come.',
      second: 'Its sender: by the retransmission timer, the one thing that tells of a loss.',
      why: 'The receiver cannot miss what it has not heard of. Duplicate ACKs show a hole before the timer does.',
    },
    b: {
      ask: 'What does a receiver do about a SYN that was lost on its way to it?',
      right: 'Nothing: only the caller can notice it, and sends the SYN again.',
      first: 'It notices that no SYN has come, and asks the caller to send it again.',
      second: 'It waits; the network keeps the SYN and delivers it later in its order.',
      why: 'TCP repairs a loss from the sender’s side only. Networks neither keep nor order anything.',
    },
  },
  duplicates: {
    a: {
      ask: 'A segment arrives whose octets are all here already. What does the receiver do?',
      right: 'It only acknowledges again, and delivers nothing.',
      first: 'It drops it in silence: the numbers show it has them all.',
      second: 'It counts it as one more segment and moves its ack on.',
      why: 'That the segment came again suggests that the ACK was lost. Its octets have their numbers, so they are not taken twice.',
    },
    b: {
      ask: 'Why is a repeated segment acknowledged although nothing is new in it?',
      right: 'Because its sender does not seem to have got the first ACK.',
      first: 'It is not: by the sequence numbers the sender knows that it arrived.',
      second: 'Because each segment raises the ack by one, repeated ones as well.',
      why: 'Numbers tell the receiver where octets belong; that they are there only an ACK can tell. The same ack goes out again.',
    },
  },
  'four-or-three': {
    a: {
      ask: 'Why does a close usually take four segments, and when are three enough?',
      right: 'Each direction takes a FIN and an ACK. Three segments do if the second side closes at once.',
      first: 'Three are not enough: each direction takes a FIN and an ACK, and that makes four.',
      second: 'Four are mere custom: the first FIN and its ACK close the connection, so two would do.',
      why: 'Each direction is closed by the side that sends in it. ACK and FIN of the second side may be one segment if its application has already called CLOSE.',
    },
    b: {
      ask: 'A server receives a FIN, and its application still has 500 octets to send. How many segments does the close itself have?',
      right: 'Four: the ACK goes now, the server’s FIN later, behind the text.',
      first: 'Three: a FIN is answered with FIN,ACK, and an ACK of that ends the close.',
      second: 'Two: the FIN ends both directions, and the text is discarded.',
      why: 'The ACK is due at once and the FIN only after the last octet. Three are enough only where nothing is left to send.',
    },
  },
  'fin-refused': {
    a: {
      ask: 'Can a host refuse a FIN?',
      right: 'No: it acknowledges the FIN, but need not close its own direction yet.',
      first: 'Yes: as long as it sends no ACK, the connection stays as it was.',
      second: 'No: the FIN has ended the connection, for both directions at once.',
      why: 'A FIN says that nothing more will come, which is the sender’s own affair. The ACK is a receipt, not consent.',
    },
    b: {
      ask: 'What does the ACK of a FIN mean?',
      right: '“Your FIN and all before it are here.”',
      first: '“Yes, I agree to close the connection.”',
      second: '“With this my direction is closed as well.”',
      why: 'It acknowledges a number like any other ACK. When the other side closes is decided by its own application.',
    },
  },
  'after-fin': {
    a: {
      ask: 'What may a host still send after its FIN?',
      right: 'ACKs, and what has to be repeated; no new text.',
      first: 'Nothing: the FIN has closed the connection.',
      second: 'Text that was still waiting when CLOSE was called.',
      why: 'Receiving goes on, and what arrives has to be acknowledged. Waiting text goes before the FIN, never behind it.',
    },
    b: {
      ask: 'The client is in FIN-WAIT-2, and 100 octets arrive from the server. What does the client do?',
      right: 'It delivers them and acknowledges.',
      first: 'It answers with a RST, for it has closed.',
      second: 'It acknowledges, and sends its own last text.',
      why: 'A FIN closes one’s own direction only. After it no octet of one’s own has a number any more.',
    },
  },
  'fin-behind-text': {
    a: {
      ask: 'The application has called SEND 300 and CLOSE, and 300 octets do not fit into the window yet. When does the FIN go out?',
      right: 'When all 300 octets are out, or with the last.',
      first: 'At once: CLOSE was called, and the text follows it.',
      second: 'A RST goes out instead of it; what is there is delivered.',
      why: 'The FIN takes the number behind the last octet. CLOSE is a promise that all text is still delivered.',
    },
    b: {
      ask: 'What becomes of text that is still queued when the application calls CLOSE?',
      right: 'It is sent as the window allows, and the FIN goes out behind its last octet.',
      first: 'It is sent after the FIN, while the connection is in FIN-WAIT-1.',
      second: 'The peer gets a RST, and delivers all the same what has been buffered.',
      why: 'CLOSE means “I have no more to give you”, not “throw away what I gave”. Only ABORT throws it away.',
    },
  },
  'fin-counts': {
    a: {
      ask: 'A FIN,ACK arrives with seq=501 and no text. Which ack is right?',
      right: '502',
      first: '501',
      second: '503',
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
      first: 'For TCP’s timer of 2 MSL to run out.',
      second: 'For nothing: the peer’s FIN has closed it.',
      why: 'The peer has said that it sends nothing more; this side may go on sending. No timer leads out of CLOSE-WAIT, only one’s own CLOSE.',
    },
    b: {
      ask: 'A server has a thousand connections in CLOSE-WAIT. What is wrong?',
      right: 'The application at the server does not call CLOSE.',
      first: 'Too many clients close first, and TCP lets each wait for 2 MSL.',
      second: 'The clients’ FINs closed them, and the kernel is slow to clean up.',
      why: 'CLOSE-WAIT is left by the own application alone. The one who closed first waits in TIME-WAIT, which is something else.',
    },
  },
  'who-time-wait': {
    a: {
      ask: 'Which side ends in TIME-WAIT?',
      right: 'A side that sent its FIN before it got the peer’s.',
      first: 'The server, whichever of the two has sent the first FIN.',
      second: 'A side that got the peer’s FIN before it sent its own.',
      why: 'Who closes first sends the last ACK, and may have to repeat it. Whether it is client or server makes no difference.',
    },
    b: {
      ask: 'A web server closes after each answer. Where do the TIME-WAITs gather?',
      right: 'At the server, for it is the side that closes first.',
      first: 'At the server, for TIME-WAIT is a state of servers.',
      second: 'At the clients, for they received the FIN and wait.',
      why: 'It is the active closer that waits. If the clients closed first, they would have them.',
    },
  },
  'fin-lost': {
    a: {
      ask: 'A FIN is lost. When is it sent again?',
      right: 'When its retransmission timer runs out.',
      first: 'After 1 MSL, when its first copy has died out.',
      second: 'When the peer, still waiting for it, asks for it.',
      why: 'A FIN takes a number, so it is repeated like any octet that is not acknowledged. The peer knows nothing of it.',
    },
    b: {
      ask: 'The ACK of a FIN is lost. What happens?',
      right: 'The FIN is sent again after its RTO, unless a later segment bears the ack before.',
      first: 'The FIN is sent again after 1 MSL, when no copy of the first one can be left.',
      second: 'The one who sent the ACK notices, and asks the peer whether it has arrived.',
      why: 'ACKs are not acknowledged, so nobody notices the loss of one but the one who waits for it. Any later ack covers it, for acks are cumulative.',
    },
  },
  'why-2msl': {
    a: {
      ask: 'Why does TIME-WAIT last 2 MSL?',
      right: 'The last ACK may have to be sent again, and all old segments have to die out before reuse.',
      first: 'There is no good reason: all has been acknowledged, and the ports could be free at once.',
      second: 'When nothing has come for so long, it is proven that the last ACK has arrived.',
      why: 'One MSL for an ACK to be lost at the end of its life, one for the FIN that comes again. Silence makes it likely, and proves nothing.',
    },
    b: {
      ask: 'A host forgets its connection as soon as it has sent the last ACK. What can go wrong?',
      right: 'A repeated FIN earns a RST, and old segments can get into a new connection.',
      first: 'Nothing can, and its memory is free at once: all has been acknowledged.',
      second: 'It misses the one proof that the ACK has arrived: a moment of silence.',
      why: 'The other side waits for an ACK that nobody can repeat any more. A moment of silence does not show where delayed segments are.',
    },
  },
  'restarts-2msl': {
    a: {
      ask: 'What starts the 2 MSL of TIME-WAIT anew?',
      right: 'The peer’s FIN, when it comes once more.',
      first: 'Each MSL that passes: the peer’s FIN comes again.',
      second: 'Nothing: a silent peer has got the last ACK.',
      why: 'The FIN comes again when the peer’s RTO runs out, because the ACK was lost. The new ACK may be lost too, so the waiting begins anew.',
    },
    b: {
      ask: 'In TIME-WAIT a FIN arrives for the second time. Why, and what follows?',
      right: 'The last ACK was lost, so it is sent again, and 2 MSL begin anew.',
      first: 'A FIN is repeated when 1 MSL is over; the timer goes on.',
      second: 'It is an old copy; the peer was silent before, so it has got the ACK.',
      why: 'The peer in LAST-ACK repeats its FIN at its RTO until it is acknowledged. An old copy or a new one: the answer is the same.',
    },
  },
  'many-time-waits': {
    a: {
      ask: 'A client opens many short connections to one server and runs out of ports. What helps without a risk?',
      right: 'One connection for several requests, or letting the server close first.',
      first: 'Shortening TIME-WAIT to a second; nothing can come after the last ACK.',
      second: 'More memory at the client; it is the server that has TIME-WAITs.',
      why: 'Each of the client’s ports is held for 2 MSL where it closes first. A shorter TIME-WAIT lets old segments into new connections.',
    },
    b: {
      ask: 'What does it cost to let TIME-WAIT last one second?',
      right: 'A delayed segment of the old connection may pass for text of the new one.',
      first: 'Nothing: all has been acknowledged by then, so the rest of the time is wasted.',
      second: 'The client pays nothing; only the server goes through TIME-WAIT.',
      why: 'The four-tuple is the same, and the numbers may fit. It is the active closer that holds the port, whichever host it is.',
    },
  },
  'rst-loses': {
    a: {
      ask: 'An application calls ABORT while text is queued and other text is on its way. What arrives?',
      right: 'Nothing that can be relied on: the queue is thrown away, and the RST ends the connection.',
      first: 'Everything: a RST lets the peer first deliver what has been buffered on both sides.',
      second: 'What the peer acknowledges in its answer to the RST; the rest is thrown away.',
      why: 'A RST throws away both sides’ queues. It is not answered, so nothing is confirmed by it.',
    },
    b: {
      ask: 'What is the difference between a FIN and a RST for text that is on its way?',
      right: 'With a FIN it still arrives and is acknowledged; with a RST it is lost.',
      first: 'None for the text: in both cases the peer delivers what is buffered.',
      second: 'A RST is acknowledged at once, and the text with it; a FIN only later.',
      why: 'A FIN stands behind the last octet and waits for it. A RST ends the connection wherever it is, and nobody answers it.',
    },
  },
} as const;
