import { ackFifth } from './ack.ts';
import { inOrder } from './check.ts';
import { finOf } from './fin.ts';
import { rstSecondFinWait2 } from './reset.ts';
import { sequenceFirst } from './sequence.ts';
import { synFourth } from './syn.ts';
import { textOf } from './text.ts';

/** FIN-WAIT-2 (section 3.10.7.4). */
export const finWait2 = inOrder(sequenceFirst, rstSecondFinWait2, synFourth, ackFifth, textOf, finOf);
