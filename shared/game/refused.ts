import type { Segment } from '../tcp/segment.ts';
import { FINDINGS, type Finding, type FindingCode } from './finding.ts';
import type { Handled } from './handle.ts';
import type { Move } from './move.ts';
import type { Pattern } from './pattern.ts';
import type { HostView } from './position.ts';

/** A refused move, and what it is compared with. */
export interface Refused {
  readonly view: HostView;
  readonly move: Move;
  readonly nearest: Pattern | null;
  /** What the RFC does with what the nearest legal move handles, before anything is sent. */
  readonly after: Handled | null;
  /** Whether the move's answers and calls are prefixes of what waits. */
  readonly inOrder: boolean;
}

export function finding(code: FindingCode, values: Finding['values'] = {}, segment = 0): Finding {
  return { code, field: FINDINGS[code].field, segment, values };
}

/** The segments that the nearest legal move answers, oldest first. */
export const answeredSegments = ({ view, nearest }: Refused): readonly Segment[] =>
  view.host.inbox.flatMap((a) => (a.type === 'segment' && nearest?.answers.includes(a.id) ? [a.seg] : []));
