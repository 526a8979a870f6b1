import type { FastifyBaseLogger } from 'fastify';
import type { Lesson } from '#shared/game/lesson.ts';
import type { Store } from '../store/store.ts';
import type { World } from '../world.ts';
import type { Classroom } from './classroom.ts';
import type { Member } from './connection.ts';
import type { Pace } from './pace.ts';
import type { Tally } from './tally.ts';
import type { Troubles } from './troubles.ts';

/** What all classes of the process share. */
export interface Running {
  readonly store: Store;
  readonly world: World;
  readonly pace: Pace;
  readonly log: FastifyBaseLogger;
  readonly lessons: { get(id: string): Lesson | undefined };
  /** The seed of a class's round, the same for all its tables. */
  seedOfRound(classId: string, place: number): number;
  readonly troubles: Troubles;
  readonly tally: Tally;
  addresses(): readonly string[];
  /** Finds members by their tokens, whatever their class. */
  readonly tokens: Map<string, { readonly classroom: Classroom; readonly member: Member }>;
}
