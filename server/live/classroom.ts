import stringify from 'safe-stable-stringify';
import { Openings } from '#shared/explorer/opening.ts';
import type { HostId } from '#shared/game/host-id.ts';
import type { MatchSettings } from '#shared/game/settings.ts';
import { CLOSE, type ErrorCode } from '#shared/protocol/codes.ts';
import type { ActReply, ClassAct } from '#shared/protocol/conduct.ts';
import type {
  ClassInfo,
  JoinRequest,
  PairCard,
  SeatAct,
  TimeAct,
  Trouble,
} from '#shared/protocol/messages.ts';
import { hashOf } from '../secrets.ts';
import { type ClassRow, OutcomeUnknown, type Write } from '../store/store.ts';
import { teaches } from '../teachers/teaches.ts';
import { Board } from './board.ts';
import { actIn, type ClassHand, pair, waiting } from './class-acts.ts';
import { infoOf } from './class-info.ts';
import type { Member } from './connection.ts';
import { type Joined, join } from './door.ts';
import { Projectors, projectionOf } from './projection.ts';
import { Queue } from './queue.ts';
import { type Recovered, reread, tableIn } from './recovery.ts';
import { Roll } from './roll.ts';
import type { Running } from './running.ts';
import { hasMembers } from './seating.ts';
import type { Surroundings } from './surroundings.ts';
import { Tables } from './tables.ts';
import { HANDED_TICKET_LIFE } from './tokens.ts';

/**
 * A class that is running: its people, its tables, and those who look on. Through its queue goes what is stored of the
 * class itself, and whoever comes in or changes tables; what happens at one table goes through that table's.
 */
export class Classroom {
  readonly #running: Running;
  /** Two people must not get one seat. */
  readonly #queue = new Queue();
  readonly #openings = new Openings();
  readonly #roll: Roll;
  readonly #hand: ClassHand;
  readonly tables: Tables;
  /** The teachers who look on. */
  readonly board: Board;
  readonly projectors: Projectors;
  #row: ClassRow;

  constructor(running: Running, recovered: Recovered) {
    const { stored } = recovered;
    const { world, troubles } = running;
    this.#running = running;
    this.#row = stored.class;
    this.#roll = new Roll(running, this, stored.members);
    this.tables = new Tables(
      stored.class.id,
      this.#surroundings(),
      stored.tables.map(({ number }) => tableIn(recovered, number)),
    );
    this.#hand = this.#handOver();
    this.board = new Board(world, {
      whole: () => ({
        type: 'board',
        class: this.info(),
        pairs: this.pairs(),
        now: world.now(),
        ...(troubles.gravest && { trouble: troubles.gravest }),
      }),
      cards: (tables) => ({
        type: 'cards',
        pairs: this.tables.all.filter(({ row }) => tables.has(row.number)).map((table) => table.card()),
        now: world.now(),
      }),
      match: (id) => this.tables.playing(id)?.watch(),
    });
    this.projectors = new Projectors(
      world,
      () => projectionOf(this.info(), this.pairs(), world.now()),
      (match) => this.tables.playing(match)?.watch(),
    );
  }

  get row(): ClassRow {
    return this.#row;
  }

