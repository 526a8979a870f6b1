import { has, type Segment, segEnd, segLen } from '../tcp/segment.ts';
import { distance } from '../tcp/seq.ts';
import type { TcpState } from '../tcp/state.ts';
import type { Finding } from './finding.ts';
import type { Draft } from './move.ts';
import {
  BECOMES,
  type Candidate,
  called,
  finding,
  finSent,
  type Part,
  type Refused,
  SEGMENTS,
  timedOut,
} from './refused.ts';

/** Whether to speak at all, and how often: for moves that do not have as many segments as the nearest legal one. */
export function diagnoseSpeaking(refused: Refused): {
  readonly differing: readonly Part[];
  readonly candidates: readonly Candidate[];
} {
  const { move, nearest } = refused;
  const differing = [SEGMENTS];
  // Silent and where one was before: the whole arrival was passed over, and that is one mistake.
  if (move.segments.length === 0) {
    const { finding: found, explains } = silent(refused);
    const still = move.becomes === refused.from ? [BECOMES] : [];
    return { differing, candidates: [{ finding: found, explains: [...explains, ...still] }] };
  }
  if (nearest.segments.length === 0) {
    const world = needlessHere(refused);
    return { differing, candidates: [world ?? needless(refused)] };
  }
  return { differing, candidates: [miscounted(refused)] };
}

/** A segment that TCP wants, in a world that leaves it out. */
function needlessHere(refused: Refused): Candidate | null {
  const { view, from, move } = refused;
  if (view.rules !== 'two-way-handshake') return null;
  const [draft] = move.segments;
  if (from === 'CLOSED' && draft?.ctl.includes('RST')) return about(refused, finding('no-reset-here', {}));
  const third = from === 'SYN-SENT' && draft?.ctl.includes('ACK') && !draft.ctl.includes('RST');
  return third ? about(refused, finding('no-third-segment-here', {})) : null;
}

/** The finding explains the number of segments, and the state too where it is one of these. */
function about(refused: Refused, found: Finding, ...states: readonly TcpState[]): Candidate {
  const explains = states.includes(refused.move.becomes) ? [SEGMENTS, BECOMES] : [SEGMENTS];
  return { finding: found, explains };
}

/** Silent, where the RFC wants a segment. */
function silent(refused: Refused): Candidate {
  const { nearest, before, from } = refused;
  const [wanted] = nearest.segments;
  switch (wanted?.purpose) {
    case 'open':
      return refused.move.becomes === 'LISTEN'
        ? about(refused, finding('listened-on-active-open', {}), 'LISTEN')
        : about(refused, finding('silence-on-open', {}));
    case 'syn-ack':
    case 'repeat-syn-ack':
      return about(refused, finding('silence-on-syn', {}));
    case 'retransmission': {
      const fin = before?.retransmissionQueue[0]?.fin === true;
      if (['CLOSED', 'LISTEN'].includes(refused.move.becomes)) {
        return about(refused, finding('gave-up-too-early', {}), 'CLOSED', 'LISTEN');
      }
      return fin
        ? about(refused, finding('fin-waits-for-its-rto', {}))
        : about(refused, finding('silence-on-timeout', {}));
    }
    case 'fin':
      return about(refused, finding('silence-on-close', {}), 'CLOSED');
    case 'stream': {
      const len = nearest.segments.reduce((sum, s) => sum + s.len, 0);
      return from === 'SYN-SENT'
        ? about(refused, finding('silence-on-syn-ack', {}))
        : about(refused, finding('text-missing', { expected: len }));
    }
    case 'reset-abort':
      return about(refused, finding('silence-on-abort', {}));
    case 'reset-bad-ack':
    case 'reset-not-listening-for-ack':
    case 'reset-no-connection':
    case 'reset-backlog-full':
    case 'reset-text-unread': {
      const ack = refused.arrived.at(-1)?.ack ?? 0;
      if (from === 'SYN-SENT' || from === 'SYN-RECEIVED') {
        if (refused.move.becomes === 'ESTABLISHED') {
          return about(refused, finding('unsent-ack-believed', { ack, expected: wanted.seq }), 'ESTABLISHED');
        }
      }
      if (from === 'LISTEN' && refused.move.becomes !== 'LISTEN' && refused.move.becomes !== 'CLOSED') {
        const states = ['SYN-RECEIVED', 'ESTABLISHED'] as const;
        return about(refused, finding('ack-while-listening', { ack, expected: wanted.seq }), ...states);
      }
      return about(refused, finding('silence-where-reset-is-owed', { expected: wanted.seq }));
    }
    case 'text':
    case 'acknowledge':
    case undefined:
      return withoutAck(refused, wanted?.ack ?? 0);
  }
}

/** Silent, where an ACK is owed: by what has come. */
function withoutAck(refused: Refused, expected: number): Candidate {
  const { arrived, before, from, move } = refused;
  if (timedOut(refused, 'ackDue')) return about(refused, finding('silence-on-ack-due', { expected }));
  const last = (test: (s: Segment) => boolean) => arrived.findLast(test);
  const fin = last((s) => has(s, 'FIN'));
  if (fin !== undefined) {
    if (from === 'ESTABLISHED' && move.becomes === from) {
      const at = fin.seq + fin.len;
      return about(refused, finding('fin-cannot-be-refused', { fin: at, expected }), from);
    }
    return about(refused, finding('silence-on-fin', {}));
  }
  if (arrived.some((s) => has(s, 'SYN') && has(s, 'ACK')))
    return about(refused, finding('silence-on-syn-ack', {}));
  if (arrived.some((s) => has(s, 'SYN') || has(s, 'RST')))
    return about(refused, finding('silence-on-challenge', { expected }));
  if (before !== null) {
    const unsent = last((s) => s.ack !== null && distance(before.snd.nxt, s.ack) > 0);
    if (unsent !== undefined) {
      return about(refused, finding('silence-on-unsent-ack', { ack: unsent.ack ?? 0, expected }));
    }
    const text = last((s) => segLen(s) > 0);
    if (text !== undefined) {
      const old = distance(before.rcv.nxt, segEnd(text)) <= 0;
      return about(refused, finding(old ? 'silence-on-repetition' : 'silence-on-text', { expected }));
    }
  }
  return about(refused, finding('silence-on-challenge', { expected }));
}

