import { HOST_IDS, type HostId, peerOf } from '#shared/game/host-id.ts';
import type { Choice } from '#shared/protocol/codes.ts';
import type { Lobby } from '#shared/protocol/messages.ts';
import type { Seat, TableRow } from '../store/store.ts';

// Who sits where and what is played next: pure questions to a table, and tables that follow from them.

const EMPTY: Seat = { member: null, bot: false };

export const newTable = (classId: string, number: number): TableRow => ({
  classId,
  number,
  seats: { clientHost: EMPTY, serverHost: EMPTY },
  place: 0,
  match: null,
  chosen: null,
  message: null,
});

export const seatOf = (table: TableRow, member: string): HostId | null =>
  HOST_IDS.find((host) => table.seats[host].member === member) ?? null;

export const isFilled = (seat: Seat): boolean => seat.member !== null || seat.bot;
export const bothFilled = (table: TableRow): boolean => HOST_IDS.every((host) => isFilled(table.seats[host]));
export const hasMembers = (table: TableRow): boolean =>
  HOST_IDS.some((host) => table.seats[host].member !== null);

/**
 * The seat that the next person to come takes: the client's first. A table that everybody has left is not filled
 * again once something was played at it: its replays belong to those who played.
 */
export const freeSeat = (table: TableRow): HostId | null =>
  hasMembers(table) || table.match === null
    ? (HOST_IDS.find((host) => table.seats[host].member === null) ?? null)
    : null;

/** Whether one person sits here and nobody else, nor a bot. */
export const isAlone = ({ seats }: TableRow): boolean =>
  HOST_IDS.filter((host) => seats[host].member !== null).length === 1 &&
  HOST_IDS.every((host) => !seats[host].bot);

export const withSeat = (table: TableRow, host: HostId, seat: Seat): TableRow => ({
  ...table,
  seats: { ...table.seats, [host]: seat },
});

/** Somebody sits down (or comes back), and the bot gives up the seat at once. */
export const seated = (table: TableRow, host: HostId, member: string): TableRow =>
  withSeat(table, host, { member, bot: false });

/** A seat is left for good. What its player had chosen goes with it. */
export const vacated = (table: TableRow, host: HostId): TableRow => ({
  ...withSeat(table, host, EMPTY),
  chosen: table.chosen?.by === host ? null : table.chosen,
});

/** A seat is left for good, and the last person to leave takes the bot along. */
export function leftBy(table: TableRow, host: HostId): TableRow {
  const rest = vacated(table, host);
  return hasMembers(rest) ? rest : withSeat(rest, peerOf(host), EMPTY);
}

/** Both seats, with whoever sits in them, exchanged. */
export const swapped = (table: TableRow): TableRow => ({
  ...table,
  seats: { clientHost: table.seats.serverHost, serverHost: table.seats.clientHost },
});

/** The table on which `choice` is about to be played. */
export function carriedOut(table: TableRow, choice: Choice): TableRow {
  const free: TableRow = { ...table, chosen: null };
  switch (choice) {
    case 'next':
      return { ...free, place: table.place + 1 };
    case 'again':
      return free;
    case 'again-swapped':
      return swapped(free);
  }
}

/**
 * A choice by one seat: carried out when the other seat had chosen the same or is the bot's (`begins`), else it
 * stands in the place of what was chosen before.
 */
export function chosen(
  table: TableRow,
  by: HostId,
  choice: Choice,
): { readonly table: TableRow; readonly begins: boolean } {
  const peer = peerOf(by);
  const agreed = table.chosen?.by === peer && table.chosen.choice === choice;
  return agreed || table.seats[peer].bot
    ? { table: carriedOut(table, choice), begins: true }
    : { table: { ...table, chosen: { by, choice } }, begins: false };
}

/** Whether what begins at the table has been begun there before. */
export const isRepeated = (before: TableRow, row: TableRow): boolean =>
  before.match !== null && before.place === row.place;

export function phaseOf(
  table: TableRow,
  match: { readonly open: boolean; readonly playing: boolean; readonly played: boolean },
  lessons: number,
): Lobby['phase'] {
  if (!match.open) return 'class-over';
  if (match.playing) return 'playing';
  if (table.match === null) return 'waiting-for-partner';
  return match.played && table.place >= lessons - 1 ? 'plan-done' : 'between';
}
