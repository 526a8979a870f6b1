import { askHint, nextHint } from '#shared/game/hints.ts';
import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { Intervention, NextDeed } from '#shared/game/intervention.ts';
import type { Entry } from '#shared/game/log.ts';
import { intervention, type Match } from '#shared/game/match.ts';
import type { ClassAct } from '#shared/protocol/conduct.ts';
import type { TableRow } from '../store/store.ts';
import type { Change } from './change.ts';
import type { NewGame } from './new-game.ts';
import { isPlaying, nextLesson, type TableNow } from './pictures.ts';
import { bothFilled, carriedOut, swapped, withSeat } from './seating.ts';

/** What a teacher does at one table. */
export type TableAct =
  | Extract<ClassAct, { act: 'pause' | 'channel' | 'cut' | 'next' | 'skip' | 'swap' | 'message' }>
  | { readonly act: 'hand-down' | 'hint'; readonly seat: HostId }
  /** The plan may be played up to this place: whoever is ready begins what comes next. */
  | { readonly act: 'move-on'; readonly upTo: number; readonly force: boolean };

/** What an act comes to at a table: a change, entries of the match one after the other, or the clock's stop. */
export interface TableDeed {
  readonly change?: Change;
  readonly entries?: readonly ((match: Match) => Entry)[];
  readonly stopped?: boolean;
}

/** The teacher's hand in the network, as an entry of the match of that moment. */
const inNetwork = (act: Intervention) => (match: Match) => intervention(match, act);

/** How much later a segment comes that the teacher holds; match time, ms. */
const HELD_FOR = 4_000;
/** How much later the second copy comes of one that the teacher doubles; match time, ms. */
const COPY_AFTER = 600;

const DEEDS = {
  lose: { type: 'lose' },
  hold: { type: 'delay', by: HELD_FOR },
  duplicate: { type: 'duplicate', after: COPY_AFTER },
} as const satisfies Record<string, NextDeed>;

/** @param at wall time, ms. @returns null where the act does not go now */
export function deedAt(now: TableNow, act: TableAct, newGame: NewGame, at: number): TableDeed | null {
  const game = isPlaying(now) ? now.game : null;
  const hosts = 'from' in act && act.from !== undefined ? [act.from] : HOST_IDS;
  switch (act.act) {
    case 'pause':
      return game && { stopped: act.paused };
    case 'channel':
      return (
        game && {
          entries: hosts.map((from) => {
            const params = act.params ?? game.match.header.lesson.link[from];
            return inNetwork({ type: 'channel', from, params });
          }),
        }
      );
    case 'cut':
      return game && { entries: hosts.map((from) => inNetwork({ type: 'cut', from, cut: act.cut })) };
    case 'next': {
      const deed = act.deed && DEEDS[act.deed];
      return game && { entries: [inNetwork({ type: 'next', from: act.from, deed })] };
    }
    case 'skip':
      return begun(now, carriedOut(now.row, 'next'), nextLesson(now) !== null, newGame);
    case 'swap': {
      const row = { ...swapped(now.row), chosen: null };
      return game ? begun(now, row, true, newGame) : { change: { row } };
    }
    case 'message':
      return { change: { row: { ...now.row, message: act.message && { at, said: act.message } } } };
    case 'hand-down': {
      const { hand: _, ...seat } = now.row.seats[act.seat];
      return { change: { row: withSeat(now.row, act.seat, seat) } };
    }
    case 'hint':
      return (
        game &&
        nextHint(game.match, act.seat) && {
          entries: [(match) => askHint(match, { seat: act.seat, cid: null }, true)],
        }
      );
    case 'move-on': {
      if (game && !act.force) return null;
      const row = now.row.match === null ? now.row : carriedOut(now.row, 'next');
      return begun(now, row, row.place <= act.upTo && row.place < now.lessons.length, newGame);
    }
  }
}

/** The match of this row begins; one that is running ends where it is. */
function begun(now: TableNow, row: TableRow, possible: boolean, newGame: NewGame): TableDeed | null {
  if (!possible || !bothFilled(row)) return null;
  return {
    change: { row, begun: newGame(row), ...(isPlaying(now) && { ended: 'abandoned' as const }) },
  };
}

/** What a card says of the deed that awaits the next segment. */
export function deedName(next: NextDeed | null): keyof typeof DEEDS | null {
  switch (next?.type) {
    case 'lose':
      return 'lose';
    case 'delay':
      return 'hold';
    case 'duplicate':
      return 'duplicate';
    default:
      return null;
  }
}
