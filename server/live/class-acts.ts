import { HOST_IDS } from '#shared/game/host-id.ts';
import type { ErrorCode } from '#shared/protocol/codes.ts';
import type { ActReply, ClassAct, Conduct } from '#shared/protocol/conduct.ts';
import type { ClassRow } from '../store/store.ts';
import type { ClassNow } from './class-now.ts';
import type { Member } from './connection.ts';
import { parseNickname, sameNickname } from './nickname.ts';
import { isPlaying } from './pictures.ts';
import { isAlone } from './seating.ts';
import type { Table } from './table.ts';
import type { TableAct } from './table-acts.ts';

/** What a class gives into the hand of its teacher. */
export interface ClassHand extends ClassNow {
  change(changes: Partial<Pick<ClassRow, 'conduct' | 'banned'>>): Promise<void>;
}

type Outcome = ActReply | ErrorCode;

/** Carries out what a teacher does in a class. To be called one after the other: two moves must not cross. */
export async function actIn(hand: ClassHand, act: ClassAct): Promise<Outcome> {
  switch (act.act) {
    case 'conduct':
      await conducted(hand, act.changes);
      return DONE;
    case 'move-on':
      return movedOn(hand, act);
    case 'pair-at-random':
      return pairAtRandom(hand);
    case 'pair-by-list':
      return pairByList(hand, act.pairs);
    case 'pair':
      return pair(hand, act.tables.map((number) => hand.tables.at(number)) as [Table?, Table?]);
    case 'separate':
      return separate(hand, hand.tables.at(act.table));
    case 'approve':
    case 'rename':
    case 'ban':
    case 'hand-down':
    case 'hint':
      return atSeat(hand, act);
    case 'forgive':
      await hand.change({ banned: [] });
      return DONE;
    default:
      return atTables(hand, act, act.tables);
  }
}

const DONE: ActReply = { done: [], notNow: [] };

async function conducted(hand: ClassHand, changes: Partial<Conduct>): Promise<void> {
  await hand.change({ conduct: { ...hand.row.conduct, ...changes } });
  for (const table of hand.tables.all) table.tell();
}

/** The same at several tables, each in its own time. */
async function atTables(hand: ClassHand, act: TableAct, numbers?: readonly number[]): Promise<ActReply> {
  const asked = hand.tables.all.filter(({ row }) => numbers?.includes(row.number) ?? true);
  const results = await Promise.all(
    asked.map(async (table) => [table.row.number, await table.act(act)] as const),
  );
  const of = (result: 'done' | 'not-now') =>
    results.filter(([, r]) => r === result).map(([number]) => number);
  return { done: of('done'), notNow: of('not-now') };
}

async function movedOn(hand: ClassHand, act: Extract<ClassAct, { act: 'move-on' }>): Promise<ActReply> {
  const { conduct, lessons } = hand.row;
  const upTo = Math.min(act.upTo, lessons.length - 1);
  if (upTo > conduct.upTo) await conducted(hand, { upTo });
  return atTables(hand, { ...act, upTo });
}

async function atSeat(
  hand: ClassHand,
  act: Extract<ClassAct, { act: 'approve' | 'rename' | 'ban' | 'hand-down' | 'hint' }>,
): Promise<Outcome> {
  const table = hand.tables.at(act.table);
  const member = hand.roll.member(table?.row.seats[act.seat].member);
  if (!table || !member) return 'not-found';
  const done: ActReply = { done: [act.table], notNow: [] };
  switch (act.act) {
    case 'approve':
      await table.people.changeMember(member, { approved: true });
      if (hand.row.conduct.seating === 'auto') await seatWithSomebody(hand, table);
      return done;
    case 'rename': {
      const name = parseNickname(act.nickname);
      if ('error' in name) return name.error;
      const others = hand.roll.present.filter((one) => one !== member);
      if (others.some(({ row }) => sameNickname(row.nickname, name.nickname))) return 'nickname-taken';
      await table.people.changeMember(member, { nickname: name.nickname });
      return done;
    }
    case 'ban': {
      const { joinIdHash, browserHash } = member.row;
      const known = [joinIdHash, ...(browserHash === null ? [] : [browserHash])];
      await hand.change({ banned: [...hand.row.banned, ...known] });
      await table.people.arrange(act.seat, 'remove');
      return done;
    }
    case 'hand-down':
    case 'hint':
      return atTables(hand, { act: act.act, seat: act.seat }, [act.table]);
  }
}

