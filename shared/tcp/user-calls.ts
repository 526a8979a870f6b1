import { send as sendEffect, signal } from './arrives/check.ts';
import { rst, rstAck, synOf } from './forms.ts';
import { listening, withSynSent } from './opening.ts';
import type { Segment } from './segment.ts';
import { add } from './seq.ts';
import type { Effect, SendReason, Signal, Step, Surroundings } from './step.ts';
import type { MaybeTcb, Tcb } from './tcb.ts';
import { owe } from './timers.ts';

const step = (rule: string, tcb: MaybeTcb, effects: readonly Effect[] = []): Step => ({ tcb, effects, rule });

const error = (rule: string, tcb: MaybeTcb, name: Signal): Step => step(rule, tcb, [signal(name)]);

const missing = (rule: string): Step => error(rule, null, 'connection-does-not-exist');

/** OPEN (section 3.10.1). */
export const open = (tcb: MaybeTcb, passive: boolean, len: number, around: Surroundings): Step => {
  if (tcb === null && passive) return step('OP1', listening(around));
  if (tcb !== null && (tcb.state !== 'LISTEN' || passive))
    return error('OP3', tcb, 'connection-already-exists');
  const opened = withSynSent({ ...(tcb ?? listening(around)), state: 'SYN-SENT', passive: false }, around);
  const { fastOpenCookie } = around;
  if (fastOpenCookie === undefined) {
    return step('OP2', { ...opened, unsent: len }, [sendEffect('open', synOf(opened))]);
  }
  // RFC 7413, section 4.1.1: whoever has no cookie yet asks for one, and its text waits.
  const withText = fastOpenCookie === '' ? 0 : Math.min(len, around.params.mss);
  const { iss } = opened.snd;
  const tcbAfter: Tcb = {
    ...opened,
    snd: { ...opened.snd, nxt: add(iss, 1 + withText) },
    unsent: len - withText,
    retransmissionQueue: [{ seq: iss, len: withText, syn: true, fin: false }],
  };
  const syn = { ...synOf(opened), len: withText, fastOpen: fastOpenCookie };
  return step('FO3', tcbAfter, [sendEffect('open', syn, { instead: [synOf(opened)] })]);
};

/** SEND (section 3.10.2): `len` octets wait to be segmentized. */
export const send = (tcb: MaybeTcb, len: number): Step => {
  if (tcb === null) return missing('SE3');
  switch (tcb.state) {
    case 'LISTEN':
      return error('SE4', tcb, 'remote-socket-unspecified');
    case 'SYN-SENT':
    case 'SYN-RECEIVED':
    case 'ESTABLISHED':
    case 'CLOSE-WAIT':
      if (tcb.finUnsent) return error('SE2', tcb, 'connection-closing');
      return step('SE1', { ...tcb, unsent: tcb.unsent + len });
    case 'FIN-WAIT-1':
    case 'FIN-WAIT-2':
    case 'CLOSING':
    case 'LAST-ACK':
    case 'TIME-WAIT':
      return error('SE2', tcb, 'connection-closing');
  }
};

/** RECEIVE (section 3.10.3): the application takes up to `len` octets. */
export const receive = (tcb: MaybeTcb, len: number, around: Surroundings): Step => {
  if (tcb === null) return missing('RE3');
  const taken = Math.min(len, tcb.unread);
  if (taken > 0) return step('RE1', withWindowReopened({ ...tcb, unread: tcb.unread - taken }, around));
  const noMore: readonly Tcb['state'][] = ['CLOSE-WAIT', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'];
  // The peer's FIN was the last that could come.
  return noMore.includes(tcb.state) ? error('RE2', tcb, 'connection-closing') : step('RE1', tcb);
};

/**
 * Section 3.8.6.2.2: the right edge moves on only when that opens the window by a full segment or half the buffer, so
 * that no silly window comes of it; a window that was shut is announced at once.
 */
const withWindowReopened = (tcb: Tcb, around: Surroundings): Tcb => {
  const { rcvWnd, mss } = around.params;
  const room = rcvWnd - tcb.unread;
  if (room - tcb.rcv.wnd < Math.min(mss, rcvWnd / 2)) return tcb;
  const reopened: Tcb = { ...tcb, rcv: { ...tcb.rcv, wnd: room } };
  const wasShut = tcb.rcv.wnd < Math.min(mss, rcvWnd / 2);
  return wasShut && tcb.state !== 'TIME-WAIT' ? owe(reopened, 'now', around) : reopened;
};

/** CLOSE (section 3.10.4); without `receives` the application reads no more either (section 3.6.1). */
export const close = (tcb: MaybeTcb, receives: boolean): Step => {
  if (tcb === null) return missing('CC6');
  // A call that says less than an earlier one takes nothing back.
  const readsOn: Tcb = { ...tcb, receives: tcb.receives && receives };
  // SHLD-3: text that arrived and will never be read is lost, and the peer must be told.
  if (!readsOn.receives && tcb.unread > 0 && tcb.state !== 'TIME-WAIT') return resetUnread(tcb);
  switch (tcb.state) {
    case 'LISTEN':
    case 'SYN-SENT':
      return step('CC1', null, [signal('connection-closing')]);
    case 'SYN-RECEIVED':
      if (tcb.finUnsent) return error('CC4', readsOn, 'connection-closing');
      if (tcb.unsent > 0) return step('CC2', { ...readsOn, finUnsent: true });
      return step('CC2', { ...readsOn, state: 'FIN-WAIT-1', finUnsent: true });
    case 'ESTABLISHED':
      return step('CC3', { ...readsOn, state: 'FIN-WAIT-1', finUnsent: true });
    case 'CLOSE-WAIT':
      if (tcb.finUnsent) return error('CC4', readsOn, 'connection-closing');
      return step('CC3', { ...readsOn, finUnsent: true });
    case 'FIN-WAIT-1':
    case 'FIN-WAIT-2':
    case 'CLOSING':
    case 'LAST-ACK':
    case 'TIME-WAIT':
      // The other half of a half-close: the application says now that it reads no more.
      if (tcb.receives && !receives) return step('CC7', readsOn);
      return error('CC4', readsOn, 'connection-closing');
  }
};

/** ABORT (section 3.10.5). */
export const abort = (tcb: MaybeTcb): Step => {
  if (tcb === null) return missing('AB3');
  if (!sendsReset(tcb)) return step('AB2', null);
  const { snd, rcv } = tcb;
  // Stacks set the ACK bit too, which the peer does not look at.
  return reset('AB1', 'reset-abort', rst(snd.nxt), rstAck(snd.nxt, rcv.nxt));
};

const sendsReset = ({ state }: Tcb): boolean =>
  state === 'SYN-RECEIVED' ||
  state === 'ESTABLISHED' ||
  state === 'FIN-WAIT-1' ||
  state === 'FIN-WAIT-2' ||
  state === 'CLOSE-WAIT';

/** The RFC leaves open which RST tells the peer; this is the one that stacks send. */
const resetUnread = ({ snd, rcv }: Tcb): Step =>
  reset('CC5', 'reset-text-unread', rstAck(snd.nxt, rcv.nxt), rst(snd.nxt));

const reset = (rule: string, reason: SendReason, seg: Segment, instead: Segment): Step =>
  step(rule, null, [sendEffect(reason, seg, { instead: [instead] }), signal('connection-reset')]);
