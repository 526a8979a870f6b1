import { absorb } from './absorb.ts';
import { output } from './output.ts';
import type { Segment } from './segment.ts';
import type { Effect, Surroundings, TcpEvent } from './step.ts';
import type { MaybeTcb } from './tcb.ts';

/** What the reference behaviour made of one event. */
export interface Answer {
  readonly tcb: MaybeTcb;
  readonly segments: readonly Segment[];
  readonly effects: readonly Effect[];
  readonly rule: string;
}

/** The reference behaviour: the canonical answer at once, and an acknowledgment at once, with text where there is some. */
export const answer = (tcb: MaybeTcb, event: TcpEvent, around: Surroundings): Answer => {
  const step = absorb(tcb, event, around);
  const fixed = step.effects.flatMap((effect) => (effect.type === 'send' ? [effect.seg] : []));
  const owed = output(step.tcb, around);
  return { tcb: owed.tcb, segments: [...fixed, ...owed.segments], effects: step.effects, rule: step.rule };
};
