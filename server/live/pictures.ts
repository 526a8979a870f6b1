import { clockStands } from '#shared/game/clock.ts';
import { type HostId, peerOf } from '#shared/game/host-id.ts';
import type { HostPicture } from '#shared/game/view.ts';
import { tableView } from '#shared/game/view.ts';
import { pointsOfPlan } from '#shared/lessons/questions/bank.ts';
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
  /** What is wrong with the server itself. */
  readonly trouble?: Trouble | null;
  member(id: string): Present | undefined;
}

export const isPlaying = (now: Pick<TableNow, 'game'>): boolean => now.game !== null && !now.game.over;

const phase = (now: TableNow): Lobby['phase'] =>
  phaseOf(
    now.row,
    { open: now.open, playing: isPlaying(now), played: now.game?.over ?? false },
    now.lessons.length,
  );

const lesson = ({ row, lessons }: TableNow): Lobby['lesson'] => ({
  id: lessons[row.place] ?? '',
  place: row.place + 1,
  of: lessons.length,
});

export const nextLesson = ({ row, lessons }: Pick<TableNow, 'row' | 'lessons'>): string | null =>
  lessons[row.place + 1] ?? null;

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
    phase: phase(now),
    lesson: lesson(now),
    nextLesson: nextLesson(now),
    match: now.game?.id ?? null,
    chosen: now.row.chosen,
    ...((now.row.place === 0 || nextLesson(now) === null) && { points: pointsOfPlan(now.lessons) }),
    ...(now.replayOpen && !isPlaying(now) && { replayOpen: true }),
    ...(now.setAside && { setAside: true }),
    // That joins wait is nothing to those who play.
    ...(now.trouble && now.trouble !== 'overloaded' && { trouble: now.trouble }),
  };
}

/** @param game null where the table's own cannot be shown */
export function cardOf(now: TableNow, game = now.game): PairCard {
  const view = game && tableView(game.match);
  return {
    table: now.row.number,
    seats: { clientHost: person(now, 'clientHost'), serverHost: person(now, 'serverHost') },
    phase: phase(now),
    lesson: lesson(now),
    match: game?.id ?? null,
    states: view && {
      clientHost: stateOf(view.hosts.clientHost),
      serverHost: stateOf(view.hosts.serverHost),
    },
    time: timeOf(now),
    turn: view?.turn ?? null,
    refusals: view?.story.filter((line) => line.type === 'refused').length ?? 0,
    score: game?.score ?? null,
    ended: now.played,
    ...(now.setAside && { setAside: now.setAside }),
  };
}

/** How time passes in the match, in the live pace. */
function timeOf({ game, row, member }: TableNow): PairCard['time'] {
  if (game?.match.header.settings.pace !== 'live') return null;
  const factorOf = (host: HostId) => member(row.seats[host].member ?? '')?.row.timeFactor ?? 1;
  return {
    factors: { clientHost: factorOf('clientHost'), serverHost: factorOf('serverHost') },
    stretch: game.match.clock.stretch,
    stands: clockStands(game.match),
  };
}

/** A card has room for one state: that of the host's first connection. */
const stateOf = (host: HostPicture): string => Object.values(host.connections)[0]?.state ?? 'CLOSED';
