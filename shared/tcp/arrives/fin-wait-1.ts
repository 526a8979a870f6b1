import { ackFifth } from './ack.ts';
import { finAcknowledged } from './acknowledgment.ts';
import { type Check, inOrder } from './check.ts';
import { finOf } from './fin.ts';
import { rstSecond } from './reset.ts';
import { sequenceFirst } from './sequence.ts';
import { synFourth } from './syn.ts';
import { textOf } from './text.ts';

/** Fifth, FIN-WAIT-1's own part: our FIN is acknowledged, the rest is done as in FIN-WAIT-2. */
const ourFinAcknowledged: Check = (at) =>
  finAcknowledged(at.tcb) ? { ...at, tcb: { ...at.tcb, state: 'FIN-WAIT-2' }, rule: 'FW1' } : at;

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
