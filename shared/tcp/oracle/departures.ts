import { acceptable, inWindow, reachesBeyond } from '../acceptable.ts';
import { has, type Segment, segEnd, segLen } from '../segment.ts';
import { add, distance, gt, le, lt } from '../seq.ts';
import type { MaybeTcb, Tcb } from '../tcb.ts';

/** A segment that arrives, and what it finds. */
export interface Meeting {
  readonly tcb: MaybeTcb;
  readonly listener: boolean;
  readonly seg: Segment;
}

type Test = (meeting: Meeting & { readonly tcb: Tcb }) => boolean;

const unacceptableAck = ({ snd }: Tcb, { ack }: Segment): boolean =>
  ack !== null && !(gt(ack, snd.una) && le(ack, snd.nxt));

const tooOld = ({ snd }: Tcb, { ack }: Segment): boolean =>
  ack !== null && distance(ack, snd.una) > snd.maxWnd;

const textOrFin = (seg: Segment): boolean => seg.len > 0 || has(seg, 'FIN');

const among = (tcb: Tcb, ...states: readonly Tcb['state'][]): boolean => states.includes(tcb.state);

const passiveHalfOpen = (tcb: Tcb): boolean => tcb.state === 'SYN-RECEIVED' && tcb.passive;

const orphan = (tcb: Tcb, state: Tcb['state']): boolean => tcb.state === state && !tcb.receives;

const edge = ({ rcv }: Tcb) => add(rcv.nxt, rcv.wnd);

const synchronizing = (tcb: Tcb): boolean => !among(tcb, 'LISTEN', 'SYN-SENT');

/** The classes of departures.md, as conditions: where the kernel and the RFC part. */
export const CLASSES: Readonly<Record<string, Test>> = {
  L01: ({ tcb, seg }) =>
    tcb.state === 'LISTEN' && has(seg, 'SYN') && has(seg, 'FIN') && !has(seg, 'RST') && seg.ack === null,
  L02: ({ tcb, seg }) =>
    tcb.state === 'SYN-SENT' && has(seg, 'SYN') && seg.ack !== null && !has(seg, 'RST') && textOrFin(seg),
  L03: ({ tcb, seg }) =>
    passiveHalfOpen(tcb) &&
    has(seg, 'SYN') &&
    !has(seg, 'RST') &&
    seg.ack === null &&
    seg.seq === tcb.rcv.irs,
  L04: ({ tcb, seg }) =>
    passiveHalfOpen(tcb) && !has(seg, 'RST') && unacceptableAck(tcb, seg) && !acceptable(tcb.rcv, seg),
  L05: ({ tcb, seg }) =>
    passiveHalfOpen(tcb) && has(seg, 'SYN') && !has(seg, 'RST') && acceptable(tcb.rcv, seg),
  L06: ({ tcb, seg }) =>
    tcb.state === 'SYN-RECEIVED' && !tcb.passive && !has(seg, 'RST') && seg.ack === tcb.snd.iss,
  L07: ({ tcb, seg }) =>
    synchronizing(tcb) &&
    seg.ack === null &&
    !has(seg, 'SYN') &&
    !has(seg, 'RST') &&
    !acceptable(tcb.rcv, seg),
  L08: ({ tcb, seg }) => synchronizing(tcb) && seg.seq === edge(tcb),
  L09: ({ tcb, seg }) => synchronizing(tcb) && segLen(seg) > 0 && segEnd(seg) === tcb.rcv.nxt,
  L10: ({ tcb, seg }) =>
    among(tcb, 'CLOSE-WAIT', 'CLOSING', 'LAST-ACK') && has(seg, 'RST') && seg.seq === add(tcb.rcv.nxt, -1),
  L11: ({ tcb, seg }) => synchronizing(tcb) && inWindow(tcb.rcv, seg.seq) && reachesBeyond(tcb.rcv, seg),
  L12: ({ tcb, seg }) =>
    among(tcb, 'CLOSE-WAIT', 'CLOSING', 'LAST-ACK') &&
    seg.len > 0 &&
    lt(seg.seq, tcb.rcv.nxt) &&
    gt(segEnd(seg), tcb.rcv.nxt),
  L13: ({ tcb, seg }) => orphan(tcb, 'FIN-WAIT-1') && textOrFin(seg) && gt(segEnd(seg), tcb.rcv.nxt),
  L14: ({ tcb, seg }) => orphan(tcb, 'FIN-WAIT-2') && has(seg, 'RST') && seg.seq !== tcb.rcv.nxt,
  L15: ({ tcb, seg }) => orphan(tcb, 'FIN-WAIT-2') && has(seg, 'SYN') && acceptable(tcb.rcv, seg),
  L16: ({ tcb, seg }) =>
    orphan(tcb, 'FIN-WAIT-2') &&
    seg.ack !== null &&
    (gt(seg.ack, tcb.snd.nxt) || tooOld(tcb, seg) || textOrFin(seg)),
  L17: ({ tcb, seg }) =>
    tcb.state === 'TIME-WAIT' &&
    seg.ack === null &&
    !has(seg, 'SYN') &&
    !has(seg, 'RST') &&
    (textOrFin(seg) || seg.seq !== tcb.rcv.nxt),
  L18: ({ tcb, seg }) => tcb.state === 'TIME-WAIT' && has(seg, 'RST') && seg.seq !== tcb.rcv.nxt,
  L19: ({ tcb, seg }) =>
    passiveHalfOpen(tcb) && has(seg, 'SYN') && seg.ack !== null && seg.seq === tcb.rcv.irs && textOrFin(seg),
  'fast path': ({ tcb, seg }) =>
    tcb.state === 'ESTABLISHED' && seg.len > 0 && seg.seq === tcb.rcv.nxt && tooOld(tcb, seg),
  L20: ({ tcb, listener, seg }) =>
    tcb.state === 'TIME-WAIT' && listener && has(seg, 'SYN') && has(seg, 'FIN') && gt(seg.seq, tcb.rcv.nxt),
};

/** The classes that the meeting falls under; none where kernel and RFC agree. */
export const departures = ({ tcb, listener, seg }: Meeting): readonly string[] =>
  tcb === null
    ? []
    : Object.entries(CLASSES)
        .filter(([, test]) => test({ tcb, listener, seg }))
        .map(([name]) => name);