/** Speaking, where silence is right. */
function needless(refused: Refused): Candidate {
  const { move, from, arrived, handled, before, nearest } = refused;
  const draft = move.segments[0]!;
  const given = (ctl: 'SYN' | 'FIN' | 'RST' | 'ACK') => draft.ctl.includes(ctl);
  if (arrived.some((s) => has(s, 'RST'))) return about(refused, finding('reset-answered', {}), from);
  if (called(refused, 'OPEN')) {
    return about(refused, finding('segment-on-passive-open', {}), 'SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED');
  }
  if (called(refused, 'CLOSE') || called(refused, 'ABORT')) {
    return about(refused, finding('segment-without-connection', {}), 'FIN-WAIT-1', 'LAST-ACK', from);
  }
  if (timedOut(refused, 'timeWait')) {
    return about(refused, finding('segment-in-time-wait-end', {}), 'TIME-WAIT', 'LAST-ACK');
  }
  if (timedOut(refused, 'retransmission')) {
    if (given('RST')) return about(refused, finding('reset-to-nobody', {}), from);
    const retries = before?.retries ?? 0;
    return about(refused, finding('retried-too-often', { retries }), from);
  }
  if (draft.len > 0 && refused.tcb !== null && refused.tcb.unsent > 0) {
    return unexpectedText(refused, draft.len);
  }
  if (given('RST')) {
    return about(refused, finding('reset-where-patience-is-due', {}), 'CLOSED', 'LISTEN', from);
  }
  if (given('SYN')) return about(refused, finding('syn-again', {}), 'SYN-SENT', 'SYN-RECEIVED');
  if (given('FIN')) return unexpectedFin(refused);
  if (draft.len > 0) return unexpectedText(refused, draft.len);
  if (handled.every((a) => a.type === 'segment') && arrived.length > 0) {
    const acks = arrived.every((s) => has(s, 'ACK') && segLen(s) === 0);
    const early = nearest.becomes === 'FIN-WAIT-2' && move.becomes === 'TIME-WAIT';
    if (early) {
      const values = { given: move.becomes, expected: nearest.becomes };
      return about(refused, finding('time-wait-before-peers-fin', values), 'TIME-WAIT');
    }
    return about(refused, finding(acks ? 'ack-of-an-ack' : 'dropped-segment-answered', {}));
  }
  return about(refused, finding('segment-without-cause', {}));
}

function unexpectedFin(refused: Refused): Candidate {
  const { tcb, before, arrived } = refused;
  if (finSent(tcb ?? before)) return about(refused, finding('fin-twice', {}), 'LAST-ACK', 'FIN-WAIT-1');
  if (arrived.some((s) => has(s, 'FIN')))
    return about(refused, finding('fin-echoed', {}), 'LAST-ACK', 'CLOSING', 'TIME-WAIT');
  return about(refused, finding('fin-without-close', {}), 'FIN-WAIT-1', 'LAST-ACK');
}

function unexpectedText(refused: Refused, given: number): Candidate {
  const { tcb } = refused;
  if (tcb !== null && tcb.unsent > 0) {
    const early = tcb.state === 'SYN-SENT' || tcb.state === 'SYN-RECEIVED';
    return early
      ? about(refused, finding('text-too-early', { given }))
      : about(refused, finding('text-beyond-window', { given, expected: 0 }));
  }
  return about(
    refused,
    finding(finSent(tcb ?? refused.before) ? 'text-after-fin' : 'text-nobody-sent', { given }),
  );
}

const bearsBoth = ({ ctl }: Draft): boolean => ctl.includes('SYN') && ctl.includes('ACK');

/** Some segments, but not as many as are due. */
function miscounted(refused: Refused): Candidate {
  const { move, nearest } = refused;
  const [given, expected] = [move.segments.length, nearest.segments.length];
  if (given < expected) return about(refused, finding('too-few-segments', { given, expected }));
  const some = (ctl: 'SYN' | 'FIN' | 'RST' | 'ACK') => move.segments.some((s) => s.ctl.includes(ctl));
  const wanted = nearest.segments.flatMap((s) => (s.purpose === 'stream' ? [] : s.ctl));
  if (some('RST') && !wanted.includes('RST')) {
    return about(refused, finding('reset-where-patience-is-due', {}), 'CLOSED', 'LISTEN');
  }
  if (wanted.includes('SYN') && wanted.includes('ACK') && some('SYN') && !move.segments.some(bearsBoth)) {
    return about(refused, finding('syn-ack-in-two', {}));
  }
  if (some('FIN') && !wanted.includes('FIN')) return unexpectedFin(refused);
  const text = move.segments.find((s) => s.len > 0);
  if (text !== undefined && nearest.segments.every((s) => s.len === 0))
    return unexpectedText(refused, text.len);
  return about(refused, finding('too-many-segments', { given, expected }));
}
