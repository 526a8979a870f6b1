import { has } from '../tcp/segment.ts';
import type { TcpState } from '../tcp/state.ts';
import type { Finding } from './finding.ts';
import {
  BECOMES,
  type Candidate,
  called,
  finding,
  part,
  type Refused,
  SEGMENTS,
  timedOut,
} from './refused.ts';

/** The state that the peer is in, as far as one's own tells: the mirror in figures 6, 12 and 13 of RFC 9293. */
const MIRROR: Partial<Record<TcpState, readonly TcpState[]>> = {
  LISTEN: ['SYN-SENT'],
  'SYN-SENT': ['LISTEN', 'SYN-RECEIVED'],
  'SYN-RECEIVED': ['SYN-SENT'],
  'FIN-WAIT-1': ['CLOSE-WAIT'],
  'FIN-WAIT-2': ['CLOSE-WAIT', 'LAST-ACK'],
  'CLOSE-WAIT': ['FIN-WAIT-1', 'FIN-WAIT-2'],
  'LAST-ACK': ['FIN-WAIT-2'],
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

/** What a state says by itself of the stage of a close, by the state that is right and the one that was named. */
const CLOSES: Partial<Record<TcpState, Partial<Record<TcpState, ClosingCode>>>> = {
  'FIN-WAIT-1': {
    CLOSED: 'fin-closes-one-direction',
    'LAST-ACK': 'last-ack-is-the-second-closers',
    CLOSING: 'closing-needs-both-fins',
  },
  'FIN-WAIT-2': {
    CLOSED: 'fin-closes-one-direction',
    'TIME-WAIT': 'time-wait-before-peers-fin',
    CLOSING: 'closing-needs-both-fins',
    'LAST-ACK': 'last-ack-is-the-second-closers',
  },
  CLOSING: {
    'TIME-WAIT': 'own-fin-not-acknowledged-yet',
    'FIN-WAIT-2': 'own-fin-not-acknowledged-yet',
    'CLOSE-WAIT': 'close-wait-waits-for-own-close',
    'LAST-ACK': 'last-ack-is-the-second-closers',
    CLOSED: 'closed-before-fin-acknowledged',
  },
  'TIME-WAIT': {
    CLOSED: 'closed-before-2msl',
    'CLOSE-WAIT': 'close-wait-is-not-time-wait',
    CLOSING: 'own-fin-was-acknowledged',
    'LAST-ACK': 'last-ack-is-the-second-closers',
  },
  'CLOSE-WAIT': {
    CLOSED: 'fin-closes-one-direction',
    'TIME-WAIT': 'close-wait-is-not-time-wait',
    CLOSING: 'closing-needs-both-fins',
  },
  'LAST-ACK': {
    CLOSED: 'closed-before-fin-acknowledged',
    'TIME-WAIT': 'time-wait-is-the-active-closers',
    'FIN-WAIT-1': 'fin-wait-is-the-first-closers',
    CLOSING: 'closing-needs-both-fins',
  },
};

type ClosingCode =
  | 'fin-closes-one-direction'
  | 'fin-wait-is-the-first-closers'
  | 'last-ack-is-the-second-closers'
  | 'closing-needs-both-fins'
  | 'close-wait-waits-for-own-close'
  | 'close-wait-is-not-time-wait'
  | 'time-wait-is-the-active-closers'
  | 'time-wait-before-peers-fin'
  | 'own-fin-was-acknowledged'
  | 'own-fin-not-acknowledged-yet'
  | 'closed-before-fin-acknowledged'
  | 'closed-before-2msl';

/** Why the named state is not the one the connection is in now; and what else is wrong for the same reason. */
export function diagnoseState(refused: Refused): readonly Candidate[] {
  const { from, move, nearest } = refused;
  const found = stateFinding(refused);
  // Whoever takes the first FIN for the end says no more, or says it with a FIN or RST.
  if (found.code === 'fin-closes-one-direction') return [{ finding: found, explains: endsAll(refused) }];
  const stale = found.code === 'stale-reset-believed' && move.segments.length === 0;
  const forgot = found.code === 'closed-before-2msl' && from === 'CLOSING' && move.segments.length === 0;
  const explains = (stale || forgot) && nearest.segments.length > 0 ? [BECOMES, SEGMENTS] : [BECOMES];
  return [{ finding: found, explains }];
}

function endsAll({ move, arrived }: Refused): readonly number[] {
  const [draft] = move.segments;
  const finCame = arrived.some((s) => has(s, 'FIN'));
  if (!finCame) return [BECOMES];
  if (draft === undefined) return [BECOMES, SEGMENTS];
  const flags = part('flags', 0);
  if (draft.ctl.includes('RST')) {
    return [BECOMES, SEGMENTS, flags, part('seq', 0), part('ack', 0), part('len', 0)];
  }
  return draft.ctl.includes('FIN') ? [BECOMES, flags] : [BECOMES];
}

function stateFinding(refused: Refused): Finding {
  const { move, nearest, from, arrived } = refused;
  const [given, expected] = [move.becomes, nearest.becomes];
  const values = { given, expected };
  const world = worldFinding(refused, values);
  if (world !== null) return world;
  if (refused.backlog > 0 && expected === 'LISTEN') return finding('listener-stays', values);
  const active = refused.before?.passive === false;
  if (timedOut(refused, 'timeWait') && expected === 'CLOSED') return finding('time-wait-is-over', values);
  if (from !== 'CLOSED' && arrived.some((s) => has(s, 'RST'))) return afterReset(refused, values);
  if (called(refused, 'ABORT')) return finding('abort-leaves-nothing', values);
  if (called(refused, 'CLOSE') && expected === 'CLOSED') return finding('close-without-connection', values);
  if (expected === from) return unmoved(refused, values);
  if (from === 'CLOSING' && given === from) return finding('own-fin-was-acknowledged', values);
  if (from === 'LAST-ACK' && given === 'TIME-WAIT') return finding('time-wait-is-the-active-closers', values);
  if (expected === 'CLOSED' && given === 'LISTEN') return finding('listen-is-another-tcb', values);
  const closing = CLOSES[expected]?.[given];
  if (closing !== undefined && given !== from) return finding(closing, values);
  if (expected === 'ESTABLISHED' && given === 'CLOSED') return finding('closed-on-connecting', values);
  if (expected === 'LISTEN' && from === 'SYN-RECEIVED') return finding('listener-listens-on', values);
  if (given === from) return finding('state-stays', values);
  // Who called was never in LISTEN, who listened never in SYN-SENT: those are the other side's.
  const others = active ? given === 'LISTEN' : given === 'SYN-SENT';
  if (others && (expected === 'SYN-RECEIVED' || (expected === 'ESTABLISHED' && from !== 'CLOSED')))
    return finding('state-is-the-peers', values);
  if (NEXT[expected]?.includes(given)) return finding('state-too-early', values);
  if (MIRROR[expected]?.includes(given)) return finding('state-is-the-peers', values);
  if (NEXT[given]?.includes(expected)) return finding('state-one-behind', values);
  return finding('state-differs', { ...values, from });
}

/** What would be the state in TCP, and is not in a world that leaves something out. */
function worldFinding({ view, from, tcb }: Refused, { given, expected }: StateValues): Finding | null {
  switch (view.rules) {
    case 'two-way-handshake':
      return tcb?.state === 'ESTABLISHED' &&
        given === 'SYN-RECEIVED' &&
        (from === 'LISTEN' || from === 'CLOSED')
        ? finding('established-by-the-syn-here', { given, expected })
        : null;
    case 'no-time-wait':
      return given === 'TIME-WAIT' && expected === 'CLOSED'
        ? finding('no-time-wait-here', { expected })
        : null;
    case undefined:
      return null;
  }
}

type StateValues = { readonly given: TcpState; readonly expected: TcpState };

/** A RST has come. */
function afterReset({ from, arrived }: Refused, values: StateValues): Finding {
  const { given, expected } = values;
  if (expected !== from) {
    return finding(expected === 'LISTEN' ? 'listener-listens-on' : 'reset-ends-the-connection', values);
  }
  const rst = arrived.find((s) => has(s, 'RST'));
  return given === 'CLOSED' || given === 'LISTEN'
    ? finding('stale-reset-believed', { ...values, seq: rst?.seq ?? 0 })
    : finding('state-moves-without-cause', values);
}

/** Nothing that has happened moves the state on. */
function unmoved({ from, nearest, arrived }: Refused, values: StateValues): Finding {
  const { given, expected } = values;
  if (from === 'CLOSED' && arrived.length > 0) return finding('no-connection-to-move', values);
  const denies = nearest.segments.some((s) => s.purpose.startsWith('reset'));
  if (denies && (given === 'CLOSED' || given === 'LISTEN')) return finding('own-reset-ends-nothing', values);
  const closing = CLOSES[expected]?.[given];
  if (closing !== undefined) return finding(closing, values);
  if (expected !== 'ESTABLISHED' && NEXT[expected]?.includes(given))
    return finding('state-too-early', values);
  return finding('state-moves-without-cause', values);
}
