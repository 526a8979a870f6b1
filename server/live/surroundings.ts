import type { FastifyBaseLogger } from 'fastify';
import type { Openings } from '#shared/explorer/opening.ts';
import type { Lesson } from '#shared/game/lesson.ts';
import type { MatchSettings } from '#shared/game/settings.ts';
import type { Trouble } from '#shared/protocol/codes.ts';
import type { Conduct } from '#shared/protocol/conduct.ts';
import type { MemberRow, Store } from '../store/store.ts';
import type { World } from '../world.ts';
import type { Member } from './connection.ts';
import type { Updates } from './game.ts';
import type { Pace } from './pace.ts';
import type { StoredTable } from './table-state.ts';
import type { Tally } from './tally.ts';

/** What a table needs of the class it stands in. */
export interface Surroundings {
  readonly code: string;
  readonly lessons: readonly string[];
  readonly store: Store;
  readonly world: World;
  readonly pace: Pace;
  readonly log: FastifyBaseLogger;
  readonly tally: Tally;
  isOpen(): boolean;
  /** How the class is run. */
  conduct(): Conduct;
  /** Whether somebody who may be joined sits alone at this table. */
  isAlone(table: number): boolean;
  /** Somebody who sits alone wants to sit with the one at this table. */
  sitWith(member: Member, table: number): void;
  /** What a match that begins now is played under. */
  settings(): MatchSettings;
  readonly openings: Openings;
  /** The seed that all pairs of a round share: the lesson at this place of the plan, played for the first time. */
  roundSeed(place: number): number;
  /** Whether the teacher has closed the round of this lesson, so that its replays are open. */
  roundClosed(lesson: string): boolean;
  trouble(): Trouble | null;
  member(id: string): Member | undefined;
  lesson(id: string): Lesson;
  /** The tokens of a member have changed. */
  tokensChanged(member: Member, before: MemberRow): void;
  /** A table looks different on the board. */
  touched(table: number): void;
  /** For the teachers who follow this match. */
  moved(match: string, update: Updates['table']): void;
  /** The table as the store has it, and the rows of its members set to what is stored of them. */
  reread(table: number): Promise<StoredTable>;
}
