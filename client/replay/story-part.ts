import { useMemo } from 'react';
import type { StoryLine } from '#shared/game/story.ts';

/** A story of more than three of these parts (lines) is drawn in part: that around the cursor. */
const PART = 40;

export interface StoryPart {
  /** The first line of the part. */
  readonly from: number;
  readonly part: readonly StoryLine[];
  readonly whole: boolean;
}

/** What of a story is drawn: no page could hold a ladder of ten thousand lines, and none needs to. */
export function storyPart(story: readonly StoryLine[], around: number): StoryPart {
  if (story.length <= 3 * PART) return { from: 0, part: story, whole: true };
  const from = Math.max(0, (Math.floor(Math.max(0, around) / PART) - 1) * PART);
  return { from, part: story.slice(from, from + 3 * PART), whole: false };
}

/** The same part as long as the cursor stays about there, so that it need not be laid out anew at each step. */
export function useStoryPart(story: readonly StoryLine[], around: number): StoryPart {
  const { from } = storyPart(story, around);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place decides, not the step
  return useMemo(() => storyPart(story, around), [story, from]);
}
