import type { Segment } from '../segment.ts';
import type { Effect, SendReason, Signal, Step, Surroundings } from '../step.ts';
import type { MaybeTcb, Tcb } from '../tcb.ts';
import { owe } from '../timers.ts';

/** A segment on its way through a state's checks, with what they have made of the TCB so far. */
export interface Arrival {
  readonly tcb: Tcb;
  readonly seg: Segment;
  readonly effects: readonly Effect[];
  readonly rule: string;
  /** It ends at RCV.NXT, so it repeats what we have: only its ACK is news. */
  readonly repeats?: true;
}

/** One check of section 3.10.7: the segment goes on to the next one, or the matter is settled. */
export type Check = (at: Arrival, around: Surroundings) => Arrival | Step;

export type Handler = (tcb: Tcb, seg: Segment, around: Surroundings) => Step;

/** A state's handler: its checks in the RFC's order, until one settles the matter. */
export const inOrder =
  (...checks: readonly Check[]): Handler =>
  (tcb, seg, around) => {
    let at: Arrival = { tcb, seg, effects: [], rule: 'AK6' };
    for (const check of checks) {
      const result = check(at, around);
      if (!('seg' in result)) return result;
      at = result;
    }
    if (!at.repeats) return { tcb: at.tcb, effects: at.effects, rule: at.rule };
    const rule = at.tcb.state === tcb.state ? 'SQ3' : at.rule;
    return { tcb: owe(at.tcb, 'now', around), effects: at.effects, rule };
  };

/** The matter is settled; what the earlier checks did stays done. */
export const settle = (at: Arrival, rule: string, tcb: MaybeTcb, effects: readonly Effect[] = []): Step => ({
  tcb,
  effects: [...at.effects, ...effects],
  rule,
});

/** Dropped without an answer. */
export const drop = (at: Arrival, rule: string): Step => settle(at, rule, at.tcb);

/** Dropped, and answered by `<SEQ=SND.NXT><ACK=RCV.NXT><CTL=ACK>`. */
export const acknowledgeAndDrop = (at: Arrival, rule: string, around: Surroundings): Step =>
  settle(at, rule, owe(at.tcb, 'now', around));

export const send = (
  reason: SendReason,
  seg: Segment,
  also: { readonly instead?: readonly Segment[]; readonly silence?: boolean } = {},
): Effect => ({ type: 'send', reason, seg, instead: also.instead ?? [], silence: also.silence ?? false });

export const signal = (name: Signal): Effect => ({ type: 'signal', signal: name });
