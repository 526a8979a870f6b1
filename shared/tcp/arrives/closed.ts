import { rst, rstWithoutNumbers } from '../forms.ts';
import { has, type Segment, segEnd } from '../segment.ts';
import type { Step } from '../step.ts';
import { send } from './check.ts';

/** CLOSED (section 3.10.7.1): there is no TCB; everything but a RST is answered by a RST. */
export const closed = (seg: Segment): Step => {
  if (has(seg, 'RST')) return { tcb: null, effects: [], rule: 'CL1' };
  const [answer, rule] = seg.ack === null ? [rstWithoutNumbers(segEnd(seg)), 'CL2'] : [rst(seg.ack), 'CL3'];
  return { tcb: null, effects: [send('reset-no-connection', answer)], rule };
};
