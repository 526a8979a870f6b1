import type { Entry, Hold, PaceChange } from '#shared/game/log.ts';
import type { Match } from '#shared/game/match.ts';
import { scoreOf } from '#shared/game/score.ts';
import type { AnswerRow, MatchEnd, MemberRow, TableRow, Write } from '../store/store.ts';
import type { Game } from './game.ts';

/** Something about to happen at a table, whole: it is stored first, then it has happened, then it is told. */
export interface Change {
  readonly members?: readonly MemberRow[];
  readonly row?: TableRow;
  /** One more entry of the running match, and the match that it leads to. */
  readonly step?: { readonly entry: Entry; readonly after: Match };
  /** What is stored with it and is no part of this table. */
  readonly besides?: readonly Write[];
  /** To a review question. */
  readonly answered?: Omit<AnswerRow, 'classId' | 'at'>;
  /** The running match ends without having been played to the end. */
  readonly ended?: MatchEnd;
  readonly begun?: Game;
  /** Who is away and how the clock runs from here on: of the match that runs after all of the above. */
  readonly asides?: readonly (Hold | PaceChange)[];
}

export function writesOf(change: Change, game: Game | null, row: TableRow, now: number): Write[] {
  return [
    ...(change.members ?? []).map((member): Write => ({ type: 'member', member })),
    ...(game ? writesOfRunning(change, game) : []),
    ...(change.begun ? [beginning(change.begun, row, now)] : []),
    ...besides(change, game),
    ...(change.answered
      ? [{ type: 'answer', answer: { ...change.answered, classId: row.classId, at: now } } as const]
      : []),
    ...(change.row ? [{ type: 'table', table: change.row } as const] : []),
    ...(change.besides ?? []),
  ];
}

function writesOfRunning({ step, ended }: Change, game: Game): Write[] {
  const writes: Write[] = [];
  if (step) {
    writes.push({ type: 'entry', match: game.id, ordinal: game.length, entry: step.entry });
    if (step.after.position.outcome !== null) {
      const score = scoreOf(step.after).total;
      writes.push({ type: 'matchEnded', match: game.id, end: 'played', score });
    }
  }
  if (ended) writes.push({ type: 'matchEnded', match: game.id, end: ended, score: null });
  return writes;
}

function beginning({ match: { header } }: Game, row: TableRow, now: number): Write {
  const match = {
    id: header.match,
    classId: row.classId,
    table: row.number,
    lesson: header.lesson.id,
    createdAt: now,
    end: null,
    score: null,
  };
  return { type: 'matchBegun', match, header };
}

function besides({ begun, step, asides = [] }: Change, running: Game | null): Write[] {
  const game = begun ?? running;
  if (game === null) return [];
  const next = game.length + (step && game === running ? 1 : 0);
  return asides.map((entry, at) => ({ type: 'entry', match: game.id, ordinal: next + at, entry }));
}
