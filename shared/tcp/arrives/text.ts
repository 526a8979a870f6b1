import { rst, rstAck } from '../forms.ts';
import { insert } from '../reassembly.ts';
import { has, type Segment } from '../segment.ts';
import { add, distance } from '../seq.ts';
import type { Effect, Step, Surroundings } from '../step.ts';
import type { OutOfOrder, Tcb } from '../tcb.ts';
import { owe } from '../timers.ts';
import { type Arrival, type Check, send, settle } from './check.ts';

/** The part of the segment's text and FIN that lies in the receive window, or null if there is none. */
const withinWindow = ({ rcv }: Tcb, seg: Segment): OutOfOrder | null => {
  const start = has(seg, 'SYN') ? add(seg.seq, 1) : seg.seq;
  const ahead = distance(rcv.nxt, start);
  const old = Math.max(0, -ahead);
  const room = rcv.wnd - Math.max(0, ahead);
  const fresh = seg.len - old;
  const len = Math.max(0, Math.min(fresh, room));
  const fin = has(seg, 'FIN') && fresh >= 0 && fresh < room;
  return len > 0 || fin ? { seq: add(start, old), len, fin } : null;
};

/** Seventh: the segment's text, in the states that still take text. A FIN that comes with it is queued with it. */
export const textOf: Check = (at, around) => {
  const { tcb, seg } = at;
  const piece = withinWindow(tcb, seg);
  if (piece === null) return at;
  if (piece.len > 0 && !tcb.receives) return resetUnread(at);
  const [first, ...rest] = insert(tcb.reassemblyQueue, piece);
  if (first === undefined) return at;
  if (first.seq === tcb.rcv.nxt) return takeInOrder(at, first, rest, around);
  // RFC 5681, section 4.2: a duplicate ACK tells the sender of the hole; RFC 9293 does not insist on one.
  return { ...at, tcb: owe({ ...tcb, reassemblyQueue: [first, ...rest] }, 'allowed', around), rule: 'TX2' };
};

const takeInOrder = (
  at: Arrival,
  { len, fin }: OutOfOrder,
  rest: readonly OutOfOrder[],
  around: Surroundings,
): Arrival => {
  const { tcb } = at;
  const unacknowledgedText = tcb.unacknowledgedText + len;
  const rcv = advance(tcb, len);
  const taken: Tcb = {
    ...tcb,
    rcv,
    unread: tcb.unread + len,
    unacknowledgedText,
    // The FIN waits at RCV.NXT for the eighth step.
    reassemblyQueue: fin ? [{ seq: rcv.nxt, len: 0, fin }] : rest,
  };
  if (len === 0) return { ...at, tcb: taken };
  // Section 3.8.6.3 (MUST-59): the second full segment is acknowledged; RFC 5681, section 4.2: so is a filled hole.
  const urgent = tcb.reassemblyQueue.length > 0 || unacknowledgedText >= 2 * around.params.mss;
  const effects: readonly Effect[] = [...at.effects, { type: 'deliver', len }];
  return { ...at, tcb: owe(taken, urgent ? 'now' : 'later', around), effects, rule: urgent ? 'TX3' : 'TX1' };
};

/** RCV.NXT moves on and takes from the window: the right edge stays where it is (section 3.8.6). */
export const advance = ({ rcv }: Tcb, octets: number): Tcb['rcv'] => ({
  ...rcv,
  nxt: add(rcv.nxt, octets),
  wnd: Math.max(0, rcv.wnd - octets),
});

/** Section 3.6.1 (SHLD-3): a RST tells the peer that nobody reads its text any more. */
const resetUnread = (at: Arrival): Step => {
  const { tcb, seg } = at;
  const instead = [rst(tcb.snd.nxt), rstAck(tcb.snd.nxt, tcb.rcv.nxt)];
  return settle(at, 'TX4', null, [send('reset-text-unread', rst(seg.ack ?? tcb.snd.nxt), { instead })]);
};
