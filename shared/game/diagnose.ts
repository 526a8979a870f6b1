import { diagnoseHandling } from './diagnose-handling.ts';
import { diagnoseSegments } from './diagnose-segments.ts';
import { diagnoseSpeaking } from './diagnose-speaking.ts';
import { diagnoseState } from './diagnose-state.ts';
import type { Finding } from './finding.ts';
import type { Move } from './move.ts';
import type { Pattern } from './pattern.ts';
import type { HostView } from './position.ts';
import { BECOMES, type Candidate, fieldOf, type Part, refusedMove, SEGMENTS } from './refused.ts';

/**
 * What was wrong with a move, the main thing first. Where several findings fit, the one that explains most of what
 * differs wins, and what it explains is not held against the player again. Never empty.
 */
export function diagnose(
  view: HostView,
  move: Move,
  nearest: Pattern | null,
  inOrder: boolean,
): readonly Finding[] {
  const handling = diagnoseHandling(view, move, nearest, inOrder);
  if (nearest === null || handling.length > 0) return handling;
  const refused = refusedMove(view, move, nearest);

  const streams = nearest.segments.some((s) => s.purpose === 'stream');
  const [given, expected] = [move.segments.length, nearest.segments.length];
  const counts = given === expected || (streams && given > expected);
  const segments = counts ? diagnoseSegments(refused) : diagnoseSpeaking(refused);
  const sameState = move.becomes === nearest.becomes;
  const differing = [...(counts ? segments.differing : [SEGMENTS]), ...(sameState ? [] : [BECOMES])];
  const candidates = sameState ? segments.candidates : [...segments.candidates, ...diagnoseState(refused)];
  return cover(differing, candidates);
}

/** The fewest findings that explain all that differs: the most telling first; among equals the order decides. */
function cover(differing: readonly Part[], candidates: readonly Candidate[]): readonly Finding[] {
  const found: Finding[] = [];
  let left = differing;
  while (left.length > 0) {
    let best: Candidate | null = null;
    let most = 0;
    for (const candidate of candidates) {
      let explained = 0;
      for (const one of left) if (candidate.explains.includes(one)) explained += 1;
      if (explained > most) [best, most] = [candidate, explained];
    }
    if (best === null) break;
    const { finding, explains } = best;
    const also = left.filter((one) => explains.includes(one)).map(fieldOf);
    const others = [...new Set(also)].filter((field) => field !== finding.field);
    found.push(others.length === 0 ? finding : { ...finding, explains: others });
    left = left.filter((one) => !explains.includes(one));
  }
  return found;
}
