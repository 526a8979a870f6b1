import type { Segment } from './segment.ts';
import { type Seq, seq } from './seq.ts';
import type { Tcb } from './tcb.ts';

// The forms in which section 3.10 writes the segments that are sent, such as <SEQ=SEG.ACK><CTL=RST>.

/** `<SEQ=ISS><CTL=SYN>` */
export const synOf = (tcb: Tcb): Segment => ({
  seq: tcb.snd.iss,
  ack: null,
  ctl: ['SYN'],
  len: 0,
  wnd: tcb.rcv.wnd,
});

/** `<SEQ=ISS><ACK=RCV.NXT><CTL=SYN,ACK>` */
export const synAckOf = (tcb: Tcb): Segment => ({
  seq: tcb.snd.iss,
  ack: tcb.rcv.nxt,
  ctl: ['SYN', 'ACK'],
  len: 0,
  wnd: tcb.rcv.wnd,
});

/** `<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>` */
export const ackOf = (tcb: Tcb): Segment => ({
  seq: tcb.snd.nxt,
  ack: tcb.rcv.nxt,
  ctl: ['ACK'],
  len: 0,
  wnd: tcb.rcv.wnd,
});

/** `<SEQ=at><CTL=RST>` */
export const rst = (at: Seq): Segment => ({ seq: at, ack: null, ctl: ['RST'], len: 0, wnd: 0 });

/** `<SEQ=at><ACK=ack><CTL=RST,ACK>` */
export const rstAck = (at: Seq, ack: Seq): Segment => ({ seq: at, ack, ctl: ['RST', 'ACK'], len: 0, wnd: 0 });

/** `<SEQ=0><ACK=SEG.SEQ+SEG.LEN><CTL=RST,ACK>` */
export const rstWithoutNumbers = (segEnd: Seq): Segment => rstAck(seq(0), segEnd);
