import { type Bot, referenceBot } from '../bots.ts';
import { chance } from '../chance.ts';
import { legal } from '../judge.ts';
import type { MisconceptionId } from '../misconceptions.ts';
import type { Move } from '../move.ts';
import type { HostView } from '../position.ts';
import * as closing from './closing.ts';
import * as opening from './opening.ts';
import { momentOf, type Slip } from './slip.ts';
import * as talking from './talking.ts';

/** The mistakes of each misconception that shows in moves; the first that fits is made. */
export const SLIPS: Readonly<Partial<Record<MisconceptionId, readonly Slip[]>>> = {
  'syn-fin-not-counted': [opening.synNotCounted, closing.finNotCounted],
  'third-seq-stays': [opening.thirdSeqStays],
  'third-bears-syn': [opening.thirdBearsSyn],
  'ack-is-last-byte': [talking.ackIsLastByte],
  'seq-counts-packets': [talking.countsPackets],
  'each-direction-own-set-up': [opening.setUpApart],
  'old-syn-recognisable': [opening.oldSynRefused],
  'fin-closes-both': [closing.finEndsAll],
  'close-always-same-length': [closing.finEchoed],
  'time-wait-is-the-servers': [closing.serverWaits],
  'close-wait-is-time-wait': [closing.closeWaitIsTimeWait],
  'time-wait-is-waste': [closing.skipsTimeWait],
  'order-is-kept': [talking.jumpsTheHole],
  'fin-before-text': [closing.finFirst],
  'story-not-rules': [opening.playsTheStory],
  'no-positive-acks': [talking.acknowledgesNothing],
  'long-wait-for-text': [opening.textWaits],
  'fin-may-be-refused': [closing.finRefused],
  'ack-takes-a-number': [talking.acknowledgesAcks],
  'tcb-gone-on-connecting': [opening.forgetsTcb],
  'fin-again-after-msl': [closing.finWaitsForMsl],
  'reset-is-answered': [closing.resetAcknowledged],
  'iss-is-always-zero': [opening.countsFromZero],
};

/** How a learner plays: how often the mistake is made where it can be (0…1), and the seed that decides when. */
export interface Learning {
  readonly rate: number;
  readonly seed: number;
}

/** The wrong move that this misconception leads to now; null where it does not show, or would be legal. */
export function slipIn(view: HostView, right: Move, believes: MisconceptionId): Move | null {
  const moment = momentOf(view, right);
  for (const slip of SLIPS[believes] ?? []) {
    const wrong = slip(moment);
    if (wrong !== null && legal(view, wrong) === null) return wrong;
  }
  return null;
}

/** A bot that plays like the reference bot but for what it believes; once refused, it has understood for this move. */
export const learner =
  (believes: MisconceptionId, { rate, seed }: Learning): Bot =>
  (view, refusals) => {
    const right = referenceBot(view);
    if (right === null || right.type !== 'move' || refusals > 0) return right;
    const key = `${believes} ${view.now} ${right.answers.join()} ${right.calls.join()}`;
    return chance(seed, key) < rate ? (slipIn(view, right, believes) ?? right) : right;
  };
