import type { Ctl, Segment } from '../tcp/segment.ts';
import { add, seq } from '../tcp/seq.ts';
import type { Draft, Move } from './move.ts';
import type { Pattern, SegmentPattern, StreamPattern } from './pattern.ts';

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i]);

const sameFlags = (a: readonly Ctl[], b: readonly Ctl[]): boolean =>
  a.every((x) => b.includes(x)) && b.every((x) => a.includes(x));

const fitsSegment = (pattern: SegmentPattern, draft: Draft): boolean =>
  sameFlags(draft.ctl, pattern.ctl) &&
  (draft.seq === pattern.seq || (pattern.anySeq === true && draft.seq !== null)) &&
  draft.ack === pattern.ack &&
  draft.len === pattern.len &&
  (draft.fastOpen ?? false) === (pattern.fastOpen !== undefined);

/** The drafts at the head of the list that carry exactly the stream, as segments; null if they do not. */
function takeStream(stream: StreamPattern, drafts: readonly Draft[]): readonly SegmentPattern[] | null {
  const taken: SegmentPattern[] = [];
  let sent = 0;
  let finSent = false;
  while (sent < stream.len || (stream.fin && !finSent)) {
    const draft = drafts[taken.length];
    if (draft === undefined || draft.len > stream.mss || sent + draft.len > stream.len) return null;
    const fin = stream.fin && sent + draft.len === stream.len && draft.ctl.includes('FIN');
    if (draft.len === 0 && !fin) return null;
    const pattern: SegmentPattern = {
      purpose: draft.len === 0 ? 'fin' : 'text',
      ctl: fin ? ['FIN', 'ACK'] : ['ACK'],
      seq: add(stream.seq, sent),
      ack: stream.ack,
      len: draft.len,
      wnd: stream.wnd,
    };
    if (!fitsSegment(pattern, draft)) return null;
    sent += draft.len;
    finSent = fin;
    taken.push(pattern);
  }
  return taken;
}

/** The segments that the drafts stand for, if the pattern has them in this order and no others; else null. */
export function fitsSegments(pattern: Pattern, drafts: readonly Draft[]): readonly SegmentPattern[] | null {
  const taken: SegmentPattern[] = [];
  for (const wanted of pattern.segments) {
    if (wanted.purpose === 'stream') {
      const segments = takeStream(wanted, drafts.slice(taken.length));
      if (segments === null) return null;
      taken.push(...segments);
    } else {
      const draft = drafts[taken.length];
      if (draft === undefined || !fitsSegment(wanted, draft)) return null;
      taken.push(wanted.anySeq ? { ...wanted, seq: seq(draft.seq ?? wanted.seq) } : wanted);
    }
  }
  return taken.length === drafts.length ? taken : null;
}

/** Whether the move is one of the pattern's family; if so, its segments as they travel. */
export function fits(pattern: Pattern, move: Move): readonly SegmentPattern[] | null {
  const same =
    pattern.conn === move.conn &&
    pattern.becomes === move.becomes &&
    sameList(pattern.answers, move.answers) &&
    sameList(pattern.calls, move.calls);
  return same ? fitsSegments(pattern, move.segments) : null;
}

/** A segment as it travels, without what it was for. */
export function travelling({ purpose: _, anySeq: __, ...seg }: SegmentPattern): Segment {
  return seg;
}
