import type { WorldRules } from './world.ts';

/** DEVIATION (3.4.1, 3.6.1): whoever would enter TIME-WAIT acknowledges the FIN and forgets the connection at once. */
export const noTimeWait: WorldRules = {
  amend: (before, _event, step) =>
    step.tcb?.state === 'TIME-WAIT' && before?.state !== 'TIME-WAIT' ? { ...step, rule: 'NW1' } : step,
  kept: (tcb) => (tcb?.state === 'TIME-WAIT' ? null : tcb),
};
