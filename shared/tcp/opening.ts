import { add, seq } from './seq.ts';
import type { Surroundings } from './step.ts';
import type { Tcb } from './tcb.ts';
import { ALL_OFF, restartRetransmissionTimer } from './timers.ts';

const NONE = seq(0);

/** The TCB of a passive OPEN (section 3.10.1): in LISTEN there are no numbers yet. */
export const listening = (around: Surroundings): Tcb => ({
  state: 'LISTEN',
  passive: true,
  snd: { una: NONE, nxt: NONE, wnd: 0, wl1: NONE, wl2: NONE, iss: NONE, maxWnd: 0 },
  rcv: { nxt: NONE, wnd: around.params.rcvWnd, irs: NONE },
  unsent: 0,
  finUnsent: false,
  receives: true,
  unread: 0,
  retransmissionQueue: [],
  reassemblyQueue: [],
  ackOwed: 'no',
  unacknowledgedText: 0,
  timers: ALL_OFF,
  rto: around.params.rtoInitial,
  retries: 0,
  duplicateAcks: 0,
  fastRetransmitted: false,
});

/** The TCB as our SYN goes out: SND.UNA = ISS, SND.NXT = ISS+1, the SYN stands in the retransmission queue. */
export const withSynSent = (tcb: Tcb, around: Surroundings): Tcb => {
  const { iss } = around;
  const sent: Tcb = {
    ...tcb,
    snd: { ...tcb.snd, una: iss, nxt: add(iss, 1), iss },
    retransmissionQueue: [{ seq: iss, len: 0, syn: true, fin: false }],
  };
  return restartRetransmissionTimer(sent, around);
};
