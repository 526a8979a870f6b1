import { type HostId, peerOf } from '#shared/game/host-id.ts';
import { pointsOfPlan } from '#shared/lessons/questions/bank.ts';
import type { Conduct } from '#shared/protocol/conduct.ts';
import type { Lobby, PairCard, Person, Trouble } from '#shared/protocol/messages.ts';
import type { Seat, TableRow } from '../store/store.ts';
import type { Member } from './connection.ts';
import type { Game } from './game.ts';
import { phaseOf, seatOf } from './seating.ts';

type Present = Pick<Member, 'row' | 'connection'>;

/** A table and everybody at it at this moment: what lobbies and cards are pictures of. */
export interface TableNow {
  readonly code: string;
  readonly open: boolean;
  readonly lessons: readonly string[];
  readonly row: TableRow;
  /** Null where nothing is or was played, or where the last match had to be set aside. */
  readonly game: Game | null;
  /** Matches played to the end, oldest first. */
  readonly played: PairCard['ended'];
  /** The replay of the last match is open to those who played it. */
  readonly replayOpen?: boolean;
  /** The last match could not be gone on with, and nothing has been played since. */
  readonly setAside?: string | null;
  /** When something last happened here; wall time, ms. */
  readonly since?: number;
  /** Wall time, ms. */
  readonly at?: number;
  /** How the class is run. */
  readonly conduct?: Conduct;
  /** Whether somebody sits alone at this table of the class, and may be joined. */
  isAlone?(table: number): boolean;
  /** What is wrong with the server itself. */
  readonly trouble?: Trouble | null;
  member(id: string): Present | undefined;
}

export const isPlaying = (now: Pick<TableNow, 'game'>): boolean => now.game !== null && !now.game.over;

export const phaseOfTable = (now: TableNow): Lobby['phase'] =>
  phaseOf(
    now.row,
    { open: now.open, playing: isPlaying(now), played: now.game?.over ?? false },
    now.lessons.length,
  );

export const lessonOf = ({ row, lessons }: TableNow): Lobby['lesson'] => ({
  id: lessons[row.place] ?? '',
  place: row.place + 1,
  of: lessons.length,
});

export const nextLesson = ({ row, lessons }: Pick<TableNow, 'row' | 'lessons'>): string | null =>
  lessons[row.place + 1] ?? null;

/** Whether the lesson at this place of the plan may be begun: where pairs go on together, the teacher says so. */
export const mayBegin = ({ conduct }: Pick<TableNow, 'conduct'>, place: number): boolean =>
  !conduct?.together || place <= conduct.upTo;

/** Null for an empty seat. While the bot stands in for somebody away, the seat shows the bot. */
export function person(now: TableNow, host: HostId): Person | null {
  const seat: Seat = now.row.seats[host];
  const member = seat.member === null ? undefined : now.member(seat.member);
  const nickname = member?.row.nickname ?? '';
  if (seat.bot) return { nickname, seat: host, kind: 'bot', online: true };
  return member ? { nickname, seat: host, kind: 'player', online: member.connection !== null } : null;
}

export function lobbyFor(now: TableNow, member: Present): Lobby {
  const seat = seatOf(now.row, member.row.id) ?? 'clientHost';
  return {
    code: now.code,
    table: now.row.number,
    me: { nickname: member.row.nickname, seat, kind: 'player', online: true },
    partner: person(now, peerOf(seat)),
    phase: phaseOfTable(now),
    lesson: lessonOf(now),
    nextLesson: nextLesson(now),
    match: now.game?.id ?? null,
    chosen: now.row.chosen,
    ...((now.row.place === 0 || nextLesson(now) === null) && { points: pointsOfPlan(now.lessons) }),
    ...(now.replayOpen && !isPlaying(now) && { replayOpen: true }),
    ...(now.setAside && { setAside: true }),
    ...roomOf(now, member, seat),
    // That joins wait is nothing to those who play.
    ...(now.trouble && now.trouble !== 'overloaded' && { trouble: now.trouble }),
  };
}

/** What of the way the class is run concerns this one. */
function roomOf(now: TableNow, { row: member }: Present, seat: HostId): Partial<Lobby> {
  const { row, conduct, game } = now;
  const alone = row.match === null && person(now, peerOf(seat)) === null;
  const waits = row.match === null ? 0 : row.place + 1;
  return {
    ...(member.approved ? alone && conduct && { door: conduct.seating } : { door: 'approval' as const }),
    ...(!isPlaying(now) && !mayBegin(now, waits) && { held: true }),
    ...(isPlaying(now) && game?.match.clock.stopped && { paused: true }),
    ...(row.seats[seat].hand !== undefined && { hand: true }),
    ...(row.message && { message: row.message }),
  };
}
