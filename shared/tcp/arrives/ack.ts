import { type Segment, segLen } from '../segment.ts';
import { add, gt, later, le, lt, type Seq } from '../seq.ts';
import type { Tcb } from '../tcb.ts';
import { acknowledge } from './acknowledgment.ts';
import { acknowledgeAndDrop, type Check, drop, signal } from './check.ts';

/** Fifth, as in ESTABLISHED: the ACK bit, SND.UNA, the retransmission queue, the send window. */
export const ackFifth: Check = (at, around) => {
  const { tcb, seg } = at;
  const { ack } = seg;
  if (ack === null) return drop(at, 'AK1');
  if (gt(ack, tcb.snd.nxt)) return acknowledgeAndDrop(at, 'AK2', around);
  if (lt(ack, oldestAck(tcb)) && !orphaned(tcb)) return acknowledgeAndDrop(at, 'AK3', around);
  if (lt(ack, tcb.snd.una)) return { ...at, rule: 'AK5' };
  if (ack === tcb.snd.una) {
    return { ...at, tcb: withSendWindow(countDuplicate(tcb, seg), seg, ack), rule: 'AK6' };
  }
  const texts = tcb.retransmissionQueue.some((sent) => sent.len > 0);
  return {
    ...at,
    tcb: withSendWindow(acknowledge(tcb, ack, around), seg, ack),
    effects: texts ? [...at.effects, signal('text-acknowledged')] : at.effects,
    rule: 'AK4',
  };
};

/**
 * RFC 5961, section 5.2 (MAY-12): an ACK older than SND.UNA-MAX.SND.WND is somebody's guess at our numbers.
 * DEVIATION (3.10.7.4, fifth): so is one older than anything we ever sent, as stacks have it; a passive connection's peer
 * cannot have meant the ISS, for its SYN came before ours.
 */
const oldestAck = ({ snd, passive }: Tcb): Seq =>
  later(add(snd.una, -snd.maxWnd), passive ? add(snd.iss, 1) : snd.iss);

/** In FIN-WAIT-2, once the application reads no more, there is no stream left into which text could be smuggled. */
const orphaned = (tcb: Tcb): boolean => tcb.state === 'FIN-WAIT-2' && !tcb.receives;

/** RFC 5681, section 2: what counts towards the three duplicate ACKs of a fast retransmission. */
const countDuplicate = (tcb: Tcb, seg: Segment): Tcb =>
  tcb.retransmissionQueue.length > 0 && segLen(seg) === 0 && seg.wnd === tcb.snd.wnd
    ? { ...tcb, duplicateAcks: tcb.duplicateAcks + 1 }
    : tcb;

/** SND.WL1 and SND.WL2 keep an old segment from setting the window. */
const withSendWindow = (tcb: Tcb, seg: Segment, ack: Seq): Tcb => {
  const { snd } = tcb;
  const fresh = lt(snd.wl1, seg.seq) || (snd.wl1 === seg.seq && le(snd.wl2, ack));
  if (!fresh) return tcb;
  const maxWnd = Math.max(snd.maxWnd, seg.wnd);
  return { ...tcb, snd: { ...snd, wnd: seg.wnd, wl1: seg.seq, wl2: ack, maxWnd } };
};
