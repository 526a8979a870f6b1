import { absorb } from './absorb.ts';
import { listening } from './opening.ts';
import { has, type Segment } from './segment.ts';
import { add, gt, type Seq } from './seq.ts';
import type { Step, Surroundings } from './step.ts';
import type { MaybeTcb, Tcb } from './tcb.ts';

/** A passive OPEN that stays: each SYN it takes makes a connection of its own. */
export interface Listener {
  /** How many connections may be half open (SYN-RECEIVED) at once; further SYNs are dropped or get a cookie. */
  readonly backlog: number;
  /** SYN cookies (RFC 4987, section 3.6), for when the backlog is full: the ISS that stands for the peer and its SYN. */
  readonly cookie: ((conn: string, irs: Seq) => Seq) | null;
}

/** One local port of a host: its listener and its connections, by whatever names them (the remote socket). */
export interface HostTable {
  readonly listener: Listener | null;
  readonly connections: Readonly<Record<string, Tcb>>;
}

export interface TableStep {
  readonly table: HostTable;
  readonly step: Step;
}

export const EMPTY: HostTable = { listener: null, connections: {} };

export const connectionOf = (table: HostTable, conn: string): MaybeTcb => table.connections[conn] ?? null;

/** The table with `tcb` for `conn`; one that has gone, or has fallen back to the listener, leaves the table. */
export const withConnection = (table: HostTable, conn: string, tcb: MaybeTcb): HostTable => {
  const { [conn]: _, ...others } = table.connections;
  const gone = tcb === null || (tcb.state === 'LISTEN' && table.listener !== null);
  return { ...table, connections: gone ? others : { ...others, [conn]: tcb } };
};

const halfOpen = (table: HostTable): number =>
  Object.values(table.connections).filter((tcb) => tcb.passive && tcb.state === 'SYN-RECEIVED').length;

/** A segment finds its connection, else the listener, else nobody (section 3.10.7.1). */
export const arrives = (table: HostTable, conn: string, seg: Segment, around: Surroundings): TableStep => {
  const tcb = connectionOf(table, conn);
  const { listener } = table;
  const step =
    tcb === null ? forListener(table, conn, seg, around) : forConnection(tcb, listener, seg, around);
  return { table: withConnection(table, conn, step.tcb), step };
};

const forConnection = (tcb: Tcb, listener: Listener | null, seg: Segment, around: Surroundings): Step =>
  (listener === null ? null : reuseTimeWait(tcb, seg, around)) ??
  absorb(tcb, { type: 'segmentArrives', seg }, around);

/**
 * Section 3.6.1 (MAY-2): a SYN that opens the connection anew is taken in TIME-WAIT if its number lies past all that the
 * old incarnation received, and our ISS past all that it sent; null if this is no such SYN.
 */
export const reuseTimeWait = (tcb: Tcb, seg: Segment, around: Surroundings): Step | null => {
  const opens = has(seg, 'SYN') && !has(seg, 'ACK') && !has(seg, 'RST');
  if (tcb.state !== 'TIME-WAIT' || !opens || !gt(seg.seq, tcb.rcv.nxt)) return null;
  const iss = gt(around.iss, tcb.snd.nxt) ? around.iss : add(tcb.snd.nxt, 65537);
  const anew = { ...around, iss };
  return { ...absorb(listening(anew), { type: 'segmentArrives', seg }, anew), rule: 'HT4' };
};

const forListener = (table: HostTable, conn: string, seg: Segment, around: Surroundings): Step => {
  const { listener } = table;
  const event = { type: 'segmentArrives', seg } as const;
  if (listener === null) return absorb(null, event, around);
  const step = absorb(listening(around), event, around);
  if (step.tcb?.state !== 'SYN-RECEIVED') {
    return (listener.cookie === null ? null : takeCookie(listener.cookie, conn, seg, around)) ?? step;
  }
  if (halfOpen(table) < listener.backlog) return step;
  if (listener.cookie === null) return { tcb: null, effects: [], rule: 'HT1' };
  const half = absorb(listening(around), event, { ...around, iss: listener.cookie(conn, seg.seq) });
  return { tcb: null, effects: half.effects, rule: 'HT2' };
};

/** An ACK that gives the cookie back proves that the sender saw our SYN,ACK: the connection comes to be at once. */
const takeCookie = (
  cookie: (conn: string, irs: Seq) => Seq,
  conn: string,
  seg: Segment,
  around: Surroundings,
): Step | null => {
  if (seg.ack === null || has(seg, 'SYN') || has(seg, 'RST')) return null;
  const irs = add(seg.seq, -1);
  const iss = cookie(conn, irs);
  if (seg.ack !== add(iss, 1)) return null;
  const anew = { ...around, iss };
  const syn: Segment = { seq: irs, ack: null, ctl: ['SYN'], len: 0, wnd: seg.wnd };
  const half = absorb(listening(anew), { type: 'segmentArrives', seg: syn }, anew);
  return { ...absorb(half.tcb, { type: 'segmentArrives', seg }, anew), rule: 'HT3' };
};
