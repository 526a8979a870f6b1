import { send, signal } from './arrives/check.ts';
import { synAckOf, synOf } from './forms.ts';
import { listening } from './opening.ts';
import type { Ctl, Segment } from './segment.ts';
import type { Step, Surroundings } from './step.ts';
import type { MaybeTcb, Tcb, TcpParams, Unacknowledged } from './tcb.ts';

/** A timeout that comes too late finds nothing to do. */
const nothing = (tcb: MaybeTcb): Step => ({ tcb, effects: [], rule: 'TO1' });

/** How often the head of the queue may be sent again before we give up (section 3.8.3). */
const limit = (tcb: Tcb, params: TcpParams): number => {
  if (tcb.state === 'SYN-SENT') return params.synRetries;
  return tcb.state === 'SYN-RECEIVED' ? params.synAckRetries : params.dataRetries;
};

/** RETRANSMISSION TIMEOUT (section 3.10.8): the head of the queue again, and the timer anew (RFC 6298, 5.4 to 5.6). */
export const retransmission = (tcb: MaybeTcb, around: Surroundings): Step => {
  const head = tcb?.retransmissionQueue[0];
  if (tcb === null || head === undefined) return nothing(tcb);
  if (tcb.retries >= limit(tcb, around.params)) return giveUp(tcb, around);
  const rto = Math.min(tcb.rto * 2, around.params.rtoMax);
  const seg = again(tcb, head);
  const acknowledges = seg.ack !== null;
  const sent: Tcb = {
    ...tcb,
    rto,
    retries: tcb.retries + 1,
    duplicateAcks: 0,
    fastRetransmitted: false,
    // Every segment that bears an ACK pays what was owed.
    ackOwed: acknowledges ? 'no' : tcb.ackOwed,
    unacknowledgedText: acknowledges ? 0 : tcb.unacknowledgedText,
    timers: {
      ...tcb.timers,
      retransmission: around.now + rto,
      ackDue: acknowledges ? null : tcb.timers.ackDue,
    },
  };
  return { tcb: sent, effects: [send('retransmission', seg)], rule: 'RT1' };
};

/** The same numbers as the first time, with today's acknowledgment. */
const again = (tcb: Tcb, head: Unacknowledged): Segment => {
  if (head.syn) return tcb.state === 'SYN-SENT' ? synOf(tcb) : synAckOf(tcb);
  const ctl: readonly Ctl[] = head.fin ? ['FIN', 'ACK'] : ['ACK'];
  return { seq: head.seq, ack: tcb.rcv.nxt, ctl, len: head.len, wnd: tcb.rcv.wnd };
};

/** Section 3.8.3, R2: the connection is closed and its user told; a passive one was nobody's yet. */
const giveUp = (tcb: Tcb, around: Surroundings): Step =>
  tcb.state === 'SYN-RECEIVED' && tcb.passive
    ? { tcb: listening(around), effects: [], rule: 'RT3' }
    : { tcb: null, effects: [signal('connection-timed-out')], rule: 'RT2' };

/** The acknowledgment that might wait no longer (section 3.8.6.3). */
export const ackDue = (tcb: MaybeTcb): Step => {
  if (tcb === null || tcb.ackOwed === 'no') return nothing(tcb);
  return {
    tcb: { ...tcb, ackOwed: 'now', timers: { ...tcb.timers, ackDue: null } },
    effects: [],
    rule: 'AD1',
  };
};

/** TIME-WAIT TIMEOUT (section 3.10.8): the TCB is deleted. */
export const timeWaitOver = (tcb: MaybeTcb): Step =>
  tcb?.state === 'TIME-WAIT' ? { tcb: null, effects: [], rule: 'TT1' } : nothing(tcb);

/** USER TIMEOUT (section 3.10.8): all queues are flushed, the user is told, the TCB is deleted. */
export const userTimedOut = (tcb: MaybeTcb): Step =>
  tcb === null ? nothing(tcb) : { tcb: null, effects: [signal('connection-timed-out')], rule: 'UT1' };
