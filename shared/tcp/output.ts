import { ackOf } from './forms.ts';
import { has, type Segment, segEnd, segLen } from './segment.ts';
import { add, distance, gt, later } from './seq.ts';
import type { Surroundings } from './step.ts';
import type { MaybeTcb, Tcb } from './tcb.ts';
import { startRetransmissionTimer } from './timers.ts';

const SENDING: readonly Tcb['state'][] = ['ESTABLISHED', 'FIN-WAIT-1', 'CLOSE-WAIT', 'CLOSING'];

/**
 * Whether text and FIN may go out; in SYN-RECEIVED they wait for the connection (section 3.10.2), unless Fast Open took the
 * text of the SYN (RFC 7413, section 4.2.2).
 */
const maySend = ({ state, rcv }: Tcb): boolean =>
  SENDING.includes(state) || (state === 'SYN-RECEIVED' && rcv.nxt !== add(rcv.irs, 1));

/** Numbers that the peer's window still has room for: SND.UNA+SND.WND-SND.NXT. */
export const usableWindow = ({ snd }: Tcb): number => Math.max(0, distance(snd.nxt, add(snd.una, snd.wnd)));

/** Text within the send window, in segments of at most the MSS; the FIN goes with the last of it. */
const freshSegments = (tcb: Tcb, mss: number): readonly Segment[] => {
  if (!maySend(tcb)) return [];
  const window = usableWindow(tcb);
  const text = Math.min(tcb.unsent, window);
  const fin = tcb.finUnsent && tcb.unsent < window;
  const segments: Segment[] = [];
  for (let sent = 0; sent < text; sent += mss) {
    segments.push({ ...ackOf(tcb), seq: add(tcb.snd.nxt, sent), len: Math.min(mss, text - sent) });
  }
  if (!fin) return segments;
  const last = segments.pop() ?? ackOf(tcb);
  return [...segments, { ...last, ctl: ['FIN', 'ACK'] }];
};

/**
 * The canonical segments that the TCB owes now, and the TCB after they went out: text and FIN as far as the window
 * allows, else a pure ACK if one is owed or allowed.
 */
export const output = (
  tcb: MaybeTcb,
  around: Surroundings,
): { readonly tcb: MaybeTcb; readonly segments: readonly Segment[] } => {
  if (tcb === null) return { tcb, segments: [] };
  const fresh = freshSegments(tcb, around.params.mss);
  const segments = fresh.length === 0 && tcb.ackOwed !== 'no' ? [ackOf(tcb)] : fresh;
  return { tcb: sent(tcb, segments, around), segments };
};

/**
 * The TCB after `segments` went out, which bear fresh text, the FIN or nothing but an ACK: SND.NXT, the retransmission
 * queue, the timers; and nothing is owed any more.
 */
export const sent = (tcb: Tcb, segments: readonly Segment[], around: Surroundings): Tcb =>
  segments.reduce((before, seg) => afterSegment(before, seg, around), tcb);

const afterSegment = (tcb: Tcb, seg: Segment, around: Surroundings): Tcb => {
  const acknowledged: Tcb =
    seg.ack === null
      ? tcb
      : { ...tcb, ackOwed: 'no', unacknowledgedText: 0, timers: { ...tcb.timers, ackDue: null } };
  if (!gt(segEnd(seg), tcb.snd.nxt)) {
    // RFC 5681, section 3.2: the duplicate ACKs call for one retransmission, not for one each time they are looked at.
    const answersThem = segLen(seg) > 0 && tcb.duplicateAcks >= 3;
    return answersThem ? { ...acknowledged, fastRetransmitted: true } : acknowledged;
  }
  const fin = has(seg, 'FIN');
  const queued: Tcb = {
    ...acknowledged,
    // Section 3.10.4: from CLOSE-WAIT, LAST-ACK is entered as the FIN goes out.
    state: fin && tcb.state === 'CLOSE-WAIT' ? 'LAST-ACK' : tcb.state,
    snd: { ...tcb.snd, nxt: later(tcb.snd.nxt, segEnd(seg)) },
    unsent: tcb.unsent - seg.len,
    finUnsent: tcb.finUnsent && !fin,
    retransmissionQueue: [...tcb.retransmissionQueue, { seq: seg.seq, len: seg.len, syn: false, fin }],
  };
  return startRetransmissionTimer(queued, around);
};
