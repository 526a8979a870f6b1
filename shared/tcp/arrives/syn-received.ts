import { acceptable } from '../acceptable.ts';
import { ackOf, rst, synAckOf } from '../forms.ts';
import { listening } from '../opening.ts';
import { has, type Segment, segLen } from '../segment.ts';
import { gt, le } from '../seq.ts';
import type { Step, Surroundings } from '../step.ts';
import type { Tcb } from '../tcb.ts';
import { owe } from '../timers.ts';
import { acknowledge } from './acknowledgment.ts';
import {
  type Arrival,
  acknowledgeAndDrop,
  type Check,
  drop,
  inOrder,
  send,
  settle,
  signal,
} from './check.ts';
import { finOf } from './fin.ts';
import { rstSecondSynReceived } from './reset.ts';
import { sequenceFirst, sequenceFirstStrict } from './sequence.ts';
import { textOf } from './text.ts';

const acknowledgesOurSyn = ({ snd }: Tcb, seg: Segment): boolean =>
  seg.ack !== null && gt(seg.ack, snd.una) && le(seg.ack, snd.nxt);

/** The peer's own SYN once more, alone or with an ACK. */
const synAgain: Check = (at, around) => {
  const { tcb, seg } = at;
  const again = has(seg, 'SYN') && !has(seg, 'RST') && seg.seq === tcb.rcv.irs;
  if (!again) return at;
  if (tcb.passive) return seg.ack === null ? synAckAgain(at) : synWithAck(at, around);
  return seg.ack === null ? at : simultaneous(at, around);
};

/**
 * DEVIATION (3.10.7.4, first): by the letter the SYN lies left of the window and earns an ACK; what stacks send is the
 * SYN,ACK, which holds that ACK and repairs the loss of the first one at once.
 */
const synAckAgain = (at: Arrival): Step => {
  const { tcb } = at;
  const answer = send('repeat-syn-ack', synAckOf(tcb), { instead: [ackOf(tcb)], silence: true });
  return settle(at, 'SR1', tcb, [answer]);
};

/**
 * The SYN lies left of the window and is cut off; what is left may lie inside, and its ACK is looked at then. But a peer
 * that sends SYN,ACK is not in the state in which it could complete our handshake.
 */
const synWithAck = (at: Arrival, around: Surroundings): Step =>
  acceptable(at.tcb.rcv, at.seg) && !acknowledgesOurSyn(at.tcb, at.seg)
    ? resetBadAck(at)
    : acknowledgeAndDrop(at, 'SR8', around);

const resetBadAck = (at: Arrival): Step => {
  const { tcb, seg } = at;
  return settle(at, 'SR6', tcb, seg.ack === null ? [] : [send('reset-bad-ack', rst(seg.ack))]);
};

/**
 * Section 3.5, figure 7: in a simultaneous open the peer's SYN,ACK repeats its SYN, and its ACK of ours establishes the
 * connection. DEVIATION (3.10.7.4, first): by the letter it lies left of the window and would be dropped (appendix A.2).
 */
const simultaneous: Check = (at, around) => {
  const { tcb, seg } = at;
  if (segLen(seg) > 1 || !acknowledgesOurSyn(tcb, seg)) return at;
  const established = establish(tcb, seg, around);
  const effects = [signal('connection-established')];
  return settle(at, 'SR7', owe(established, 'allowed', around), effects);
};

/** A passive connection has taken nothing from its peer yet that could be repeated. */
const sequence: Check = (at, around) =>
  at.tcb.passive ? sequenceFirstStrict(at, around) : sequenceFirst(at, around);

const synFourth: Check = (at, around) => {
  if (!has(at.seg, 'SYN')) return at;
  if (at.tcb.passive) return settle(at, 'SR4', listening(around));
  return acknowledgeAndDrop(at, 'SY1', around);
};

const ackFifth: Check = (at, around) => {
  const { tcb, seg } = at;
  if (seg.ack === null) return drop(at, 'AK1');
  if (!acknowledgesOurSyn(tcb, seg)) return resetBadAck(at);
  return {
    ...at,
    tcb: establish(tcb, seg, around),
    effects: [signal('connection-established')],
    rule: 'SR5',
  };
};

const establish = (tcb: Tcb, seg: Segment, around: Surroundings): Tcb => {
  const ack = seg.ack ?? tcb.snd.nxt;
  const acknowledged = acknowledge(tcb, ack, around);
  return {
    ...acknowledged,
    // Section 3.10.4: a CLOSE that had to wait for the connection takes effect now.
    state: tcb.finUnsent ? 'FIN-WAIT-1' : 'ESTABLISHED',
    snd: { ...acknowledged.snd, wnd: seg.wnd, wl1: seg.seq, wl2: ack, maxWnd: seg.wnd },
  };
};

/** SYN-RECEIVED (section 3.10.7.4). */
export const synReceived = inOrder(
  synAgain,
  sequence,
  rstSecondSynReceived,
  synFourth,
  ackFifth,
  textOf,
  finOf,
);
