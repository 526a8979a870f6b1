import { type Ctl, has } from '../tcp/segment.ts';
import { add } from '../tcp/seq.ts';
import type { TcpState } from '../tcp/state.ts';
import type { Compared } from './diagnose-segments.ts';
import type { Finding } from './finding.ts';
import {
  BECOMES,
  type Candidate,
  called,
  finding,
  finSent,
  type Part,
  part,
  type Refused,
  type SegmentField,
} from './refused.ts';

/** What was wrong with the control bits, and what else follows from it. */
export function flagsCandidate(refused: Refused, compared: Compared): Candidate {
  const { wanted, draft } = compared;
  const given = (ctl: Ctl) => draft.ctl.includes(ctl);
  const expected = (ctl: Ctl) => wanted.ctl.includes(ctl);
  if (expected('RST') && !given('RST')) return withoutReset(refused, compared);
  if (expected('RST')) return resetFlags(compared);
  if (given('RST')) return needlessReset(refused, compared);
  if (draft.ctl.length === 0) return about(compared, finding('no-flags', {}, compared.at), ['ack']);
  if (expected('SYN') && !given('SYN')) return withoutSyn(refused, compared);
  if (given('SYN') && !expected('SYN')) return needlessSyn(refused, compared);
  if (expected('FIN') && !given('FIN')) {
    return wanted.purpose === 'retransmission'
      ? changed(refused, compared)
      : about(
          compared,
          finding('fin-missing', {}, compared.at),
          [],
          ...becomes(refused, 'CLOSE-WAIT', refused.from),
        );
  }
  if (given('FIN') && !expected('FIN')) return needlessFin(refused, compared);
  return expected('ACK') ? withoutAck(compared) : needlessAck(compared);
}

/** The finding explains the flags, and these fields of the same segment. */
function about(
  { at }: Compared,
  found: Finding,
  fields: readonly SegmentField[],
  ...more: readonly Part[]
): Candidate {
  return { finding: found, explains: [part('flags', at), ...fields.map((f) => part(f, at)), ...more] };
}

const ALL: readonly SegmentField[] = ['seq', 'ack', 'len', 'option'];

const becomes = ({ move }: Refused, ...states: readonly TcpState[]): readonly Part[] =>
  states.includes(move.becomes) ? [BECOMES] : [];

/** A RST is owed, and something else was sent: what arrived was believed. */
function withoutReset(refused: Refused, compared: Compared): Candidate {
  const { wanted, draft, at } = compared;
  const ack = refused.arrived.at(-1)?.ack ?? 0;
  const expected = wanted.seq;
  const all = (found: Finding) => about(compared, found, ALL, BECOMES);
  switch (wanted.purpose) {
    case 'reset-bad-ack':
      return all(finding('unsent-ack-believed', { ack, expected }, at));
    case 'reset-not-listening-for-ack':
      return all(finding('ack-while-listening', { ack, expected }, at));
    case 'reset-backlog-full':
      return all(finding('backlog-full', { backlog: refused.backlog }, at));
    case 'reset-abort':
      return draft.ctl.includes('FIN')
        ? all(finding('fin-instead-of-reset', {}, at))
        : all(finding('abort-without-reset', {}, at));
    default:
      return all(finding('reset-missing', { expected }, at));
  }
}

/** A RST it is, with other flags than it should have. */
function resetFlags(compared: Compared): Candidate {
  const { wanted, draft, at } = compared;
  if (wanted.ctl.includes('ACK') && !draft.ctl.includes('ACK')) {
    return about(compared, finding('reset-must-acknowledge', { expected: wanted.ack ?? 0 }, at), [
      'ack',
      'seq',
    ]);
  }
  return about(compared, finding('reset-needs-no-ack', {}, at), ['ack']);
}

function needlessReset(refused: Refused, compared: Compared): Candidate {
  const { wanted, at } = compared;
  const { from, arrived, move } = refused;
  // CLOSED after the first FIN is a mistake of its own, and explains the RST.
  const ended = refused.nearest.becomes === 'CLOSE-WAIT' ? [] : (['CLOSED'] as const);
  const all = (found: Finding) => about(compared, found, ALL, ...becomes(refused, ...ended, 'LISTEN', from));
  const syn = arrived.find((s) => has(s, 'SYN') && !has(s, 'ACK'));
  if (from === 'LISTEN' && syn !== undefined) {
    return all(finding('old-syn-not-recognisable', { syn: syn.seq }, at));
  }
  if (called(refused, 'CLOSE')) return all(finding('reset-instead-of-fin', {}, at));
  const fin = arrived.find((s) => has(s, 'FIN'));
  if (fin !== undefined && move.becomes === from && from === 'ESTABLISHED') {
    return all(
      finding('fin-cannot-be-refused', { fin: add(fin.seq, fin.len), expected: wanted.ack ?? 0 }, at),
    );
  }
  return all(finding('reset-where-patience-is-due', {}, at));
}

