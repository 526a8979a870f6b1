import { ackFifth } from './ack.ts';
import { inOrder } from './check.ts';
import { finOf } from './fin.ts';
import { rstSecond } from './reset.ts';
import { sequenceFirst } from './sequence.ts';
import { synFourth } from './syn.ts';
import { textOf } from './text.ts';

/** ESTABLISHED (section 3.10.7.4). */
export const established = inOrder(sequenceFirst, rstSecond, synFourth, ackFifth, textOf, finOf);
