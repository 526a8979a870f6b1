import type { Entry } from '#shared/game/log.ts';
import type { Recording } from './recording.ts';

/** How one goes on: entry by entry, or from one decision to the next. */
export const STRIDES = ['event', 'move'] as const;
export type Stride = (typeof STRIDES)[number];

/** What a step is marked for on the time line; the heaviest, where it is several things at once. */
export const MARKS = ['refused', 'intervention', 'state'] as const;
export type StepMark = (typeof MARKS)[number];

/** Whether somebody has decided something here: a player, or a hand in the network. */
const isDecision = (entry: Entry): boolean =>
  ['move', 'refused', 'intervention', 'free'].includes(entry.type);

/** The steps at which one stops, in order; the start and the end are always among them. */
export function stopsOf(recording: Recording, stride: Stride): readonly number[] {
  const all = Array.from({ length: recording.end + 1 }, (_, step) => step);
  return stride === 'event'
    ? all
    : all.filter((step) => step === 0 || step === recording.end || isDecision(recording.entries[step - 1]!));
}

/** The marks of all steps that have one. */
export function marksOf(recording: Recording): ReadonlyMap<number, StepMark> {
  const { entries, storyLengths, last } = recording;
  const marks = new Map<number, StepMark>();
  entries.forEach((entry, at) => {
    const lines = last.story.slice(storyLengths[at], storyLengths[at + 1]);
    const changes = lines.some((line) => line.type === 'moved' && line.from !== line.becomes);
    if (entry.type === 'refused' || entry.type === 'intervention') marks.set(at + 1, entry.type);
    else if (changes) marks.set(at + 1, 'state');
  });
  return marks;
}

/** What stands in the address behind `#` for a step: a link to this moment holds no secret. */
export const momentOf = (step: number): string => `#step=${step}`;

/** The step that an address names, or null. */
export function stepOfHash(hash: string): number | null {
  const found = /^#step=(\d{1,6})$/.exec(hash);
  return found ? Number(found[1]) : null;
}
