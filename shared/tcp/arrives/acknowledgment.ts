import { add, distance, le, type Seq } from '../seq.ts';
import type { Surroundings } from '../step.ts';
import type { Tcb, Unacknowledged } from '../tcb.ts';
import { restartRetransmissionTimer } from '../timers.ts';

const end = (sent: Unacknowledged): Seq => add(sent.seq, sent.len + (sent.syn ? 1 : 0) + (sent.fin ? 1 : 0));

/** What is left of an entry whose first part has been acknowledged. */
const remainder = (sent: Unacknowledged, ack: Seq): Unacknowledged => {
  const taken = distance(sent.seq, ack);
  if (taken <= 0) return sent;
  return { seq: ack, len: sent.len - taken + (sent.syn ? 1 : 0), syn: false, fin: sent.fin };
};

/** SND.UNA moves up to `ack`, which lies in (SND.UNA, SND.NXT]; what is acknowledged leaves the queue. */
export const acknowledge = (tcb: Tcb, ack: Seq, around: Surroundings): Tcb => {
  const retransmissionQueue = tcb.retransmissionQueue
    .filter((sent) => !le(end(sent), ack))
    .map((sent) => remainder(sent, ack));
  const synTimedOut = tcb.retries > 0 && tcb.retransmissionQueue[0]?.syn === true;
  const { rtoInitial, rtoAfterSynTimeout } = around.params;
  const acknowledged: Tcb = {
    ...tcb,
    snd: { ...tcb.snd, una: ack },
    retransmissionQueue,
    // RFC 6298, 5.7: an RTO that proved too short for the SYN is not used for the text.
    rto: synTimedOut ? rtoAfterSynTimeout : rtoInitial,
    retries: 0,
    duplicateAcks: 0,
    fastRetransmitted: false,
  };
  return restartRetransmissionTimer(acknowledged, around);
};

/** Whether our FIN has gone out and has been acknowledged. */
export const finAcknowledged = (tcb: Tcb): boolean => !tcb.finUnsent && tcb.snd.una === tcb.snd.nxt;
