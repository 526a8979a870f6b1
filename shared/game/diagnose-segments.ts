import { CTLS } from '../tcp/segment.ts';
import { add } from '../tcp/seq.ts';
import { flagsCandidate } from './diagnose-flags.ts';
import { ackCandidate, bothNumbersCandidate, seqCandidate } from './diagnose-numbers.ts';
import { lenCandidate, streamEnd } from './diagnose-text.ts';
import type { Draft } from './move.ts';
import type { SegmentPattern, StreamPattern } from './pattern.ts';
import { type Candidate, finding, type Part, part, type Refused } from './refused.ts';

/** What is compared: one segment as it should be, and as it was drafted. */
export interface Compared {
  readonly wanted: SegmentPattern;
  readonly draft: Draft;
  /** Its place in the move, from 0. */
  readonly at: number;
  /** The place of its text in a longer stream; null for a segment that stands for itself. */
  readonly stream: { readonly whole: StreamPattern; readonly sent: number } | null;
}

/** What differs in the segments of a move that has the right number of them, and every finding that fits. */
export function diagnoseSegments(refused: Refused): {
  readonly differing: readonly Part[];
  readonly candidates: readonly Candidate[];
} {
  const differing: Part[] = [];
  const candidates: Candidate[] = [];
  for (const compared of pairs(refused)) compare(refused, compared, differing, candidates);
  const end = streamEnd(refused);
  if (end !== null) {
    const missing = end.explains.find((one) => !differing.includes(one));
    if (missing !== undefined) differing.push(missing);
    candidates.push(end);
  }
  return { differing, candidates };
}

/** Each drafted segment beside the one that it should be; a stream is followed as far as it has been split. */
function pairs({ move, nearest }: Refused): readonly Compared[] {
  const compared: Compared[] = [];
  for (const wanted of nearest.segments) {
    if (wanted.purpose !== 'stream') {
      const draft = move.segments[compared.length];
      if (draft !== undefined) compared.push({ wanted, draft, at: compared.length, stream: null });
      continue;
    }
    let sent = 0;
    for (const draft of move.segments.slice(compared.length)) {
      const fin = wanted.fin && sent + draft.len >= wanted.len && draft.ctl.includes('FIN');
      compared.push({
        wanted: {
          purpose: 'text',
          ctl: fin ? ['FIN', 'ACK'] : ['ACK'],
          seq: add(wanted.seq, sent),
          ack: wanted.ack,
          len: draft.len,
          wnd: wanted.wnd,
        },
        draft,
        at: compared.length,
        stream: { whole: wanted, sent },
      });
      sent += draft.len;
    }
  }
  return compared;
}

function compare(refused: Refused, compared: Compared, differing: Part[], candidates: Candidate[]): void {
  const { wanted, draft, at, stream } = compared;
  const flags = CTLS.some((ctl) => wanted.ctl.includes(ctl) !== draft.ctl.includes(ctl));
  const seq = draft.seq !== wanted.seq;
  const ack = draft.ack !== wanted.ack;
  const len =
    stream === null
      ? draft.len !== wanted.len
      : draft.len > stream.whole.mss ||
        stream.sent + draft.len > stream.whole.len ||
        (draft.len === 0 && !wanted.ctl.includes('FIN'));
  if (seq && ack) {
    const both = bothNumbersCandidate(refused, compared);
    if (both !== null) candidates.push(both);
  }
  if (flags) {
    differing.push(part('flags', at));
    candidates.push(flagsCandidate(refused, compared));
  }
  if (seq) {
    differing.push(part('seq', at));
    candidates.push(seqCandidate(refused, compared));
  }
  if (ack) {
    differing.push(part('ack', at));
    candidates.push(ackCandidate(refused, compared));
  }
  if ((draft.fastOpen ?? false) !== (wanted.fastOpen !== undefined)) {
    const option = [part('option', at)];
    const code = draft.fastOpen ? 'fast-open-needless' : 'fast-open-missing';
    differing.push(...option);
    candidates.push({ finding: finding(code, {}, at), explains: option });
  }
  if (len) {
    differing.push(part('len', at));
    candidates.push(lenCandidate(refused, compared));
  }
}