  info(): ClassInfo {
    return infoOf(this.#row, this.#running.addresses());
  }

  pairs(): readonly PairCard[] {
    return this.tables.all.map((table) => table.card());
  }

  /** How many players' devices are there, and how many matches are being played. */
  census(): { readonly seatsOnline: number; readonly matches: number } {
    return {
      seatsOnline: this.#roll.all.filter(({ connection }) => connection !== null).length,
      matches: this.tables.all.filter(({ game }) => game !== null && !game.over).length,
    };
  }

  /** Something is wrong with the server itself, or no longer: who has to do with it is told. */
  troubleChanged(trouble: Trouble): void {
    // A server that has too much to do does not talk about it to everybody.
    if (trouble !== 'overloaded') for (const table of this.tables.all) table.troubleChanged();
    this.board.touch();
  }

  /** After a restart. */
  goOn(): void {
    for (const table of this.tables.all) table.goOn();
  }

  /** Seats somebody, or gives a fresh ticket to one who has a seat already. */
  join(request: JoinRequest): Promise<Joined> {
    return this.#queue.run(() => join(this.#hand, this.#running.tally, request));
  }

  /** What a teacher does in the class, one thing after the other. */
  act(act: ClassAct): Promise<ActReply | ErrorCode> {
    return this.#queue.run(() => (this.#row.open ? actIn(this.#hand, act) : Promise.resolve('class-over')));
  }

  /** Makes the link of the projector anew. @returns its token, which is kept nowhere else */
  newProjector(): Promise<string> {
    return this.#queue.run(async () => {
      const token = this.#running.world.secret();
      await this.#store({ projector: hashOf(token) });
      this.projectors.close(CLOSE.badToken);
      return token;
    });
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
    const table = this.tables.at(number);
    const member = this.#roll.member(table?.row.seats[host].member);
    if (!table || !hasMembers(table.row) || (!member && (act === 'remove' || act === 'ticket'))) return null;
    if (act === 'ticket')
      return member ? { ticket: await table.people.ticket(member, HANDED_TICKET_LIFE) } : null;
    return (await table.people.arrange(host, act)) === 'done' ? {} : 'not-now';
  }

  /**
   * Gives one player more time.
   * @returns false where there is no such table, or nobody sits there
   */
  async setTime({ table: number, seat, factor }: TimeAct): Promise<boolean> {
    const table = this.tables.at(number);
    const member = this.#roll.member(table?.row.seats[seat].member);
    if (!table || !member) return false;
    await table.people.giveTime(member, factor);
    return true;
  }

  /** Closes the round of a lesson: its replays, and what is said of them, are open to the students from now on. */
  closeRound(lesson: string): Promise<void> {
    return this.#queue.run(async () => {
      const { closedRounds } = this.#row;
      if (closedRounds.includes(lesson)) return;
      await this.#store({ closedRounds: [...closedRounds, lesson] });
      for (const table of this.tables.all) table.tell();
      this.board.touch();
    });
  }

  /** Sets anew what is played under: how slowly the live clock runs at once, the rest from the next match on. */
  set(settings: MatchSettings): Promise<void> {
    return this.#queue.run(async () => {
      await this.#store({ settings });
      await Promise.all(this.tables.all.map((table) => table.timeChanged()));
      this.board.touch();
    });
  }

  /** Changes what is stored of the class itself. Teachers whose class it is no longer are shown out. */
  change(changes: Partial<Omit<ClassRow, 'id' | 'code' | 'teacher' | 'open'>>): Promise<ClassRow> {
    return this.#queue.run(async () => {
      await this.#store(changes);
      this.board.keepOnly((teacher) => teaches(teacher, this.#row));
      this.board.touch();
      return this.#row;
    });
  }

  /** Ends the class for good. */
  close(): Promise<void> {
    return this.#queue.run(async () => {
      if (!this.#row.open) return;
      await this.#store({ open: false }, this.#roll.lastTokens());
      await Promise.all(this.tables.all.map((table) => table.close()));
      this.board.touch();
      this.board.flush();
      this.board.close(1000);
      this.projectors.close(CLOSE.classOver);
      // A hello that was under way when the class ended has brought one more token.
      await this.#running.store.commit([this.#roll.lastTokens()]);
      this.#roll.forgetTokens();
    });
  }

  /** The process ends; the class goes on when it starts again. */
  async stop(): Promise<void> {
    await this.#queue.idle();
    await Promise.all(this.tables.all.map((table) => table.stop()));
    this.board.close(CLOSE.restart);
    this.projectors.close(CLOSE.restart);
    for (const { connection } of this.#roll.all) connection?.close(CLOSE.restart);
  }

  /** Stores the class as it is to be; then it is so. @throws if it is not stored so */
  async #store(changes: Partial<ClassRow>, ...more: readonly Write[]): Promise<void> {
    const { store } = this.#running;
    const row = { ...this.#row, ...changes };
    try {
      await store.commit([{ type: 'class', class: row }, ...more]);
    } catch (error) {
      if (!(error instanceof OutcomeUnknown)) throw error;
      const { class: stored } = (await store.classById(row.id)) ?? {};
      if (stringify(stored) !== stringify(row)) throw error;
    }
    this.#row = row;
  }

  /** What those who act in the class's queue work with. */
  #handOver(): ClassHand {
    const room = this;
    return {
      world: this.#running.world,
      get row() {
        return room.#row;
      },
      roll: this.#roll,
      tables: this.tables,
      change: async (changes) => {
        await this.#store(changes);
        this.#touched();
      },
    };
  }

  /** What every table finds around it. */
  #surroundings(): Surroundings {
    const { store, world, pace, log, lessons, troubles, tally } = this.#running;
    return {
      code: this.#row.code,
      lessons: this.#row.lessons,
      settings: () => this.#row.settings,
      openings: this.#openings,
      roundSeed: (place) => this.#running.seedOfRound(this.#row.id, place),
      roundClosed: (lesson) => this.#row.closedRounds.includes(lesson),
      store,
      world,
      pace,
      log,
      tally,
      isOpen: () => this.#row.open,
      trouble: () => troubles.gravest,
      member: (id) => this.#roll.member(id),
      lesson(id) {
        const lesson = lessons.get(id);
        if (!lesson) throw new Error(`the plan names an unknown lesson: ${id}`);
        return lesson;
      },
      tokensChanged: (member, before) => this.#roll.tokensChanged(member, before),
      conduct: () => this.#row.conduct,
      isAlone: (number) => waiting(this.#hand).some(({ row }) => row.number === number),
      sitWith: (member, number) => this.#sitWith(member, number),
      touched: (table) => this.#touched(table),
      moved: (match, update) => {
        this.board.moved(match, update);
        this.projectors.moved(match, update);
      },
      reread: (table) => reread(this.#running, this.#hand, table),
    };
  }

  /** Somebody who sits alone has asked to sit with another one who does. */
  #sitWith(member: Member, number: number): void {
    const { tables } = this;
    this.#queue
      .run(() => pair(this.#hand, [tables.at(number), tables.of(member) ?? undefined]))
      .catch((error) =>
        this.#running.log.error({ err: error, class: this.#row.id }, 'nobody could be moved'),
      );
  }

  #touched(table?: number): void {
    this.board.touch(table);
    this.projectors.touch();
  }
}
