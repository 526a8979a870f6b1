import type { Entry } from '#shared/game/log.ts';
import type { Match } from '#shared/game/match.ts';
import { scoreOf } from '#shared/game/score.ts';
import type { MatchEnd, MemberRow, TableRow, Write } from '../store/store.ts';
import type { Game } from './game.ts';

/** Something about to happen at a table, whole: it is stored first, then it has happened, then it is told. */
export interface Change {
  readonly members?: readonly MemberRow[];
  readonly row?: TableRow;
  /** One more entry of the running match, and the match that it leads to. */
  readonly step?: { readonly entry: Entry; readonly after: Match };
  /** The running match ends without having been played to the end. */
  readonly ended?: MatchEnd;
  readonly begun?: Game;
}

export function writesOf(change: Change, game: Game | null, row: TableRow, now: number): Write[] {
  const writes: Write[] = (change.members ?? []).map((member) => ({ type: 'member', member }));
  if (game && change.step) {
    const { entry, after } = change.step;
    writes.push({ type: 'entry', match: game.id, ordinal: game.length, entry });
    if (after.position.outcome !== null) {
      const score = scoreOf(after.deductions).total;
      writes.push({ type: 'matchEnded', match: game.id, end: 'played', score });
    }
  }
  if (game && change.ended) {
    writes.push({ type: 'matchEnded', match: game.id, end: change.ended, score: null });
  }
  if (change.begun) {
    const { header } = change.begun.match;
    const match = {
      id: header.match,
      classId: row.classId,
      table: row.number,
      lesson: header.lesson.id,
      createdAt: now,
      end: null,
      score: null,
    };
    writes.push({ type: 'matchBegun', match, header });
  }
  if (change.row) writes.push({ type: 'table', table: change.row });
  return writes;
}
