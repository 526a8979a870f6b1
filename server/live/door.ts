import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { ErrorCode } from '#shared/protocol/codes.ts';
import type { JoinRequest } from '#shared/protocol/messages.ts';
import { hashOf } from '../secrets.ts';
import type { MemberRow } from '../store/store.ts';
import type { ClassNow } from './class-now.ts';
import type { Member } from './connection.ts';
import { parseNickname, sameNickname } from './nickname.ts';
import type { Running } from './running.ts';
import { freeSeat } from './seating.ts';
import type { Table } from './table.ts';
import { withTicket } from './tokens.ts';

/** More than any lecture: beyond it something is wrong. */
const MEMBERS_MOST = 400;
/** Those who have left counted too: who joins and leaves for ever must not fill the memory. */
const MEMBERS_EVER = 2_000;

export type Joined = { readonly ticket: string } | { readonly error: ErrorCode };

/**
 * Seats somebody, or gives a fresh ticket to one who has a seat already. To be called one after the other: two people
 * must not get one seat.
 */
export async function join(
  room: ClassNow,
  tally: Running['tally'],
  { joinId, browser, nickname }: JoinRequest,
): Promise<Joined> {
  const { row, roll, tables } = room;
  if (!row.open) return { error: 'class-over' };
  const joinIdHash = hashOf(joinId);
  const known = roll.all.find((member) => member.row.joinIdHash === joinIdHash);
  const table = known && tables.of(known);
  if (known && table) return { ticket: await table.people.ticket(known) };
  const browserHash = browser === undefined ? null : hashOf(browser);
  if (row.banned.some((hash) => hash === joinIdHash || hash === browserHash)) return { error: 'banned' };
  if (row.conduct.locked) return { error: 'class-locked' };
  const name = parseNickname(nickname);
  if ('error' in name) return name;
  const { all, present } = roll;
  if (present.some((one) => sameNickname(one.row.nickname, name.nickname)))
    return { error: 'nickname-taken' };
  const full = present.length >= MEMBERS_MOST || (!known && all.length >= MEMBERS_EVER);
  if (full) return { error: 'class-full' };
  const ticket = await seat(room, known, { nickname: name.nickname, joinIdHash, browserHash });
  tally.joined();
  return { ticket };
}

/** @returns the ticket, which is kept nowhere else */
async function seat(
  room: ClassNow,
  known: Member | undefined,
  who: Pick<MemberRow, 'nickname' | 'joinIdHash' | 'browserHash'>,
): Promise<string> {
  const { world, roll, tables } = room;
  const { id: classId, conduct } = room.row;
  const ticket = world.secret();
  const row: MemberRow = {
    id: known?.row.id ?? world.id(),
    classId,
    ...who,
    approved: !conduct.approve || (known?.row.approved ?? false),
    left: false,
    timeFactor: known?.row.timeFactor ?? 1,
    tokens: withTicket([], hashOf(ticket), world.now()),
    lastCommand: known?.row.lastCommand ?? null,
  };
  // Not there before it is stored.
  const member = known ?? roll.enter({ ...row, left: true, tokens: [] });
  const { table, host } = freePlace(room, row.approved);
  try {
    await table.people.join(row, host);
  } catch (error) {
    if (!known && tables.of(member) === null) roll.strike(member);
    throw error;
  }
  return ticket;
}

/** Where the next to come sits down: with somebody who waits, unless pairs are made by hand. */
function freePlace(
  { row, roll, tables }: ClassNow,
  approved: boolean,
): { readonly table: Table; readonly host: HostId } {
  if (approved && row.conduct.seating === 'auto') {
    for (const table of tables.all) {
      const host = freeSeat(table.row);
      const others = HOST_IDS.map((one) => roll.member(table.row.seats[one].member));
      if (host !== null && others.every((one) => one?.row.approved ?? true)) return { table, host };
    }
  }
  return { table: tables.empty(), host: 'clientHost' };
}
