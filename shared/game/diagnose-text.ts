import type { Compared } from './diagnose-segments.ts';
import type { StreamPattern } from './pattern.ts';
import { type Candidate, finding, finSent, part, type Refused } from './refused.ts';

/** What was wrong with the length of one segment. */
export function lenCandidate(refused: Refused, { wanted, draft, at, stream }: Compared): Candidate {
  const explains = [part('len', at)];
  const given = draft.len;
  if (stream !== null) {
    const { whole, sent } = stream;
    if (given === 0) return { finding: missing(refused, whole, at), explains };
    if (given > whole.mss) {
      return { finding: finding('text-too-long', { given, expected: whole.mss }, at), explains };
    }
    const left = whole.len - sent;
    const queued = (refused.tcb?.unsent ?? 0) > whole.len;
    return {
      finding: queued
        ? finding('text-beyond-window', { given, expected: left }, at)
        : finding('text-nobody-sent', { given: given - left }, at),
      explains,
    };
  }
  if (wanted.purpose === 'retransmission') {
    return {
      finding: finding('retransmission-of-other-length', { given, expected: wanted.len }, at),
      explains,
    };
  }
  return { finding: needless(refused, given, at), explains };
}

function needless({ tcb, arrived }: Refused, given: number, at: number) {
  if (finSent(tcb)) return finding('text-after-fin', { given }, at);
  if (tcb !== null && tcb.unsent > 0) {
    return tcb.state === 'SYN-SENT' || tcb.state === 'SYN-RECEIVED'
      ? finding('text-too-early', { given }, at)
      : finding('text-beyond-window', { given, expected: 0 }, at);
  }
  const echoed = arrived.some((s) => s.len > 0 && s.len === given);
  return finding(echoed ? 'text-echoed' : 'text-nobody-sent', { given }, at);
}

function missing({ from }: Refused, whole: StreamPattern, at: number) {
  return finding(
    from === 'SYN-SENT' ? 'text-may-go-with-third' : 'text-missing',
    { expected: whole.len },
    at,
  );
}

/** A stream that stops before its end: text or its FIN is left behind. Null where all of it has gone out. */
export function streamEnd(refused: Refused): Candidate | null {
  const { move, nearest } = refused;
  const whole = nearest.segments.at(-1);
  if (whole?.purpose !== 'stream') return null;
  const drafts = move.segments.slice(nearest.segments.length - 1);
  const last = move.segments.length - 1;
  const sent = drafts.reduce((sum, d) => sum + d.len, 0);
  const draft = drafts.at(-1);
  if (draft === undefined || sent > whole.len) return null;
  const fin = drafts.some((d) => d.ctl.includes('FIN'));
  if (sent < whole.len) {
    // A FIN ahead of the text has been found among the flags.
    if (fin) return null;
    return { finding: missing(refused, whole, last), explains: [part('len', last)] };
  }
  if (!whole.fin || fin) return null;
  return { finding: finding('fin-missing', {}, last), explains: [part('flags', last)] };
}
