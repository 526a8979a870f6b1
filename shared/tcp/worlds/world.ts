import type { Step, TcpEvent } from '../step.ts';
import type { MaybeTcb } from '../tcb.ts';

/**
 * Worlds in which TCP is not TCP: each leaves out one thing of RFC 9293, so that what it is good for can be seen.
 * Only a lesson whose `rules` names one is played in it.
 */
export const WORLDS = ['two-way-handshake', 'no-time-wait'] as const;
export type World = (typeof WORLDS)[number];

/** How a world departs from section 3.10. */
export interface WorldRules {
  /** What becomes of the RFC's own step. */
  readonly amend: (before: MaybeTcb, event: TcpEvent, step: Step) => Step;
  /** What is kept of a TCB once all that it owed has gone out. */
  readonly kept: (tcb: MaybeTcb) => MaybeTcb;
}
