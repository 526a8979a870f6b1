import type { Position } from './position.ts';
import type { StoryLine } from './story.ts';

/** A position, and what happened on the way to it. */
export interface Evolved {
  readonly position: Position;
  readonly lines: readonly StoryLine[];
}
