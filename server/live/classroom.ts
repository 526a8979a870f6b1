import type { FastifyBaseLogger } from 'fastify';
import stringify from 'safe-stable-stringify';
import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { Lesson } from '#shared/game/lesson.ts';
import type { MatchSettings } from '#shared/game/settings.ts';
import { CLOSE, type ErrorCode } from '#shared/protocol/codes.ts';
import type { ActReply, ClassAct } from '#shared/protocol/conduct.ts';
import type {
  ClassInfo,
  JoinRequest,
  PairCard,
  ProjectServerFrame,
  SeatAct,
  TimeAct,
  Trouble,
} from '#shared/protocol/messages.ts';
import { hashOf } from '../secrets.ts';
import { type ClassRow, type MemberRow, OutcomeUnknown, type Store, type Write } from '../store/store.ts';
import { teaches } from '../teachers/teaches.ts';
import type { World } from '../world.ts';
import { Board } from './board.ts';
import { Bucket } from './bucket.ts';
import { actIn, type ClassHand, pair, waiting } from './class-acts.ts';
import type { Connection, Member, WatchConnection } from './connection.ts';
import { parseNickname, sameNickname } from './nickname.ts';
import type { Pace } from './pace.ts';
import { Projectors, projectionOf } from './projection.ts';
import { Queue } from './queue.ts';
import { type Recovered, recover } from './recovery.ts';
import { freeSeat, hasMembers, newTable, seatOf } from './seating.ts';
import type { Surroundings } from './surroundings.ts';
import { Table } from './table.ts';
import type { StoredTable } from './table-state.ts';
import type { Tally } from './tally.ts';
import { HANDED_TICKET_LIFE, withTicket } from './tokens.ts';
import type { Troubles } from './troubles.ts';

/** More than any lecture: beyond it something is wrong. */
const MEMBERS_MOST = 400;
/** Those who have left counted too: who joins and leaves for ever must not fill the memory. */
const MEMBERS_EVER = 2_000;
/** Commands of one seat: far more than anybody plays. */
const SEAT_LIMIT = { size: 20, perSecond: 10 };

/** The same, in a match in which far more has been tried already than anybody plays: its log must not grow without end. */
const ENDLESS_LIMIT = { size: 1, perSecond: 0.2 };

/** What all classes of the process share. */
export interface Running {
  readonly store: Store;
  readonly world: World;
  readonly pace: Pace;
  readonly log: FastifyBaseLogger;
  readonly lessons: { get(id: string): Lesson | undefined };
  /** The seed of a class's round, the same for all its tables. */
  seedOfRound(classId: string, place: number): number;
  readonly troubles: Troubles;
  readonly tally: Tally;
  addresses(): readonly string[];
  /** Finds members by their tokens, whatever their class. */
  readonly tokens: Map<string, { readonly classroom: Classroom; readonly member: Member }>;
}

export type Joined = { readonly ticket: string } | { readonly error: ErrorCode };

/** A class that is running: its people and its tables. */
export class Classroom {
  readonly #running: Running;
  readonly #members = new Map<string, Member>();
  readonly #tables: Table[] = [];
  readonly #board: Board;
  readonly #projectors: Projectors;
  /** Joins, one after the other: two people must not get one seat. */
  readonly #queue = new Queue();
  #row: ClassRow;

