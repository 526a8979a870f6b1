/**
 * The positions that were met, as a graph that two can be asked of: what the players can force, and what can be
 * reached at all. Positions are numbers here, in the order in which they were met (the shortest games first).
 */
export interface Graph {
  readonly size: number;
  /** The position that each was first met from; -1 for the start. */
  readonly parents: readonly number[];
  /** Which of the parent's ways led here, and which of the fates on it. */
  readonly ways: readonly number[];
  readonly fates: readonly number[];
  /** For each way: the position that it goes from, which of its ways it is, and where among `targets` its own begin. */
  readonly wayOf: readonly number[];
  readonly whichWay: readonly number[];
  readonly firstTarget: readonly number[];
  /** Where each way leads, for one fate after the other; what was planned comes first. */
  readonly targets: readonly number[];
}

/** One step through the graph: which of a position's ways, and which fate on it. */
export interface Turn {
  readonly way: number;
  readonly fate: number;
}

/** Where among the targets the positions of way `w` end. */
const endOf = ({ firstTarget, targets }: Graph, w: number): number => firstTarget[w + 1] ?? targets.length;

/** For each position the ways that lead to it. */
function waysInto(
  graph: Graph,
  plannedOnly: boolean,
): { readonly first: Int32Array; readonly ways: Int32Array } {
  const first = new Int32Array(graph.size + 1);
  const each = (visit: (w: number, target: number) => void) => {
    for (let w = 0; w < graph.wayOf.length; w++) {
      const begin = graph.firstTarget[w]!;
      const end = plannedOnly ? begin + 1 : endOf(graph, w);
      for (let e = begin; e < end; e++) visit(w, graph.targets[e]!);
    }
  };
  each((_, target) => first[target + 1]!++);
  for (let i = 0; i < graph.size; i++) first[i + 1]! += first[i]!;
  const next = first.slice();
  const ways = new Int32Array(first[graph.size]!);
  each((w, target) => {
    ways[next[target]!++] = w;
  });
  return { first, ways };
}

/**
 * The positions from which the players can get to `goals` (1 at each), as one byte each: whatever the network does
 * (`forced`: all positions of some way lead there), or as long as it keeps to the plan.
 */
export function leadingTo(graph: Graph, goals: Uint8Array, forced: boolean): Uint8Array {
  const { first, ways } = waysInto(graph, !forced);
  const leads = goals.slice();
  const missing = Int32Array.from(graph.wayOf, (_, w) => endOf(graph, w) - graph.firstTarget[w]!);
  const queue: number[] = [];
  for (let i = 0; i < graph.size; i++) if (leads[i] === 1) queue.push(i);
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (let e = first[at]!; e < first[at + 1]!; e++) {
      const w = ways[e]!;
      const from = graph.wayOf[w]!;
      if (forced) missing[w]!--;
      if (leads[from] === 1 || (forced && missing[w]! > 0)) continue;
      leads[from] = 1;
      queue.push(from);
    }
  }
  return leads;
}

/** The steps from the start to a position, on the shortest way. */
export function pathTo(graph: Graph, position: number): readonly Turn[] {
  const path: Turn[] = [];
  for (let at = position; graph.parents[at]! >= 0; at = graph.parents[at]!) {
    path.push({ way: graph.ways[at]!, fate: graph.fates[at]! });
  }
  return path.reverse();
}

/**
 * The shortest steps from the start to a position of `ends` on which every position is one of `region`; null if there
 * are none.
 */
export function pathWithin(graph: Graph, region: Uint8Array, ends: Uint8Array): readonly Turn[] | null {
  const before = new Map<number, { readonly from: number; readonly turn: Turn } | null>([[0, null]]);
  const waysOf = waysByPosition(graph);
  for (const at of before.keys()) {
    if (ends[at] === 1) return pathBack(before, at);
    for (const w of waysOf.get(at) ?? []) {
      const first = graph.firstTarget[w]!;
      for (let e = first; e < endOf(graph, w); e++) {
        const target = graph.targets[e]!;
        if (region[target] !== 1 || before.has(target)) continue;
        before.set(target, { from: at, turn: { way: graph.whichWay[w]!, fate: e - first } });
      }
    }
  }
  return null;
}

function waysByPosition({ wayOf }: Graph): ReadonlyMap<number, readonly number[]> {
  const ways = new Map<number, number[]>();
  for (const [w, at] of wayOf.entries()) {
    const own = ways.get(at);
    if (own === undefined) ways.set(at, [w]);
    else own.push(w);
  }
  return ways;
}

function pathBack(
  before: ReadonlyMap<number, { readonly from: number; readonly turn: Turn } | null>,
  end: number,
): readonly Turn[] {
  const path: Turn[] = [];
  for (let step = before.get(end); step; step = before.get(step.from)) path.push(step.turn);
  return path.reverse();
}
