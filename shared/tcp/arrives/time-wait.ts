import { segLen } from '../segment.ts';
import { startTimeWait } from '../timers.ts';
import { acknowledgeAndDrop, type Check, drop, inOrder } from './check.ts';
import { rstSecondTimeWait } from './reset.ts';
import { sequenceFirstTimeWait } from './sequence.ts';
import { synFourth } from './syn.ts';

/**
 * Fifth: "the only thing that can arrive in this state is a retransmission of the remote FIN. Acknowledge it, and restart
 * the 2 MSL timeout." An empty segment at RCV.NXT repeats nothing: it is an ACK, and ACKs are not acknowledged.
 */
const ackFifth: Check = (at, around) => {
  if (at.seg.ack === null) return drop(at, 'AK1');
  if (segLen(at.seg) === 0 && at.seg.seq === at.tcb.rcv.nxt) return drop(at, 'TW2');
  if (segLen(at.seg) === 0) return acknowledgeAndDrop(at, 'TW3', around);
  return acknowledgeAndDrop({ ...at, tcb: startTimeWait(at.tcb, around) }, 'TW1', around);
};

/** TIME-WAIT (section 3.10.7.4). */
export const timeWait = inOrder(sequenceFirstTimeWait, rstSecondTimeWait, synFourth, ackFifth);
