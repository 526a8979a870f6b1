import { startTimeWait } from '../timers.ts';
import { ackFifth } from './ack.ts';
import { finAcknowledged } from './acknowledgment.ts';
import { beyondAcknowledged, ignoredAfterFin } from './after-fin.ts';
import { type Check, inOrder } from './check.ts';
import { rstSecondClosing } from './reset.ts';
import { sequenceFirstAfterFin } from './sequence.ts';
import { synFourth } from './syn.ts';

/** Fifth, CLOSING's own part: our FIN is acknowledged, too. */
const ourFinAcknowledged: Check = (at, around) => {
  if (!finAcknowledged(at.tcb)) return at;
  return { ...at, tcb: startTimeWait({ ...at.tcb, state: 'TIME-WAIT' }, around), rule: 'CG1' };
};

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
