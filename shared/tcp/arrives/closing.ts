import { startTimeWait } from '../timers.ts';
import { ackFifth } from './ack.ts';
import { finAcknowledged } from './acknowledgment.ts';
import { beyondAcknowledged, ignoredAfterFin } from './after-fin.ts';
import { type Check, inOrder, settle } from './check.ts';
import { rstSecondClosing } from './reset.ts';
import { sequenceFirstAfterFin } from './sequence.ts';
import { synFourth } from './syn.ts';

/** Fifth, CLOSING's own part: our FIN is acknowledged, too, and the matter ends there, whatever else the segment holds. */
const ourFinAcknowledged: Check = (at, around) =>
  finAcknowledged(at.tcb) ? settle(at, 'CG1', startTimeWait({ ...at.tcb, state: 'TIME-WAIT' }, around)) : at;

/** CLOSING (section 3.10.7.4). */
export const closing = inOrder(
  sequenceFirstAfterFin,
  rstSecondClosing,
  synFourth,
  ackFifth,
  ignoredAfterFin,
  beyondAcknowledged,
  ourFinAcknowledged,
);
