import { inWindow } from '../acceptable.ts';
import { listening } from '../opening.ts';
import { has, type Segment } from '../segment.ts';
import { add } from '../seq.ts';
import type { Tcb } from '../tcb.ts';
import { acknowledgeAndDrop, type Check, drop, settle, signal } from './check.ts';

// Second: the RST bit, as RFC 5961 has it: at RCV.NXT exactly it ends the connection; elsewhere in the window it earns
// a challenge ACK, so that nobody ends a connection by guessing.

const exact = (tcb: Tcb, seg: Segment): boolean => seg.seq === tcb.rcv.nxt;

/** SYN-RECEIVED: a passive connection was never asked for, so its user is not told. */
export const rstSecondSynReceived: Check = (at, around) => {
  if (!has(at.seg, 'RST')) return at;
  if (!exact(at.tcb, at.seg)) return acknowledgeAndDrop(at, 'RS1', around);
  if (at.tcb.passive) return settle(at, 'SR2', listening(around));
  return settle(at, 'SR3', null, [signal('connection-refused')]);
};

/** ESTABLISHED, FIN-WAIT-1: the user is told. */
export const rstSecond: Check = (at, around) => {
  if (!has(at.seg, 'RST')) return at;
  if (!exact(at.tcb, at.seg)) return acknowledgeAndDrop(at, 'RS1', around);
  return settle(at, 'RS2', null, [signal('connection-reset')]);
};

/**
 * FIN-WAIT-2. DEVIATION (3.10.7.4, second, RFC 5961): once the application reads no more, any RST in the window ends the
 * connection, as the RFC without RFC 5961 has it and stacks do: nothing is left that a forger could spoil.
 */
export const rstSecondFinWait2: Check = (at, around) =>
  has(at.seg, 'RST') && !at.tcb.receives ? settle(at, 'RS4', null) : rstSecond(at, around);

/** A RST from a sender that did not count its own FIN: it stands one before RCV.NXT. */
export const finNotCounted = (tcb: Tcb, seg: Segment): boolean =>
  has(seg, 'RST') && seg.seq === add(tcb.rcv.nxt, -1);

/** CLOSE-WAIT: also a RST one before RCV.NXT, as `sequenceFirstAfterFin` lets it pass. */
export const rstSecondCloseWait: Check = (at, around) =>
  finNotCounted(at.tcb, at.seg)
    ? settle(at, 'RS3', null, [signal('connection-reset')])
    : rstSecond(at, around);

/** CLOSING, LAST-ACK: the user has closed already and is not told. */
export const rstSecondClosing: Check = (at, around) => {
  if (!has(at.seg, 'RST')) return at;
  if (finNotCounted(at.tcb, at.seg)) return settle(at, 'RS3', null);
  if (!exact(at.tcb, at.seg)) return acknowledgeAndDrop(at, 'RS1', around);
  return settle(at, 'RS5', null);
};

/** TIME-WAIT: there is no text to take, so a RST counts by its SEQ alone, wherever its text may reach. */
export const rstSecondTimeWait: Check = (at, around) => {
  const { tcb, seg } = at;
  if (!has(seg, 'RST')) return at;
  if (exact(tcb, seg)) return settle(at, 'RS5', null);
  return inWindow(tcb.rcv, seg.seq) ? acknowledgeAndDrop(at, 'RS1', around) : drop(at, 'SQ2');
};
