import { HOST_IDS } from '#shared/game/host-id.ts';
import type { MatchTime } from '#shared/game/position.ts';
import type { Member } from './connection.ts';
import type { Updates } from './game.ts';
import { lobbyFor } from './pictures.ts';
import { seatOf } from './seating.ts';
import type { TableState } from './table-state.ts';

// What those who sit at a table are told of it. Who asked has been answered before.

export function tellLobby(table: TableState, except?: Member): void {
  for (const member of table.members()) {
    if (member !== except) member.connection?.send({ type: 'lobby', lobby: lobbyFor(table, member) });
  }
}

/** In the live pace, how far match time is when a frame leaves: the page counts on from there. */
const timed = (time: MatchTime | null) => (time === null ? {} : { time });

export function tellUpdates(table: TableState, updates: Updates['seats'], time: MatchTime | null): void {
  const match = table.game?.id ?? '';
  for (const host of HOST_IDS) {
    const update = updates[host];
    if (update) table.memberAt(host)?.connection?.send({ type: 'update', match, update, ...timed(time) });
  }
}

/** What a member lacks of the running match (or the last one), or all of it. */
export function tellMissing(
  table: TableState,
  member: Member,
  have: { readonly match: string; readonly n: number } | null,
  time: MatchTime | null,
): void {
  const { game, row } = table;
  const seat = seatOf(row, member.row.id);
  if (game === null || seat === null) return;
  const track = game.seats[seat];
  const missed = have?.match === game.id ? track.since(have.n) : null;
  if (missed) {
    for (const update of missed) {
      member.connection?.send({ type: 'update', match: game.id, update, ...timed(time) });
    }
  } else {
    const { n, view } = track;
    member.connection?.send({ type: 'snapshot', match: game.id, n, view, ...timed(time) });
  }
}
