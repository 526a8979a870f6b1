import { has, segEnd } from '../tcp/segment.ts';
import { add, distance, seq as toSeq } from '../tcp/seq.ts';
import type { Compared } from './diagnose-segments.ts';
import type { Finding } from './finding.ts';
import { type Candidate, finding, finReceived, finSent, part, type Refused } from './refused.ts';

/** A count of packets stays small: further than this from the initial number nobody counts by ones. */
const FEW = 12;

/** Both numbers are wrong for one reason. */
export function bothNumbersCandidate(refused: Refused, { wanted, draft, at }: Compared): Candidate | null {
  const { tcb, arrived } = refused;
  const [given, ack, expected, expectedAck] = [draft.seq, draft.ack, wanted.seq, wanted.ack];
  if (given === null || expectedAck === null) return null;
  const explains = [part('seq', at), part('ack', at)];
  // The ack of a FIN, filled in as if it were the sequence number.
  if (given === expectedAck && ack === null && arrived.some((s) => has(s, 'FIN'))) {
    return { finding: finding('ack-called-seq', { given, expected }, at), explains };
  }
  if (ack === null || tcb === null) return null;
  const values = { given, ack, expected, expectedAck };
  if (isSynsOwn(refused, given, expected) && isPeersSyn(refused, ack, expectedAck)) {
    return { finding: finding('syn-not-counted', values, at), explains };
  }
  const finAgain = finSent(tcb) && distance(toSeq(given), expected) === 1;
  if (finAgain && finReceived(tcb) && distance(toSeq(ack), expectedAck) === 1) {
    return { finding: finding('fin-not-counted', values, at), explains };
  }
  if (isPeers(refused, given) && isOwn(refused, ack)) {
    return { finding: finding('numbers-swapped', values, at), explains };
  }
  if (given === distance(tcb.snd.iss, expected) && ack === distance(tcb.rcv.irs, expectedAck)) {
    return { finding: finding('numbers-from-zero', { expected, expectedAck }, at), explains };
  }
  return null;
}

/** The own SYN's number, where its next one is due. */
const isSynsOwn = ({ tcb }: Refused, given: number, expected: number): boolean =>
  tcb !== null && given === tcb.snd.iss && expected === add(tcb.snd.iss, 1);

const isPeersSyn = ({ tcb }: Refused, given: number, expected: number): boolean =>
  tcb !== null && given === tcb.rcv.irs && expected === add(tcb.rcv.irs, 1);

/** A number of the peer's count: what has arrived, or would come next. */
const isPeers = ({ tcb, arrived }: Refused, n: number): boolean =>
  arrived.some((s) => s.seq === n || segEnd(s) === n) ||
  (tcb !== null && tcb.state !== 'SYN-SENT' && tcb.rcv.nxt === n);

/** A number of one's own count. */
const isOwn = ({ tcb, nearest }: Refused, n: number): boolean =>
  (tcb !== null && [tcb.snd.nxt, tcb.snd.una, tcb.snd.iss].some((one) => one === n)) ||
  nearest.segments.some((s) => s.seq === n);

/** What was wrong with the sequence number. */
export function seqCandidate(refused: Refused, compared: Compared): Candidate {
  return { finding: seqFinding(refused, compared), explains: [part('seq', compared.at)] };
}

