import { has } from '../tcp/segment.ts';
import { stateOf } from '../tcp/tcb.ts';
import { diagnoseSegment } from './diagnose-segment.ts';
import { diagnoseState } from './diagnose-state.ts';
import type { Finding } from './finding.ts';
import { answerable, connectionOf, makeable } from './inbox.ts';
import type { Pattern } from './pattern.ts';
import { answeredSegments, finding, type Refused } from './refused.ts';

/**
 * What was wrong with a move, the main thing first: what it handles, then whether to speak at all, then the
 * fields from left to right, then the state. Never empty.
 */
export function diagnose(refused: Refused): readonly Finding[] {
  const { move, nearest } = refused;
  const structure = diagnoseStructure(refused);
  if (nearest === null || structure.length > 0) {
    return structure.length > 0 ? structure : [finding('nothing-to-answer')];
  }
  const count = diagnoseCount(refused, nearest);
  const fields =
    count.length > 0
      ? []
      : nearest.segments.flatMap((wanted, i) => diagnoseSegment(refused, wanted, move.segments[i]!, i));
  const state = move.becomes === nearest.becomes ? [] : [diagnoseState(refused, nearest.becomes)];
  const findings = [...count, ...fields, ...state];
  return findings.length > 0 ? findings : [finding('nothing-handled')];
}

/** Whether the move handles what it should: the right arrivals, the right calls, in their order. */
function diagnoseStructure({ view, move, nearest, inOrder }: Refused): readonly Finding[] {
  const callName = (id: number): string => {
    const arrival = view.host.inbox.find((a) => a.id === id);
    return arrival?.type === 'call' ? arrival.call.type : '';
  };
  if (!inOrder) {
    const waiting = makeable(view.host, move.conn);
    const wrong = move.calls.find((id, i) => waiting[i] !== id);
    return wrong === undefined
      ? [finding('answer-out-of-order')]
      : [finding('call-out-of-order', { call: callName(wrong) })];
  }
  if (nearest === null) return [];
  const missing = nearest.calls.find((id) => !move.calls.includes(id));
  if (missing !== undefined && sameNumbers(nearest.answers, move.answers)) {
    return [finding('call-not-made', { call: callName(missing) })];
  }
  const extra = move.calls.find((id) => !nearest.calls.includes(id));
  if (extra !== undefined) {
    const state = stateOf(connectionOf(view.host, move.conn)?.tcb ?? null);
    return [finding('call-not-allowed-here', { call: callName(extra), state })];
  }
  if (!sameNumbers(nearest.answers, move.answers)) {
    return [finding(answerable(view.host, move.conn).length > 0 ? 'nothing-handled' : 'nothing-to-answer')];
  }
  return [];
}

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join();

/** Whether to speak at all, and how often. */
function diagnoseCount(refused: Refused, nearest: Pattern): readonly Finding[] {
  const { move } = refused;
  const streams = nearest.segments.some((s) => s.purpose === 'stream');
  const given = move.segments.length;
  const expected = nearest.segments.length;
  if (given === 0 && expected > 0) return [silenceFinding(refused, nearest)];
  if (given > 0 && expected === 0) return [needlessFinding(refused, nearest)];
  if (given < expected) return [finding('too-few-segments', { given, expected })];
  if (given > expected && !streams) return [finding('too-many-segments', { given, expected })];
  return [];
}

/** Silent, where the RFC wants a segment. */
function silenceFinding(refused: Refused, nearest: Pattern): Finding {
  const arrived = answeredSegments(refused);
  const purpose = nearest.segments[0]?.purpose;
  switch (purpose) {
    case 'open':
      return finding('silence-on-open');
    case 'syn-ack':
    case 'repeat-syn-ack':
      return finding('silence-on-syn');
    case 'retransmission':
      return finding('silence-on-timeout');
    case 'fin':
      return finding('silence-on-close');
    case 'stream':
      return finding('text-missing', { expected: streamLength(nearest) });
    case 'reset-no-connection':
    case 'reset-bad-ack':
    case 'reset-not-listening-for-ack':
    case 'reset-text-unread':
    case 'reset-abort':
      return finding('reset-missing');
    case 'text':
    case 'acknowledge':
    case undefined:
      if (arrived.some((s) => has(s, 'SYN'))) return finding('silence-on-syn-ack');
      if (arrived.some((s) => has(s, 'FIN'))) return finding('silence-on-fin');
      return finding('silence-where-segment-is-owed', { state: nearest.becomes });
  }
}

const streamLength = (nearest: Pattern): number =>
  nearest.segments.reduce((sum, s) => sum + (s.purpose === 'stream' ? s.len : 0), 0);

/** Speaking, where silence is right. */
function needlessFinding(refused: Refused, nearest: Pattern): Finding {
  const { view, move } = refused;
  const [draft] = move.segments;
  const handledNow = view.host.inbox.filter((a) => [...nearest.answers, ...nearest.calls].includes(a.id));
  if (draft?.ctl.includes('RST')) return finding('reset-where-patience-is-due');
  if (handledNow.some((a) => a.type === 'call' && a.call.type === 'OPEN' && a.call.passive)) {
    return finding('segment-on-passive-open');
  }
  if (handledNow.some((a) => a.type === 'timeout' && a.timer === 'timeWait')) {
    return finding('segment-in-time-wait-end');
  }
  if (draft?.ctl.includes('SYN')) return finding('syn-again');
  if (draft?.ctl.includes('FIN')) return finding('fin-without-close');
  if (draft !== undefined && draft.len > 0) return finding('text-nobody-sent', { given: draft.len });
  const arrived = answeredSegments(refused);
  return finding(
    arrived.length > 0 && arrived.every((s) => has(s, 'ACK')) ? 'ack-of-an-ack' : 'segment-without-cause',
  );
}
