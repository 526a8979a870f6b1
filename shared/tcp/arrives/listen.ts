import { rst, synAckOf } from '../forms.ts';
import { withSynSent } from '../opening.ts';
import { has, type Segment } from '../segment.ts';
import { add } from '../seq.ts';
import type { Tcb } from '../tcb.ts';
import { type Check, drop, inOrder, send, settle } from './check.ts';

const rstFirst: Check = (at) => (has(at.seg, 'RST') ? drop(at, 'LI1') : at);

const ackSecond: Check = (at) =>
  at.seg.ack === null
    ? at
    : settle(at, 'LI2', at.tcb, [send('reset-not-listening-for-ack', rst(at.seg.ack))]);

// DEVIATION (3.10.7.2, third): text and FIN that come with the SYN are not queued but left to the peer's
// retransmission, as stacks do without Fast Open: the sender has not shown yet that it is where it says.
const synReceived = (tcb: Tcb, seg: Segment): Tcb => ({
  ...tcb,
  state: 'SYN-RECEIVED',
  snd: { ...tcb.snd, wnd: seg.wnd, maxWnd: seg.wnd, wl1: seg.seq },
  rcv: { ...tcb.rcv, nxt: add(seg.seq, 1), irs: seg.seq },
});

const synThird: Check = (at, around) => {
  if (!has(at.seg, 'SYN')) return drop(at, 'LI4');
  const tcb = withSynSent(synReceived(at.tcb, at.seg), around);
  return settle(at, 'LI3', tcb, [send('syn-ack', synAckOf(tcb))]);
};

/** LISTEN (section 3.10.7.2): RST, ACK, SYN, anything else. */
export const listen = inOrder(rstFirst, ackSecond, synThird);