function seqFinding(refused: Refused, { wanted, draft, at }: Compared): Finding {
  const { tcb, move, nearest, arrived } = refused;
  const { seq: given } = draft;
  const expected = wanted.seq;
  if (given === null) return finding('seq-empty', { expected }, at);
  const values = { given, expected };
  const { purpose } = wanted;
  if (purpose.startsWith('reset')) return finding('reset-seq-differs', values, at);
  if (purpose === 'retransmission' || purpose === 'repeat-syn-ack') {
    return finding('retransmission-with-new-seq', values, at);
  }
  if (purpose === 'syn-ack' && nearest.course === 'cookie' && !isPeers(refused, given)) {
    return finding('seq-is-not-the-cookie', values, at);
  }
  if (purpose === 'open' || purpose === 'syn-ack') {
    return finding(isPeers(refused, given) ? 'seq-is-peers' : 'seq-is-not-the-iss', values, at);
  }
  if (tcb === null) return finding('seq-skips', values, at);
  const ahead = distance(expected, toSeq(given));
  if (isSynsOwn(refused, given, expected)) return finding('syn-not-counted-in-seq', values, at);
  // The text segments of one's own that went before: in this move, or not yet acknowledged.
  const before = at > 0 ? move.segments.slice(0, at).filter((s) => s.len > 1) : [];
  const texts = [...tcb.retransmissionQueue.filter((s) => s.len > 1), ...before];
  const first = add(tcb.snd.iss, 1);
  const textSent = distance(first, expected) > 0 && !(ahead === -1 && finSent(tcb));
  if (textSent && (given === first || texts.some((s) => s.seq === given))) {
    return finding('text-not-counted-in-seq', values, at);
  }
  const fromFirst = distance(first, toSeq(given));
  const counted = texts.some((s) => s.seq !== null && add(toSeq(s.seq), 1) === given);
  if (ahead < -1 && (counted || (fromFirst > 0 && fromFirst <= FEW))) {
    return finding('seq-counts-packets', values, at);
  }
  if (ahead === -1) {
    if (finSent(tcb)) return finding('fin-not-counted-in-seq', values, at);
    return finding(textSent ? 'seq-is-last-byte' : 'seq-repeats', values, at);
  }
  if (isPeers(refused, given)) {
    const fin = given === wanted.ack && arrived.some((s) => has(s, 'FIN'));
    return finding(fin ? 'ack-called-seq' : 'seq-is-peers', values, at);
  }
  if (given === distance(tcb.snd.iss, expected) && wanted.ack !== null) {
    return finding('numbers-from-zero', { expected, expectedAck: wanted.ack }, at);
  }
  if (ahead === 1) return finding('seq-counts-an-ack', values, at);
  return finding(ahead > 0 ? 'seq-skips' : 'seq-repeats', values, at);
}

/** What was wrong with the acknowledgment number. */
export function ackCandidate(refused: Refused, compared: Compared): Candidate {
  return { finding: ackFinding(refused, compared), explains: [part('ack', compared.at)] };
}

function ackFinding(refused: Refused, { wanted, draft, at }: Compared): Finding {
  const { tcb, arrived } = refused;
  const { ack: given } = draft;
  const expected = wanted.ack;
  if (expected === null) return finding('ack-without-flag', { given: given ?? 0 }, at);
  if (given === null) return finding('ack-empty', { expected }, at);
  const values = { given, expected };
  if (wanted.purpose.startsWith('reset')) return finding('reset-ack-differs', values, at);
  const behind = distance(toSeq(given), expected);
  if (tcb === null) return finding(behind > 0 ? 'ack-behind-received' : 'ack-beyond-received', values, at);
  if (isPeersSyn(refused, given, expected)) return finding('syn-not-counted-in-ack', values, at);
  const pieceEnds = arrived.some((s) => s.len > 0 && segEnd(s) === given);
  const text = pieceEnds ? undefined : arrived.find((s) => s.len > 0 && s.seq === given);
  if (text !== undefined && behind > 0) {
    return finding('text-not-counted-in-ack', { ...values, len: text.len }, at);
  }
  const fromFirst = distance(add(tcb.rcv.irs, 1), toSeq(given));
  const counted = arrived.some((s) => s.len > 1 && add(s.seq, 1) === given);
  if (behind > 1 && (counted || (fromFirst > 0 && fromFirst <= FEW))) {
    return finding('ack-counts-packets', values, at);
  }
  if (behind === 1) {
    return finding(finReceived(tcb) ? 'fin-not-counted-in-ack' : 'ack-is-last-byte', values, at);
  }
  if (isOwn(refused, given) || given === draft.seq) return finding('ack-is-own-seq', values, at);
  if (given === distance(tcb.rcv.irs, expected)) return finding('ack-counts-from-zero', values, at);
  if (behind > 0) {
    return finding(pieceEnds ? 'ack-not-cumulative' : 'ack-behind-received', values, at);
  }
  const kept = tcb.reassemblyQueue.some((s) => distance(toSeq(given), add(s.seq, s.len)) >= 0);
  if (kept) return finding('ack-jumps-the-hole', values, at);
  return finding(behind === -1 ? 'ack-counts-an-ack' : 'ack-beyond-received', values, at);
}
