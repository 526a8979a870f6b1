import { has, segEnd } from '../tcp/segment.ts';
import { distance, seq as toSeq } from '../tcp/seq.ts';
import type { TcpState } from '../tcp/state.ts';
import type { Finding, FindingCode } from './finding.ts';
import type { Draft } from './move.ts';
import type { SegmentPattern, StreamPattern } from './pattern.ts';
import { answeredSegments, finding, type Refused } from './refused.ts';

/** What was wrong with one drafted segment, from left to right: flags, seq, ack, length. */
export function diagnoseSegment(
  refused: Refused,
  wanted: SegmentPattern | StreamPattern,
  draft: Draft,
  index: number,
): readonly Finding[] {
  const found: Finding[] = [];
  const note = (code: FindingCode, values: Finding['values'] = {}) =>
    found.push(finding(code, values, index));

  const flags = flagsFinding(refused, wanted, draft);
  if (flags !== null) note(flags.code, flags.values);
  const seq = seqFinding(refused, wanted, draft);
  if (seq !== null) note(seq.code, seq.values);
  const ack = ackFinding(refused, wanted, draft, flags?.code ?? null);
  if (ack !== null) note(ack.code, ack.values);
  const len = lenFinding(refused, wanted, draft);
  if (len !== null) note(len.code, len.values);
  return found;
}

type Found = Pick<Finding, 'code' | 'values'> | null;
const found = (code: FindingCode, values: Finding['values'] = {}): Found => ({ code, values });

const isReset = (wanted: SegmentPattern | StreamPattern): boolean => wanted.purpose.startsWith('reset');

function flagsFinding(refused: Refused, wanted: SegmentPattern | StreamPattern, draft: Draft): Found {
  const given = (ctl: 'SYN' | 'FIN' | 'RST' | 'ACK') => draft.ctl.includes(ctl);
  const expected = (ctl: 'SYN' | 'FIN' | 'RST' | 'ACK') =>
    wanted.purpose === 'stream'
      ? ctl === 'ACK' || (ctl === 'FIN' && wanted.fin && given('FIN'))
      : wanted.ctl.includes(ctl);

  if (draft.ctl.length === 0) return found('no-flags');
  if (expected('RST') && !given('RST')) return found('reset-missing');
  if (given('RST') && !expected('RST')) return found('reset-where-patience-is-due');
  if (expected('SYN') && !given('SYN')) {
    return found(wanted.purpose === 'syn-ack' && given('ACK') ? 'syn-ack-without-syn' : 'syn-missing');
  }
  if (given('SYN') && !expected('SYN')) return found('syn-again');
  if (expected('FIN') && !given('FIN')) return found('fin-missing');
  if (given('FIN') && !expected('FIN')) return unexpectedFin(refused);
  if (expected('ACK') && !given('ACK')) return found('ack-flag-missing');
  if (given('ACK') && !expected('ACK') && !isReset(wanted)) return found('ack-before-anything-came');
  return null;
}

function unexpectedFin(refused: Refused): Found {
  const tcb = refused.after?.tcb ?? null;
  if (tcb !== null && (tcb.unsent > 0 || tcb.finUnsent))
    return found('fin-before-text', { unsent: tcb.unsent });
  if (tcb !== null && ['FIN-WAIT-2', 'CLOSING', 'TIME-WAIT', 'LAST-ACK'].includes(tcb.state)) {
    return found('fin-twice');
  }
  return found(answeredSegments(refused).some((s) => has(s, 'FIN')) ? 'fin-echoed' : 'fin-without-close');
}