/** Those who sit alone, have been let in, and play nothing. */
export const waiting = (room: Pick<ClassNow, 'tables' | 'roll'>): readonly Table[] =>
  room.tables.all.filter((table) => {
    const { row, game } = table;
    const member = sole(room, table);
    return isAlone(row) && !isPlaying({ game }) && (member?.row.approved ?? false);
  });

const sole = ({ roll }: Pick<ClassNow, 'roll'>, { row }: Table): Member | undefined =>
  roll.member(HOST_IDS.map((host) => row.seats[host].member).find((member) => member !== null));

/** Whoever has just been let in sits down with the first who waits, as one who joins would. */
async function seatWithSomebody(hand: ClassHand, table: Table): Promise<void> {
  const other = waiting(hand).find((one) => one !== table);
  if (other && waiting(hand).includes(table)) await pair(hand, [other, table]);
}

async function pairAtRandom(hand: ClassHand): Promise<ActReply> {
  const left = [...waiting(hand)];
  const done: number[] = [];
  const draw = () => left.splice(hand.world.randomInt(left.length), 1)[0];
  while (left.length > 1) {
    const outcome = await pair(hand, [draw(), draw()]);
    if (typeof outcome !== 'string') done.push(...outcome.done);
  }
  return { done, notNow: left.map(({ row }) => row.number) };
}

async function pairByList(hand: ClassHand, pairs: readonly (readonly [string, string])[]): Promise<ActReply> {
  const done: number[] = [];
  const unknown: string[] = [];
  for (const names of pairs) {
    const tables = names.map((name) => waiting(hand).find((table) => isCalled(hand, table, name)));
    unknown.push(...names.filter((_, at) => tables[at] === undefined));
    const outcome = await pair(hand, tables as [Table?, Table?]);
    if (typeof outcome !== 'string') done.push(...outcome.done);
  }
  return { done, notNow: [], unknown };
}

const isCalled = (hand: ClassHand, table: Table, name: string): boolean =>
  sameNickname(sole(hand, table)?.row.nickname ?? '', name.normalize('NFC').trim());

/** Two who sit alone sit down at one table: the first one's, or a fresh one where both have a past. */
export async function pair(hand: ClassHand, [one, two]: readonly [Table?, Table?]): Promise<Outcome> {
  const alone = waiting(hand);
  if (!one || !two || one === two || !alone.includes(one) || !alone.includes(two)) return 'not-now';
  const [first, second] = [sole(hand, one), sole(hand, two)];
  if (!first || !second) return 'not-now';
  if (one.row.match !== null && two.row.match !== null) {
    const table = hand.tables.empty();
    await table.people.takeOver(one.people, first, 'clientHost');
    await table.people.takeOver(two.people, second, 'serverHost');
    return { done: [table.row.number], notNow: [] };
  }
  // Who has played at a table keeps it, with its replays and its place in the plan.
  const [stays, comes, who] =
    one.row.match === null && two.row.match !== null ? [two, one, first] : [one, two, second];
  const host = HOST_IDS.find((seat) => stays.row.seats[seat].member === null) ?? 'serverHost';
  return (await stays.people.takeOver(comes.people, who, host)) === 'done'
    ? { done: [stays.row.number], notNow: [] }
    : 'not-now';
}

async function separate(hand: ClassHand, table: Table | undefined): Promise<Outcome> {
  const member = hand.roll.member(table?.row.seats.serverHost.member);
  if (!table || !member || table.row.seats.clientHost.member === null) return 'not-now';
  const to = hand.tables.empty();
  return (await to.people.takeOver(table.people, member, 'clientHost')) === 'done'
    ? { done: [table.row.number, to.row.number], notNow: [] }
    : 'not-now';
}
