import type { Surroundings } from './step.ts';
import type { AckOwed, Tcb, Timers } from './tcb.ts';

export const ALL_OFF: Timers = { retransmission: null, ackDue: null, timeWait: null, user: null };

/**
 * RFC 6298, 5.2 and 5.3: the retransmission timer starts anew, or is off when nothing is unacknowledged.
 * The user timeout counts from the last progress too (section 3.8.3).
 */
export const restartRetransmissionTimer = (tcb: Tcb, around: Surroundings): Tcb => {
  const { now, params } = around;
  const waits = tcb.retransmissionQueue.length > 0;
  const retransmission = waits ? now + tcb.rto : null;
  const user = waits && params.userTimeout !== null ? now + params.userTimeout : null;
  return { ...tcb, timers: { ...tcb.timers, retransmission, user } };
};

/** RFC 6298, 5.1: what is sent starts the timer if it is off. */
export const startRetransmissionTimer = (tcb: Tcb, around: Surroundings): Tcb =>
  tcb.timers.retransmission === null ? restartRetransmissionTimer(tcb, around) : tcb;

/** "Start the time-wait timer, turn off the other timers" (section 3.10.7.4, eighth). */
export const startTimeWait = (tcb: Tcb, around: Surroundings): Tcb => ({
  ...tcb,
  timers: { ...ALL_OFF, timeWait: around.now + 2 * around.params.msl },
});

const URGENCY: Readonly<Record<AckOwed, number>> = { no: 0, allowed: 1, later: 2, now: 3 };

/** The TCB owes an acknowledgment, at least this urgently. */
export const owe = (tcb: Tcb, ackOwed: AckOwed, around: Surroundings): Tcb => {
  if (URGENCY[ackOwed] <= URGENCY[tcb.ackOwed]) return tcb;
  // Section 3.8.6.3: an ACK for text may wait, but not for long (MUST-40).
  const ackDue = ackOwed === 'later' ? around.now + around.params.ackDelay : null;
  return { ...tcb, ackOwed, timers: { ...tcb.timers, ackDue } };
};
