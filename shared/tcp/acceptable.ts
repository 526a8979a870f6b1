import { type Segment, segLen } from './segment.ts';
import { add, distance, type Seq } from './seq.ts';
import type { Tcb } from './tcb.ts';

type Window = Tcb['rcv'];

/** Whether `s` lies in the receive window: RCV.NXT =< s < RCV.NXT+RCV.WND. */
export const inWindow = (rcv: Window, s: Seq): boolean => {
  const ahead = distance(rcv.nxt, s);
  return ahead >= 0 && ahead < rcv.wnd;
};

/** The four cases of the acceptability test (section 3.10.7.4, first; table 6). */
export const acceptable = (rcv: Window, seg: Segment): boolean => {
  const len = segLen(seg);
  if (len === 0) return rcv.wnd === 0 ? seg.seq === rcv.nxt : inWindow(rcv, seg.seq);
  return inWindow(rcv, seg.seq) || inWindow(rcv, add(seg.seq, len - 1));
};

/** Whether the segment's last numbers lie past the right edge of the window. */
export const reachesBeyond = (rcv: Window, seg: Segment): boolean =>
  distance(rcv.nxt, seg.seq) + segLen(seg) > rcv.wnd;