function seqFinding(refused: Refused, wanted: SegmentPattern | StreamPattern, draft: Draft): Found {
  const { seq: given } = draft;
  const expected = wanted.seq;
  if (given === expected) return null;
  if (given === null) return found('seq-empty', { expected });
  const values = { given, expected };
  if (isReset(wanted)) return found('reset-seq-differs', values);
  if (wanted.purpose === 'retransmission') return found('retransmission-with-new-seq', values);

  const arrived = answeredSegments(refused);
  const peers = arrived.flatMap((s) => [s.seq, segEnd(s)]);
  const tcb = refused.after?.tcb ?? null;
  const isPeers = peers.includes(toSeq(given)) || (tcb !== null && tcb.rcv.nxt === given);
  if (wanted.purpose === 'open' || wanted.purpose === 'syn-ack') {
    return found(isPeers ? 'seq-is-peers' : 'seq-is-not-the-iss', values);
  }
  const ahead = distance(expected, toSeq(given));
  if (ahead === -1 && tcb !== null) {
    return found(given === tcb.snd.iss ? 'syn-not-counted-in-seq' : finOrRepeat(refused), values);
  }
  if (isPeers) return found('seq-is-peers', values);
  if (ahead === 1) return found('seq-counts-an-ack', values);
  return found(ahead > 0 ? 'seq-skips' : 'seq-repeats', values);
}

/** The states that the peer's FIN leads to: what was received last took a number without being an octet. */
const FIN_RECEIVED: readonly TcpState[] = ['CLOSE-WAIT', 'CLOSING', 'LAST-ACK', 'TIME-WAIT'];

/** One number too low behind an own FIN: the FIN was not counted. */
const finOrRepeat = (refused: Refused): FindingCode => {
  const state = refused.after?.tcb?.state;
  const finSent = state === 'FIN-WAIT-2' || state === 'CLOSING' || state === 'TIME-WAIT';
  return finSent ? 'fin-not-counted-in-seq' : 'seq-repeats';
};

function ackFinding(
  refused: Refused,
  wanted: SegmentPattern | StreamPattern,
  draft: Draft,
  flags: FindingCode | null,
): Found {
  const { ack: given } = draft;
  const expected = wanted.ack;
  if (given === expected) return null;
  if (expected === null) {
    // With an ACK flag too many, the field follows from the flag: one mistake, one finding.
    return draft.ctl.includes('ACK') || given === null ? null : found('ack-without-flag', { given });
  }
  if (given === null) {
    return flags === 'ack-flag-missing' ? null : found('ack-empty', { expected });
  }
  const values = { given, expected };
  if (isReset(wanted)) return found('reset-ack-differs', values);

  const behind = distance(toSeq(given), expected);
  const tcb = refused.after?.tcb ?? null;
  if (behind === 1) {
    if (given === tcb?.rcv.irs) return found('syn-not-counted-in-ack', values);
    if (tcb !== null && FIN_RECEIVED.includes(tcb.state)) return found('fin-not-counted-in-ack', values);
    return found('ack-is-last-byte', { last: given, expected });
  }
  const own = tcb === null ? [] : [tcb.snd.nxt, tcb.snd.una, tcb.snd.iss];
  if (own.some((n) => n === given) || given === draft.seq) return found('ack-is-own-seq', values);
  return found(behind > 0 ? 'ack-behind-received' : 'ack-beyond-received', values);
}

function lenFinding(refused: Refused, wanted: SegmentPattern | StreamPattern, draft: Draft): Found {
  const { len: given } = draft;
  if (wanted.purpose === 'stream') {
    if (given > wanted.mss) return found('text-too-long', { given, expected: wanted.mss });
    return given === wanted.len || (given > 0 && given < wanted.len)
      ? null
      : found('text-missing', { expected: wanted.len });
  }
  if (given === wanted.len) return null;
  if (wanted.len > 0) {
    return found(given > wanted.len ? 'text-too-long' : 'text-missing', { given, expected: wanted.len });
  }
  const state = refused.after?.tcb?.state;
  const finSent =
    state !== undefined && !['SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED', 'CLOSE-WAIT'].includes(state);
  return found(finSent ? 'text-after-fin' : 'text-nobody-sent', { given });
}
