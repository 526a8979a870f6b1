import stringify from 'safe-stable-stringify';
import type { StoryLine } from './story.ts';

/** Above so many pairs of lines the middle is not compared line by line: all of it counts as different. */
const PAIRS_MOST = 4_000_000;

/** The lines of two stories (by their index) that the other one does not have. */
export interface Difference {
  readonly left: ReadonlySet<number>;
  readonly right: ReadonlySet<number>;
}

/** What a line says, whenever it is said: a later arrival of the same segment is the same arrival. */
function meaningOf(line: StoryLine): string | undefined {
  switch (line.type) {
    case 'moved': {
      const { type, host, conn, handles, from, becomes } = line;
      return stringify({ type, host, conn, handles, from, becomes });
    }
    case 'ended':
      return stringify({ type: line.type, outcome: line.outcome.type });
    case 'sent':
    case 'arrived':
      return stringify({ ...line, t: 0, packet: 0 });
    case 'refused':
      return stringify({ type: line.type, host: line.host, command: line.command });
    case 'lost':
    case 'duplicated':
    case 'delayed':
      return stringify({ ...line, t: 0, packet: 0, by: 0 });
    default:
      return stringify({ ...line, t: 0 });
  }
}

/** Compares two stories by their longest common subsequence: what is in one of them only is a difference. */
export function differenceOf(left: readonly StoryLine[], right: readonly StoryLine[]): Difference {
  const [a, b] = [left.map(meaningOf), right.map(meaningOf)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const common = inCommon(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const only = (length: number, shared: ReadonlySet<number>) =>
    new Set(
      Array.from({ length }, (_, at) => at)
        .filter((at) => !shared.has(at))
        .map((at) => at + start),
    );
  return {
    left: only(a.length - start - end, common.left),
    right: only(b.length - start - end, common.right),
  };
}

function inCommon(a: readonly (string | undefined)[], b: readonly (string | undefined)[]): Difference {
  const shared = { left: new Set<number>(), right: new Set<number>() };
  if (a.length * b.length > PAIRS_MOST) return shared;
  // longest[i][j]: of what follows from i and from j on.
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared.left.add(i);
      shared.right.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return shared;
}
