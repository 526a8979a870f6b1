import type { Lesson } from '#shared/game/lesson.ts';
import type { TableRow } from '../store/store.ts';
import { Game } from './game.ts';
import { stretchAt } from './match-time.ts';
import { isRepeated } from './seating.ts';
import type { Surroundings } from './surroundings.ts';

/** Makes the match that begins at a table with this row. */
export type NewGame = (row: TableRow) => Game;

/** The match that begins when a table's row, `before`, becomes `row`: its lesson, as the class plays it now, and its seed. */
export function newGame(around: Surroundings, before: TableRow, row: TableRow): Game {
  const { world, lessons, lesson, roundSeed, openings } = around;
  const settings = around.settings();
  const { network } = around.conduct();
  const onNetwork = (one: Lesson): Lesson =>
    network ? { ...one, link: { clientHost: network, serverHost: network } } : one;
  const planned = lesson(lessons[row.place] ?? '');
  // Played again it would hold no surprise; in an exam nobody shall learn from another table.
  const exam = [settings.assistance, planned.assistance].includes('exam');
  const seed = exam || isRepeated(before, row) ? world.randomInt(2 ** 32) : roundSeed(row.place);
  const played = { ...settings, stretch: stretchAt(row, settings, around.member) };
  return new Game(openings.of({ match: world.id(), lesson: onNetwork(planned), seed, settings: played }));
}
