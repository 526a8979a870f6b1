import { acceptable } from '../acceptable.ts';
import { has, type Segment, segEnd, segLen } from '../segment.ts';
import type { Tcb } from '../tcb.ts';
import { startTimeWait } from '../timers.ts';
import { acknowledgeAndDrop, type Check, drop } from './check.ts';
import { finNotCounted } from './reset.ts';

/** First: the sequence number. Outside the window a RST is dropped, anything else dropped and acknowledged. */
export const sequenceFirstStrict: Check = (at, around) => {
  if (acceptable(at.tcb.rcv, at.seg)) return at;
  return has(at.seg, 'RST') ? drop(at, 'SQ2') : acknowledgeAndDrop(at, 'SQ1', around);
};

/**
 * First. DEVIATION (3.10.7.4, first): of a segment that ends exactly at RCV.NXT, a FIN or text sent again, the ACK is
 * processed before it is acknowledged, as in all stacks: else two FINs that cross and are lost in turn never end
 * (appendix A.2).
 */
export const sequenceFirst: Check = (at, around) =>
  repeatsTheLast(at.tcb, at.seg) ? { ...at, repeats: true } : sequenceFirstStrict(at, around);

const repeatsTheLast = (tcb: Tcb, seg: Segment): boolean =>
  seg.ack !== null && !has(seg, 'SYN') && !has(seg, 'RST') && segLen(seg) > 0 && segEnd(seg) === tcb.rcv.nxt;

/**
 * First, after the peer's FIN. DEVIATION (3.10.7.4, first): a RST one before RCV.NXT passes, as in stacks: some senders
 * do not count their FIN when they reset, and the connection would linger.
 */
export const sequenceFirstAfterFin: Check = (at, around) =>
  finNotCounted(at.tcb, at.seg) ? at : sequenceFirst(at, around);

/**
 * First, in TIME-WAIT: the peer's FIN again lies left of the window. The fifth check, which would restart the 2 MSL,
 * is never reached then, so that happens here (RFC 9293, section 3.10.7.4, fifth: TIME-WAIT).
 */
export const sequenceFirstTimeWait: Check = (at, around) => {
  const repeatedFin = has(at.seg, 'FIN') && !has(at.seg, 'RST') && !acceptable(at.tcb.rcv, at.seg);
  if (!repeatedFin) return sequenceFirstStrict(at, around);
  return acknowledgeAndDrop({ ...at, tcb: startTimeWait(at.tcb, around) }, 'TW1', around);
};
