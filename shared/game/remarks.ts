import { bearsBareFin } from './bare-fin.ts';
import type { Finding } from './finding.ts';
import { answerable, connectionOf } from './inbox.ts';
import type { Move } from './move.ts';
import type { Pattern, SegmentPattern } from './pattern.ts';
import type { HostView } from './position.ts';
import { finding } from './refused.ts';

/** What is worth saying about an accepted move that a good stack would have made otherwise. It costs nothing. */
export function remarksOn(
  view: HostView,
  given: Move,
  pattern: Pattern,
  segments: readonly SegmentPattern[],
): readonly Finding[] {
  const remarks: Finding[] = [];
  const fin = segments.findIndex((s) => s.ctl.includes('FIN'));
  if (bearsBareFin(given)) {
    remarks.push(finding('bare-fin', { expected: segments[fin]?.ack ?? 0 }, Math.max(0, fin)));
  }
  const [first, second] = segments;
  if (first === undefined) return remarks;
  remarks.push(...issRemarks(view, pattern, first));
  if (pattern.course === 'refuse') remarks.push(finding('refused-when-full', {}));
  if (pattern.marks.includes('early')) remarks.push(finding('retransmission-early', { seq: first.seq }));
  if (!pattern.marks.includes('wasteful')) return remarks;
  if (first.purpose === 'acknowledge' && second !== undefined)
    remarks.push(finding('acknowledged-twice', {}));
  const waiting = answerable(view.host, pattern.conn).length;
  if (pattern.answers.length > 0 && pattern.answers.length < waiting) {
    remarks.push(finding('one-ack-for-all', { waiting }));
  }
  return remarks;
}

/** An ISS that a stranger can guess, or that the connection before had too (RFC 6528). */
function issRemarks(view: HostView, { conn }: Pattern, { seq, purpose }: SegmentPattern): readonly Finding[] {
  if (!view.choosesIss || (purpose !== 'open' && purpose !== 'syn-ack')) return [];
  const last = connectionOf(view.host, conn)?.lastIss;
  if (seq === last) return [finding('iss-used-before', { iss: seq })];
  if (seq === 0) return [finding('iss-zero', {})];
  return seq === 1 ? [finding('iss-one', {})] : [];
}