  constructor(running: Running, recovered: Recovered) {
    const { stored } = recovered;
    this.#running = running;
    this.#row = stored.class;
    this.#board = new Board(running.world, () => ({
      type: 'board',
      class: this.info(),
      pairs: this.pairs(),
      now: running.world.now(),
      ...(running.troubles.gravest && { trouble: running.troubles.gravest }),
    }));
    this.#projectors = new Projectors(
      running.world,
      () => projectionOf(this.info(), this.pairs(), running.world.now()),
      (match) => this.#tables.find((table) => table.game?.id === match),
    );
    for (const row of stored.members) this.#remember(this.#newMember(row));
    for (const { number } of stored.tables) {
      this.#tables.push(new Table(this.#surroundings(), tableIn(recovered, number)));
    }
  }

  get row(): ClassRow {
    return this.#row;
  }

  info(): ClassInfo {
    return infoOf(this.#row, this.#running.addresses());
  }

  pairs(): readonly PairCard[] {
    return this.#tables.map((table) => table.card());
  }

  /** How many players' devices are there, and how many matches are being played. */
  census(): { readonly seatsOnline: number; readonly matches: number } {
    const members = [...this.#members.values()];
    return {
      seatsOnline: members.filter(({ connection }) => connection !== null).length,
      matches: this.#tables.filter(({ game }) => game !== null && !game.over).length,
    };
  }

  /** Something is wrong with the server itself, or no longer: who has to do with it is told. */
  troubleChanged(trouble: Trouble): void {
    // A server that has too much to do does not talk about it to everybody.
    if (trouble !== 'overloaded') for (const table of this.#tables) table.troubleChanged();
    this.#board.touch();
  }

  /** After a restart. */
  goOn(): void {
    for (const table of this.#tables) table.goOn();
  }

  tableOf(member: Member): Table | null {
    return this.#tables.find((table) => seatOf(table.row, member.row.id) !== null) ?? null;
  }

  /** Seats somebody, or gives a fresh ticket to one who has a seat already. */
  join(request: JoinRequest): Promise<Joined> {
    return this.#queue.run(async () => {
      if (!this.#row.open) return { error: 'class-over' };
      const joinIdHash = hashOf(request.joinId);
      const known = [...this.#members.values()].find(({ row }) => row.joinIdHash === joinIdHash);
      const table = known && this.tableOf(known);
      if (known && table) return { ticket: await table.ticket(known) };
      const browserHash = request.browser === undefined ? null : hashOf(request.browser);
      const { banned, conduct } = this.#row;
      if (banned.some((hash) => hash === joinIdHash || hash === browserHash)) return { error: 'banned' };
      if (conduct.locked) return { error: 'class-locked' };
      const name = parseNickname(request.nickname);
      if ('error' in name) return name;
      const present = this.#present();
      if (present.some(({ row }) => sameNickname(row.nickname, name.nickname))) {
        return { error: 'nickname-taken' };
      }
      const full = present.length >= MEMBERS_MOST || (!known && this.#members.size >= MEMBERS_EVER);
      if (full) return { error: 'class-full' };
      return this.#seat(known, { nickname: name.nickname, joinIdHash, browserHash });
    });
  }

  async #seat(
    known: Member | undefined,
    who: Pick<MemberRow, 'nickname' | 'joinIdHash' | 'browserHash'>,
  ): Promise<Joined> {
    const { world } = this.#running;
    const ticket = world.secret();
    const row: MemberRow = {
      id: known?.row.id ?? world.id(),
      classId: this.#row.id,
      ...who,
      approved: !this.#row.conduct.approve || (known?.row.approved ?? false),
      left: false,
      timeFactor: known?.row.timeFactor ?? 1,
      tokens: withTicket([], hashOf(ticket), world.now()),
      lastCommand: known?.row.lastCommand ?? null,
    };
    const member = known ?? this.#newMember({ ...row, left: true, tokens: [] });
    this.#remember(member);
    const { table, host } = this.#freePlace(row.approved);
    try {
      await table.join(row, host);
    } catch (error) {
      if (this.tableOf(member) === null && !known) this.#members.delete(row.id);
      throw error;
    }
    this.#running.tally.joined();
    return { ticket };
  }

  #present(): readonly Member[] {
    return [...this.#members.values()].filter(({ row }) => !row.left);
  }

  /** Where the next to come sits down: with somebody who waits, unless pairs are made by hand. */
  #freePlace(approved: boolean): { readonly table: Table; readonly host: HostId } {
    if (approved && this.#row.conduct.seating === 'auto') {
      for (const table of this.#tables) {
        const host = freeSeat(table.row);
        const others = HOST_IDS.map((seat) => this.#members.get(table.row.seats[seat].member ?? ''));
        if (host !== null && others.every((one) => one?.row.approved ?? true)) return { table, host };
      }
    }
    return { table: this.#emptyTable(), host: 'clientHost' };
  }

  #emptyTable(): Table {
    const unused = this.#tables.find(({ row }) => row.match === null && !hasMembers(row));
    if (unused) return unused;
    const row = newTable(this.#row.id, this.#tables.length + 1);
    const table = new Table(this.#surroundings(), { row, game: null, matches: [] });
    this.#tables.push(table);
    return table;
  }

  /** What a teacher does in the class, one thing after the other. */
  act(act: ClassAct): Promise<ActReply | ErrorCode> {
    return this.#queue.run(() => (this.#row.open ? actIn(this.#hand(), act) : Promise.resolve('class-over')));
  }

  #hand(): ClassHand {
    const room = this;
    return {
      world: this.#running.world,
      get row() {
        return room.#row;
      },
      tables: this.#tables,
      member: (id) => this.#members.get(id ?? ''),
      present: () => this.#present(),
      emptyTable: () => this.#emptyTable(),
      change: async (changes) => {
        this.#row = await this.#stored({ ...this.#row, ...changes });
        this.#touched();
      },
      dismiss: (table, host) => table.arrange(host, 'remove'),
    };
  }

  /** Somebody who sits alone has asked to sit with another one who does. */
  #sitWith(member: Member, number: number): void {
    this.#queue
      .run(async () => {
        const tables = [
          this.#tables.find(({ row }) => row.number === number),
          this.tableOf(member) ?? undefined,
        ];
        await pair(this.#hand(), tables as [Table?, Table?]);
      })
      .catch((error) =>
        this.#running.log.error({ err: error, class: this.#row.id }, 'nobody could be moved'),
      );
  }

  /** Makes the link of the projector anew. @returns its token, which is kept nowhere else */
  newProjector(): Promise<string> {
    return this.#queue.run(async () => {
      const token = this.#running.world.secret();
      this.#row = await this.#stored({ ...this.#row, projector: hashOf(token) });
      this.#projectors.close(CLOSE.badToken);
      return token;
    });
  }

  project(projector: Connection<ProjectServerFrame>): void {
    this.#projectors.add(projector);
  }

  /** After frames had to be left out for a slow one. */
  projectAgain(projector: Connection<ProjectServerFrame>): void {
    this.#projectors.again(projector);
  }

  unproject(projector: Connection<ProjectServerFrame>): void {
    this.#projectors.remove(projector);
  }

  #touched(): void {
    this.#board.touch();
    this.#projectors.touch();
  }

  /**
   * A seat in the teacher's hand. A ticket lets another device have it, when the player's own has died.
   * @returns null where there is no such table, or nobody sits there
   */
  async arrange(
    number: number,
    host: HostId,
    act: SeatAct,
  ): Promise<{ readonly ticket?: string } | 'not-now' | null> {
    const table = this.#tables.find(({ row }) => row.number === number);
    const member = this.#members.get(table?.row.seats[host].member ?? '');
    if (!table || !hasMembers(table.row) || (!member && (act === 'remove' || act === 'ticket'))) return null;
    if (act === 'ticket') return member ? { ticket: await table.ticket(member, HANDED_TICKET_LIFE) } : null;
    return (await table.arrange(host, act)) === 'done' ? {} : 'not-now';
  }

  /** Closes the round of a lesson: its replays, and what is said of them, are open to the students from now on. */
  closeRound(lesson: string): Promise<void> {
    return this.#queue.run(async () => {
      const { closedRounds } = this.#row;
      if (closedRounds.includes(lesson)) return;
      this.#row = await this.#stored({ ...this.#row, closedRounds: [...closedRounds, lesson] });
      for (const table of this.#tables) table.tell();
      this.#board.touch();
    });
  }

  /** Sets anew what is played under: how slowly the live clock runs at once, the rest from the next match on. */
  set(settings: MatchSettings): Promise<void> {
    return this.#queue.run(async () => {
      this.#row = await this.#stored({ ...this.#row, settings });
      await Promise.all(this.#tables.map((table) => table.timeChanged()));
      this.#board.touch();
    });
  }

  /**
   * Gives one player more time.
   * @returns false where there is no such table, or nobody sits there
   */
  async setTime({ table: number, seat, factor }: TimeAct): Promise<boolean> {
    const table = this.#tables.find(({ row }) => row.number === number);
    const member = this.#members.get(table?.row.seats[seat].member ?? '');
    if (!table || !member) return false;
    await table.giveTime(member, factor);
    return true;
  }

  watch(watcher: WatchConnection): void {
    this.#board.add(watcher);
  }

  unwatch(watcher: WatchConnection): void {
    this.#board.remove(watcher);
  }

  /** Shows a teacher one match whole, now and as it goes on. @returns whether it is on a table */
  openMatch(watcher: WatchConnection, match: string): boolean {
    const track = this.#tables.find((table) => table.game?.id === match)?.watch();
    if (!track) return false;
    const { n, view } = track;
    watcher.opened = match;
    watcher.send({ type: 'snapshot', match, n, view });
    return true;
  }

  /** Changes what is stored of the class itself. Teachers whose class it is no longer are shown out. */
  change(changes: Partial<Omit<ClassRow, 'id' | 'code' | 'teacher' | 'open'>>): Promise<ClassRow> {
    return this.#queue.run(async () => {
      const row = { ...this.#row, ...changes };
      await this.#running.store.commit([{ type: 'class', class: row }]);
      this.#row = row;
      this.#board.keepOnly((teacher) => teaches(teacher, row));
      this.#board.touch();
      return row;
    });
  }

  /** Ends the class for good. */
  close(): Promise<void> {
    return this.#queue.run(async () => {
      if (!this.#row.open) return;
      await this.#end();
      await Promise.all(this.#tables.map((table) => table.close()));
      this.#board.flush();
      this.#board.close(1000);
      this.#projectors.close(CLOSE.classOver);
      await this.#handTokensOver();
    });
  }

  async #end(): Promise<void> {
    this.#row = await this.#stored({ ...this.#row, open: false }, this.#lastTokens());
  }

  /** Stores the class as it is to be. @throws if it is not stored so */
  async #stored(row: ClassRow, ...more: readonly Write[]): Promise<ClassRow> {
    const { store } = this.#running;
    try {
      await store.commit([{ type: 'class', class: row }, ...more]);
    } catch (error) {
      if (!(error instanceof OutcomeUnknown)) throw error;
      const { class: stored } = (await store.classById(row.id)) ?? {};
      if (stringify(stored) !== stringify(row)) throw error;
    }
    return row;
  }

  /** From here on the store knows who was here; a page that returns is told by it. */
  async #handTokensOver(): Promise<void> {
    // A hello that was under way when the class ended has brought one more.
    await this.#running.store.commit([this.#lastTokens()]);
    for (const { row } of this.#members.values()) {
      for (const { hash } of row.tokens) this.#running.tokens.delete(hash);
    }
  }

  #lastTokens(): Write {
    const members = [...this.#members.values()];
    const hashes = members.flatMap(({ row }) => row.tokens.map(({ hash }) => hash));
    return { type: 'tokensOfEndedClass', classId: this.#row.id, hashes, at: this.#running.world.now() };
  }

  /** A table as the store has it: what was in memory of it, and of those who sit at it, cannot be relied on. */
  async #reread(number: number): Promise<StoredTable> {
    const { store } = this.#running;
    const stored = await store.classById(this.#row.id);
    if (!stored) throw new Error(`class ${this.#row.id} is not in the store`);
    const table = tableIn(await recover(this.#running, stored, number), number);
    const before = this.#tables.find(({ row }) => row.number === number)?.row ?? table.row;
    const concerned = [table.row, before].flatMap((row) => HOST_IDS.map((host) => row.seats[host].member));
    for (const row of stored.members) {
      if (!concerned.includes(row.id)) continue;
      const member = this.#members.get(row.id) ?? this.#newMember(row);
      const old = member.row;
      member.row = row;
      this.#members.set(row.id, member);
      this.#tokensChanged(member, old);
    }
    return table;
  }

  /** The process ends; the class goes on when it starts again. */
  async stop(): Promise<void> {
    await this.#queue.idle();
    await Promise.all(this.#tables.map((table) => table.stop()));
    this.#board.close(CLOSE.restart);
    this.#projectors.close(CLOSE.restart);
    for (const { connection } of this.#members.values()) connection?.close(CLOSE.restart);
  }

  #surroundings(): Surroundings {
    const { store, world, pace, log, lessons, troubles, tally } = this.#running;
    return {
      code: this.#row.code,
      lessons: this.#row.lessons,
      settings: () => this.#row.settings,
      roundSeed: (place) => this.#running.seedOfRound(this.#row.id, place),
      roundClosed: (lesson) => this.#row.closedRounds.includes(lesson),
      store,
      world,
      pace,
      log,
      tally,
      isOpen: () => this.#row.open,
      trouble: () => troubles.gravest,
      member: (id) => this.#members.get(id),
      lesson(id) {
        const lesson = lessons.get(id);
        if (!lesson) throw new Error(`the plan names an unknown lesson: ${id}`);
        return lesson;
      },
      tokensChanged: (member, before) => this.#tokensChanged(member, before),
      conduct: () => this.#row.conduct,
      isAlone: (number) => waiting(this.#hand()).some(({ row }) => row.number === number),
      sitWith: (member, number) => this.#sitWith(member, number),
      touched: () => this.#touched(),
      moved: (match, update) => {
        this.#board.moved(match, update);
        this.#projectors.moved(match, update);
      },
      reread: (table) => this.#reread(table),
    };
  }

  #newMember(row: MemberRow): Member {
    const now = this.#running.world.now();
    const endless = new Bucket(ENDLESS_LIMIT, now);
    return { row, connection: null, from: null, bucket: new Bucket(SEAT_LIMIT, now), endless };
  }

  #remember(member: Member): void {
    this.#members.set(member.row.id, member);
    this.#tokensChanged(member, null);
  }

  #tokensChanged(member: Member, before: MemberRow | null): void {
    const { tokens } = this.#running;
    for (const { hash } of before?.tokens ?? []) tokens.delete(hash);
    for (const { hash } of member.row.tokens) tokens.set(hash, { classroom: this, member });
  }
}

export const infoOf = (row: ClassRow, addresses: readonly string[]): ClassInfo => ({
  id: row.id,
  code: row.code,
  lessons: row.lessons,
  settings: row.settings,
  closedRounds: row.closedRounds,
  open: row.open,
  createdAt: row.createdAt,
  teacher: row.teacher,
  coTeachers: row.coTeachers,
  conduct: row.conduct,
  banned: row.banned.length,
  addresses,
});

/** What is stored of one table, its match among those that could be folded. */
const tableIn = ({ stored, games }: Recovered, number: number): StoredTable => {
  const row = stored.tables.find((table) => table.number === number) ?? newTable(stored.class.id, number);
  const matches = stored.matches.filter((match) => match.table === number);
  return { row, game: games.get(row.match ?? '') ?? null, matches };
};
