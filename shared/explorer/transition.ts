import type { LogHeader } from '../game/log.ts';
import type { Position } from '../game/position.ts';
import type { Origins } from './origins.ts';
import type { Property } from './properties.ts';
import type { Step } from './ways.ts';

/** A step that was taken, with all that a property may want to know of it. */
export interface Transition {
  readonly header: LogHeader;
  readonly origins: Origins;
  readonly before: Position;
  readonly step: Step;
  readonly after: Position;
}

/** A property that each single step shows to hold or not. */
export interface StepCheck {
  readonly property: Property;
  holds(transition: Transition): boolean;
}
