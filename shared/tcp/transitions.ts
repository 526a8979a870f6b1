import type { TcpState } from './state.ts';

/**
 * What moves a connection on in the state diagram of RFC 9293 (figure 5): a user call, the last number of a segment
 * that counts, or the end of TIME-WAIT. `fin-ack` is a FIN that acknowledges one's own FIN with it.
 */
export type Cause =
  | 'open-active'
  | 'open-passive'
  | 'close'
  | 'syn'
  | 'syn-ack'
  | 'ack'
  | 'fin'
  | 'fin-ack'
  | 'time-wait';

export interface Transition {
  readonly from: TcpState;
  readonly to: TcpState;
  readonly cause: Cause;
}

const row = (from: TcpState, cause: Cause, to: TcpState): Transition => ({ from, to, cause });

/**
 * The state diagram as the engine walks it; a test lets the engine take every cause in every state and compares. A
 * RST, an ABORT and the last retransmission lead to CLOSED from everywhere (a passive SYN-RECEIVED back to LISTEN) and
 * are left out, as in figure 5.
 */
export const TRANSITIONS: readonly Transition[] = [
  row('CLOSED', 'open-active', 'SYN-SENT'),
  row('CLOSED', 'open-passive', 'LISTEN'),
  row('LISTEN', 'open-active', 'SYN-SENT'),
  row('LISTEN', 'close', 'CLOSED'),
  row('LISTEN', 'syn', 'SYN-RECEIVED'),
  row('SYN-SENT', 'close', 'CLOSED'),
  row('SYN-SENT', 'syn', 'SYN-RECEIVED'),
  row('SYN-SENT', 'syn-ack', 'ESTABLISHED'),
  row('SYN-RECEIVED', 'close', 'FIN-WAIT-1'),
  row('SYN-RECEIVED', 'ack', 'ESTABLISHED'),
  row('SYN-RECEIVED', 'fin-ack', 'CLOSE-WAIT'),
  row('ESTABLISHED', 'close', 'FIN-WAIT-1'),
  row('ESTABLISHED', 'fin', 'CLOSE-WAIT'),
  row('FIN-WAIT-1', 'ack', 'FIN-WAIT-2'),
  row('FIN-WAIT-1', 'fin', 'CLOSING'),
  row('FIN-WAIT-1', 'fin-ack', 'TIME-WAIT'),
  row('FIN-WAIT-2', 'fin', 'TIME-WAIT'),
  row('CLOSING', 'ack', 'TIME-WAIT'),
  row('TIME-WAIT', 'time-wait', 'CLOSED'),
  row('CLOSE-WAIT', 'close', 'LAST-ACK'),
  row('LAST-ACK', 'ack', 'CLOSED'),
];
