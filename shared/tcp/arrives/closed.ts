import { rst, rstAck, rstWithoutNumbers } from '../forms.ts';
import { has, type Segment, segEnd } from '../segment.ts';
import type { Step } from '../step.ts';
import { send } from './check.ts';

/** CLOSED (section 3.10.7.1): there is no TCB; everything but a RST is answered by a RST. */
export const closed = (seg: Segment): Step => {
  if (has(seg, 'RST')) return { tcb: null, effects: [], rule: 'CL1' };
  if (seg.ack === null) {
    const answer = send('reset-no-connection', rstWithoutNumbers(segEnd(seg)));
    return { tcb: null, effects: [answer], rule: 'CL2' };
  }
  // The ACK bit on this RST changes nothing for the peer, who goes by its SEQ.
  const instead = [rstAck(seg.ack, segEnd(seg))];
  return { tcb: null, effects: [send('reset-no-connection', rst(seg.ack), { instead })], rule: 'CL3' };
};
