import { rst, synAckOf } from '../forms.ts';
import { withSynSent } from '../opening.ts';
import { has, type Segment } from '../segment.ts';
import { add } from '../seq.ts';
import type { Effect, Step } from '../step.ts';
import type { Tcb } from '../tcb.ts';
import { type Arrival, type Check, drop, inOrder, send, settle } from './check.ts';
import { advance } from './text.ts';

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
  const { seg } = at;
  if (!has(seg, 'SYN')) return drop(at, 'LI4');
  const tcb = withSynSent(synReceived(at.tcb, seg), around);
  const { fastOpenCookie } = around;
  if (!fastOpenCookie || seg.fastOpen === undefined) {
    return settle(at, 'LI3', tcb, [send('syn-ack', synAckOf(tcb))]);
  }
  if (seg.fastOpen === fastOpenCookie) return fastOpen(at, tcb);
  // RFC 7413, section 4.1.2: whoever asks, or has a cookie that is no longer good, gets a good one.
  const granted = { ...synAckOf(tcb), fastOpen: fastOpenCookie };
  return settle(at, 'FO1', tcb, [send('syn-ack', granted)]);
};

/** RFC 7413, section 4.2.2: the cookie shows where the SYN came from, so its text is taken and may be answered. */
const fastOpen = (at: Arrival, half: Tcb): Step => {
  const { len } = at.seg;
  const tcb: Tcb = { ...half, rcv: advance(half, len), unread: len };
  const delivered: readonly Effect[] = len > 0 ? [{ type: 'deliver', len }] : [];
  return settle(at, 'FO2', tcb, [send('syn-ack', synAckOf(tcb)), ...delivered]);
};

/** LISTEN (section 3.10.7.2): RST, ACK, SYN, anything else. */
export const listen = inOrder(rstFirst, ackSecond, synThird);
