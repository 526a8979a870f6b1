import { ackFifth } from './ack.ts';
import { finAcknowledged } from './acknowledgment.ts';
import { ignoredAfterFin } from './after-fin.ts';
import { type Check, inOrder, settle } from './check.ts';
import { rstSecondClosing } from './reset.ts';
import { sequenceFirstAfterFin } from './sequence.ts';
import { synFourth } from './syn.ts';

/** Fifth, LAST-ACK's own part: the last thing that can arrive is the ACK of our FIN; the TCB is deleted. */
const ourFinAcknowledged: Check = (at) => (finAcknowledged(at.tcb) ? settle(at, 'LA1', null) : at);

/** LAST-ACK (section 3.10.7.4). */
export const lastAck = inOrder(
  sequenceFirstAfterFin,
  rstSecondClosing,
  synFourth,
  ackFifth,
  ourFinAcknowledged,
  ignoredAfterFin,
);