function withoutSyn(refused: Refused, compared: Compared): Candidate {
  const { wanted, draft, at } = compared;
  const next = draft.seq === add(wanted.seq, 1) ? (['seq'] as const) : [];
  const ack = draft.ctl.includes('ACK') && wanted.ack === null ? (['ack'] as const) : [];
  if (wanted.purpose === 'retransmission' || wanted.purpose === 'repeat-syn-ack')
    return changed(refused, compared);
  if (wanted.purpose === 'syn-ack' && refused.from === 'SYN-SENT') {
    const found = finding('syn-is-not-an-answer', {}, at);
    return about(compared, found, next, ...becomes(refused, 'ESTABLISHED'));
  }
  if (wanted.purpose === 'syn-ack' && draft.ctl.includes('ACK')) {
    return about(compared, finding('syn-ack-without-syn', {}, at), next);
  }
  return about(compared, finding('syn-missing', {}, at), [...next, ...ack]);
}

function needlessSyn(refused: Refused, compared: Compared): Candidate {
  const { wanted, draft, at } = compared;
  const { from, arrived, tcb } = refused;
  const iss = draft.seq === tcb?.snd.iss ? (['seq'] as const) : [];
  const noAck = draft.ctl.includes('ACK') ? [] : (['ack'] as const);
  if (wanted.purpose === 'retransmission') return changed(refused, compared);
  if (arrived.some((s) => has(s, 'SYN') && has(s, 'ACK'))) {
    const found = finding('third-segment-bears-syn', {}, at);
    return about(compared, found, [...iss, ...noAck], ...becomes(refused, 'SYN-RECEIVED', 'SYN-SENT'));
  }
  if (arrived.some((s) => has(s, 'SYN')) && from !== 'SYN-RECEIVED') {
    const found = finding('syn-opens-no-second-connection', { expected: wanted.ack ?? 0 }, at);
    return about(compared, found, ['seq', 'ack'], ...becomes(refused, 'SYN-RECEIVED'));
  }
  return about(compared, finding('syn-again', {}, at), [...iss, ...noAck]);
}

function needlessFin(refused: Refused, compared: Compared): Candidate {
  const { draft, at, stream, wanted } = compared;
  const { tcb, arrived } = refused;
  // A FIN bears ACK like everything else: whoever leaves it out with a FIN too many has made one mistake.
  const noAck = draft.ctl.includes('ACK') ? [] : (['ack'] as const);
  const closed = becomes(refused, 'FIN-WAIT-1', 'LAST-ACK');
  if (stream?.whole.fin) {
    const unsent = stream.whole.len - stream.sent;
    return about(compared, finding('close-with-text-queued', { unsent }, at), ['len', ...noAck]);
  }
  if (wanted.purpose === 'retransmission') return changed(refused, compared);
  const sending = refused.move.segments.reduce((sum, s) => sum + s.len, 0);
  if (tcb !== null && tcb.unsent > sending) {
    const found = finding('close-with-text-queued', { unsent: tcb.unsent }, at);
    return about(compared, found, ['len', ...noAck], ...closed);
  }
  if (finSent(tcb)) {
    const same = tcb !== null && draft.seq === add(tcb.snd.nxt, -1) ? (['seq'] as const) : [];
    return about(
      compared,
      finding('fin-twice', {}, at),
      [...same, ...noAck],
      ...becomes(refused, 'LAST-ACK'),
    );
  }
  if (arrived.some((s) => has(s, 'FIN'))) {
    const states = becomes(refused, 'LAST-ACK', 'CLOSING', 'TIME-WAIT');
    return about(compared, finding('fin-echoed', {}, at), noAck, ...states);
  }
  return about(compared, finding('fin-without-close', {}, at), noAck, ...closed);
}

function withoutAck(compared: Compared): Candidate {
  const { wanted, draft, at } = compared;
  const expected = wanted.ack ?? 0;
  if (wanted.ctl.includes('FIN') && (draft.ack === null || draft.ack === expected)) {
    return about(compared, finding('bare-fin', { expected }, at), ['ack']);
  }
  return draft.ack === null
    ? about(compared, finding('ack-flag-missing', {}, at), ['ack'])
    : about(compared, finding('ack-flag-forgotten', { given: draft.ack }, at), []);
}

const needlessAck = (compared: Compared): Candidate =>
  about(compared, finding('ack-before-anything-came', {}, compared.at), ['ack']);

/** Something else instead of the same segment once more; its number goes with it. */
function changed({ tcb }: Refused, compared: Compared): Candidate {
  const { draft, at } = compared;
  const fresh = draft.seq === tcb?.snd.nxt ? (['seq'] as const) : [];
  return about(compared, finding('retransmission-changed', {}, at), [...fresh, 'ack', 'len']);
}
