import type { ClassRow } from '../store/store.ts';
import type { World } from '../world.ts';
import type { Roll } from './roll.ts';
import type { Tables } from './tables.ts';

/** A class at this moment: its people and its tables. */
export interface ClassNow {
  readonly world: World;
  readonly row: ClassRow;
  readonly roll: Roll;
  readonly tables: Tables;
}
