import { has } from '../segment.ts';
import type { Tcb } from '../tcb.ts';
import { ackFifth } from './ack.ts';
import { finAcknowledged } from './acknowledgment.ts';
import { type Check, inOrder, settle } from './check.ts';
import { finOf } from './fin.ts';
import { rstSecond } from './reset.ts';
import { sequenceFirst } from './sequence.ts';
import { synFourth } from './syn.ts';
import { textOf } from './text.ts';

/** Fifth, FIN-WAIT-1's own part: our FIN is acknowledged, the rest is done as in FIN-WAIT-2. */
const ourFinAcknowledged: Check = (at) => {
  if (!finAcknowledged(at.tcb)) return at;
  const tcb: Tcb = { ...at.tcb, state: 'FIN-WAIT-2' };
  // Where nobody reads, text that is only repeated needs no answer, as in CLOSING.
  const done = at.repeats && !tcb.receives && !has(at.seg, 'FIN');
  return done ? settle(at, 'FW1', tcb) : { ...at, tcb, rule: 'FW1' };
};

/** FIN-WAIT-1 (section 3.10.7.4). */
export const finWait1 = inOrder(
  sequenceFirst,
  rstSecond,
  synFourth,
  ackFifth,
  ourFinAcknowledged,
  textOf,
  finOf,
);
