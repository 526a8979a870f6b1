import type { HostId } from '#shared/game/host-id.ts';
import {
  type Act,
  actOf,
  branchHeader,
  carryOut,
  nextOf,
  type Played,
  playedIn,
} from '#shared/game/what-if.ts';
import type { Recording } from '../recording.ts';

/** From where a branch goes on otherwise, with what, and who plays it on. */
export interface Start {
  /** After so many entries of the match. */
  readonly at: number;
  /** What is changed at once; null where the viewer's own move will be the change. */
  readonly act: Act | null;
  /** The seats that the viewer holds; the others make the moves that were made, else those of a good stack. */
  readonly held: readonly HostId[];
}

/** A branch as it grows: the match up to there and what has come since. A value, but for its recording. */
export interface Branch {
  readonly recording: Recording;
  readonly at: number;
  readonly held: readonly HostId[];
  readonly played: Played;
  /** Where each act of the viewer's began, so that it can be taken back. */
  readonly before: readonly { readonly step: number; readonly played: Played }[];
}

/** A branch that nobody has saved has no name yet. */
const UNSAVED = 'what-if';
/** How many entries a branch may have of its own before it is taken to go round in circles. */
export const OWN_MOST = 2_000;

/** The branch as far as it goes by itself: to the viewer's first move, or to its end. */
export function startBranch(original: Recording, { at, act, held }: Start): Branch {
  const branch: Branch = {
    recording: original.upTo(at, branchHeader(original.header, UNSAVED, at)),
    at,
    held,
    played: playedIn(original.entries.slice(at)),
    before: [],
  };
  return act === null ? goneOn(branch) : acted(branch, act);
}

/** The branch after an act of the viewer's, and all that follows by itself. */
export function acted(branch: Branch, act: Act): Branch {
  const { recording, played, before } = branch;
  const done = carryOut(recording.last, act);
  if (done === null) return branch;
  const step = recording.end;
  recording.push(done.entry, done.after);
  return goneOn({ ...branch, before: [...before, { step, played }] });
}

/** The branch before the viewer's last act. */
export function takenBack(branch: Branch): Branch {
  const last = branch.before.at(-1);
  if (last === undefined) return branch;
  const { step, played } = last;
  const recording = branch.recording.upTo(step);
  return { ...branch, recording, played, before: branch.before.slice(0, -1) };
}

/** The branch with other seats in the viewer's hand, as far as it then goes by itself. */
export const heldBy = (branch: Branch, held: readonly HostId[]): Branch => goneOn({ ...branch, held });

function goneOn(branch: Branch): Branch {
  const { recording, at, held } = branch;
  let { played } = branch;
  while (recording.end < at + OWN_MOST) {
    const next = nextOf(recording.last, played, held);
    if (next === null) break;
    recording.push(next.entry, next.after);
    played = next.played;
  }
  return { ...branch, played };
}

/** What the branch is made of beyond the match, for the server to carry out again. */
export const actsOf = ({ recording, at }: Pick<Branch, 'recording' | 'at'>): readonly Act[] =>
  recording.entries.slice(at).flatMap((entry) => actOf(entry) ?? []);
