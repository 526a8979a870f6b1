import { has } from '../tcp/segment.ts';
import type { TcpState } from '../tcp/state.ts';
import { stateOf } from '../tcp/tcb.ts';
import type { Finding } from './finding.ts';
import { connectionOf } from './inbox.ts';
import { answeredSegments, finding, type Refused } from './refused.ts';

/** The state that the peer is in, as far as one's own tells: the mirror in figures 6, 12 and 13 of RFC 9293. */
const MIRROR: Partial<Record<TcpState, readonly TcpState[]>> = {
  LISTEN: ['SYN-SENT'],
  'SYN-SENT': ['LISTEN', 'SYN-RECEIVED'],
  'SYN-RECEIVED': ['SYN-SENT'],
  'FIN-WAIT-1': ['CLOSE-WAIT'],
  'FIN-WAIT-2': ['CLOSE-WAIT'],
  'CLOSE-WAIT': ['FIN-WAIT-1', 'FIN-WAIT-2'],
  'LAST-ACK': ['FIN-WAIT-1', 'FIN-WAIT-2'],
  'TIME-WAIT': ['LAST-ACK', 'CLOSE-WAIT'],
};

/** Where a connection will be once the peer has answered: a state claimed one step too early. */
const NEXT: Partial<Record<TcpState, readonly TcpState[]>> = {
  LISTEN: ['SYN-RECEIVED', 'ESTABLISHED'],
  'SYN-SENT': ['ESTABLISHED'],
  'SYN-RECEIVED': ['ESTABLISHED'],
  ESTABLISHED: ['FIN-WAIT-1', 'CLOSE-WAIT'],
  'FIN-WAIT-1': ['FIN-WAIT-2', 'CLOSING', 'TIME-WAIT'],
  'FIN-WAIT-2': ['TIME-WAIT'],
  CLOSING: ['TIME-WAIT'],
  'CLOSE-WAIT': ['LAST-ACK'],
  'LAST-ACK': ['CLOSED'],
};

/** Why the named state is not the one the connection is in now. */
export function diagnoseState(refused: Refused, expected: TcpState): Finding {
  const { view, move } = refused;
  const given = move.becomes;
  const from = stateOf(connectionOf(view.host, move.conn)?.tcb ?? null);
  const values = { given, expected, from };
  const finArrived = answeredSegments(refused).some((s) => has(s, 'FIN'));
  const passiveCloser = expected === 'CLOSE-WAIT' || expected === 'LAST-ACK';

  if (expected === 'TIME-WAIT' && given === 'CLOSED') return finding('closed-before-2msl', values);
  if (expected === 'CLOSE-WAIT' && given === 'TIME-WAIT')
    return finding('close-wait-is-not-time-wait', values);
  if (expected === 'TIME-WAIT' && given === 'CLOSE-WAIT')
    return finding('close-wait-is-not-time-wait', values);
  if (given === 'TIME-WAIT' && (passiveCloser || from === 'LAST-ACK')) {
    return finding('time-wait-is-the-active-closers', values);
  }
  if (given === 'CLOSED' && (finArrived || expected === 'FIN-WAIT-1' || expected === 'FIN-WAIT-2')) {
    return finding('fin-closes-one-direction', values);
  }
  if (given === from) return finding('state-stays', values);
  if (NEXT[expected]?.includes(given)) return finding('state-too-early', values);
  if (MIRROR[expected]?.includes(given)) return finding('state-is-the-peers', values);
  if (NEXT[given]?.includes(expected)) return finding('state-one-behind', values);
  return finding('state-differs', values);
}
