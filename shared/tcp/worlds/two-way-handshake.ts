import { has } from '../segment.ts';
import type { Step, TcpEvent } from '../step.ts';
import type { MaybeTcb, Tcb } from '../tcb.ts';
import { ALL_OFF } from '../timers.ts';
import type { WorldRules } from './world.ts';

/**
 * DEVIATION (3.5): a handshake of two segments, as the tale of the course books has it. Whoever listens is connected by
 * the SYN alone, the SYN,ACK is not acknowledged, and a host without a connection does not deny anything.
 */
export const twoWayHandshake: WorldRules = {
  amend: (before, event, step) => {
    if (event.type !== 'segmentArrives') return step;
    if (before === null) return { tcb: null, effects: [], rule: 'TH3' };
    if (before.state === 'LISTEN' && step.tcb?.state === 'SYN-RECEIVED') return connected(step, step.tcb);
    return confirmed(before, event, step);
  },
  kept: (tcb) => tcb,
};

/** Our SYN,ACK counts as acknowledged the moment that it leaves: nobody waits for an answer to it. */
const connected = (step: Step, tcb: Tcb): Step => ({
  ...step,
  tcb: {
    ...tcb,
    state: 'ESTABLISHED',
    snd: { ...tcb.snd, una: tcb.snd.nxt, wl2: tcb.snd.iss },
    retransmissionQueue: [],
    timers: ALL_OFF,
  },
  rule: 'TH1',
});

const confirmed = (before: MaybeTcb, event: TcpEvent, step: Step): Step => {
  const opened = before?.state === 'SYN-SENT' && step.tcb?.state === 'ESTABLISHED';
  if (!opened || step.tcb === null || event.type !== 'segmentArrives' || !has(event.seg, 'SYN')) return step;
  return { ...step, tcb: { ...step.tcb, ackOwed: 'no' }, rule: 'TH2' };
};
