import { type Bot, referenceBot } from '../bots.ts';
import { MISCONCEPTION_IDS, type MisconceptionId } from '../misconceptions.ts';
import { type Learning, learner, SLIPS } from './learner.ts';

/** The misconceptions that a learner's bot can have. */
export const LEARNERS: readonly MisconceptionId[] = MISCONCEPTION_IDS.filter((id) => SLIPS[id] !== undefined);

/** The bots that there are, by the names by which they are asked for. */
export const BOTS: ReadonlyMap<string, (of: Learning) => Bot> = new Map([
  ['reference', () => referenceBot],
  ...LEARNERS.map((id) => [id, (of: Learning) => learner(id, of)] as const),
]);
