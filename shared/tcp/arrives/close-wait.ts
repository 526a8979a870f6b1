import { ackFifth } from './ack.ts';
import { beyondAcknowledged, ignoredAfterFin } from './after-fin.ts';
import { inOrder } from './check.ts';
import { rstSecondCloseWait } from './reset.ts';
import { sequenceFirstAfterFin } from './sequence.ts';
import { synFourth } from './syn.ts';

/** CLOSE-WAIT (section 3.10.7.4). */
export const closeWait = inOrder(
  sequenceFirstAfterFin,
  rstSecondCloseWait,
  synFourth,
  ackFifth,
  ignoredAfterFin,
  beyondAcknowledged,
);
