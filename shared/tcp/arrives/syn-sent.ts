import { rst, synAckOf } from '../forms.ts';
import { has, type Segment } from '../segment.ts';
import { add, gt, le } from '../seq.ts';
import type { Tcb } from '../tcb.ts';
import { owe, restartRetransmissionTimer } from '../timers.ts';
import { acknowledge } from './acknowledgment.ts';
import { type Check, drop, inOrder, send, settle, signal } from './check.ts';
import { finOf } from './fin.ts';
import { textOf } from './text.ts';

/** SND.UNA < SEG.ACK =< SND.NXT: so far there is only our SYN to acknowledge. */
const ackAcceptable = ({ snd }: Tcb, seg: Segment): boolean =>
  seg.ack !== null && gt(seg.ack, snd.una) && le(seg.ack, snd.nxt);

const ackFirst: Check = (at) => {
  const { tcb, seg } = at;
  if (seg.ack === null || ackAcceptable(tcb, seg)) return at;
  if (has(seg, 'RST')) return drop(at, 'SS1');
  return settle(at, 'SS2', tcb, [send('reset-bad-ack', rst(seg.ack))]);
};

const rstSecond: Check = (at) => {
  if (!has(at.seg, 'RST')) return at;
  // Only an ACK of our SYN shows that whoever sent the RST has seen it.
  if (at.seg.ack === null) return drop(at, 'SS3');
  return settle(at, 'SS4', null, [signal('connection-refused')]);
};

const synFourth: Check = (at, around) => {
  const { seg } = at;
  if (!has(seg, 'SYN')) return drop(at, 'SS7');
  const { snd, rcv } = at.tcb;
  const synchronized: Tcb = {
    ...at.tcb,
    rcv: { ...rcv, nxt: add(seg.seq, 1), irs: seg.seq },
    snd: { ...snd, wnd: seg.wnd, maxWnd: seg.wnd, wl1: seg.seq, wl2: seg.ack ?? snd.wl2 },
  };
  if (seg.ack === null) {
    // Simultaneous open (section 3.5, figure 7): the SYN goes out again, now with an ACK. Text is left to the peer's
    // retransmission, as in LISTEN.
    const tcb = restartRetransmissionTimer({ ...synchronized, state: 'SYN-RECEIVED' }, around);
    return settle(at, 'SS6', tcb, [send('syn-ack', synAckOf(tcb))]);
  }
  const acknowledged = withTextUnsent(acknowledge(synchronized, seg.ack, around));
  const established: Tcb = { ...acknowledged, state: 'ESTABLISHED' };
  return {
    ...at,
    tcb: owe(established, 'now', around),
    effects: [signal('connection-established')],
    rule: 'SS5',
  };
};

/** RFC 7413, section 4.2.1: text of our SYN that the SYN,ACK leaves out was not taken; it is sent again as fresh text. */
const withTextUnsent = (tcb: Tcb): Tcb => {
  const [left] = tcb.retransmissionQueue;
  if (left === undefined) return tcb;
  return {
    ...tcb,
    snd: { ...tcb.snd, nxt: tcb.snd.una },
    unsent: tcb.unsent + left.len,
    retransmissionQueue: [],
    timers: { ...tcb.timers, retransmission: null },
  };
};

/** SYN-SENT (section 3.10.7.3): ACK, RST, SYN; the text and FIN of a SYN,ACK go on at the sixth step. */
export const synSent = inOrder(ackFirst, rstSecond, synFourth, textOf, finOf);
