import type { JoinRequest, PairCard } from '#shared/protocol/messages.ts';
import { hashOf } from '../secrets.ts';
import type { StoredClass } from '../store/store.ts';
import { Classroom, type Joined, playedAt, type Running } from './classroom.ts';
import type { Member } from './connection.ts';
import { Game } from './game.ts';
import { newJoinCode, parseJoinCode } from './join-code.ts';
import { cardOf } from './pictures.ts';

/** All classes that are running in this process. */
export class School {
  readonly #running: Running;
  readonly #classes = new Map<string, Classroom>();
  #stopped = false;

  private constructor(running: Running) {
    this.#running = running;
  }

  /** Reads every open class, folds its logs, and lets it go on from where it was. */
  static async reopen(parts: Omit<Running, 'tokens'>): Promise<School> {
    const running: Running = { ...parts, tokens: new Map() };
    const school = new School(running);
    for (const stored of await running.store.openClasses()) {
      const games = await gamesOf(running, stored);
      school.#classes.set(stored.class.id, new Classroom(running, stored, games));
    }
    for (const classroom of school.#classes.values()) classroom.goOn();
    return school;
  }

  /** A running class by its id. */
  class(id: string): Classroom | undefined {
    return this.#classes.get(id);
  }

  /** Opens a class with a code that no other open class has. */
  async open(teacher: string, lessons: readonly string[]): Promise<Classroom> {
    const { store, world } = this.#running;
    const row = {
      id: world.id(),
      teacher,
      code: this.#unusedCode(),
      lessons,
      open: true,
      createdAt: world.now(),
    };
    const classroom = new Classroom(
      this.#running,
      { class: row, members: [], tables: [], matches: [] },
      new Map(),
    );
    // In the map before it is stored: the code is taken from now on.
    this.#classes.set(row.id, classroom);
    try {
      await store.commit([{ type: 'class', class: row }]);
    } catch (error) {
      this.#classes.delete(row.id);
      throw error;
    }
    return classroom;
  }

  /** Ended classes leave the map but for their tokens, so that a page which returns is told why. */
  async close(classroom: Classroom): Promise<void> {
    await classroom.close();
    this.#classes.delete(classroom.row.id);
  }

  async join(request: JoinRequest): Promise<Joined> {
    const code = parseJoinCode(request.code);
    const classroom = [...this.#classes.values()].find(({ row }) => row.open && row.code === code);
    if (classroom) return classroom.join(request);
    return { error: (await this.#running.store.codeWasUsed(code)) ? 'class-over' : 'class-unknown' };
  }

  /** Who holds this token. Whether it is still good is for the table to say. */
  holder(token: string): { readonly classroom: Classroom; readonly member: Member } | undefined {
    return this.#running.tokens.get(hashOf(token));
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** The process ends: what is under way is stored, and everybody is told to come back. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all([...this.#classes.values()].map((classroom) => classroom.stop()));
  }

  #unusedCode(): string {
    const used = new Set([...this.#classes.values()].map(({ row }) => row.code));
    for (;;) {
      const code = newJoinCode(this.#running.world);
      if (!used.has(code)) return code;
    }
  }
}

/** The match of every table, folded. One that does not fold any more is set aside: its log stays as it is. */
async function gamesOf(running: Running, stored: StoredClass): Promise<Map<string, Game>> {
  const games = new Map<string, Game>();
  for (const { match } of stored.tables) {
    const row = stored.matches.find(({ id }) => id === match);
    if (!row || row.end === 'abandoned' || row.end === 'set-aside') continue;
    try {
      const log = await running.store.log(row.id);
      if (log) games.set(row.id, Game.fromLog(log.header, log.entries));
    } catch (error) {
      running.log.error({ err: error, match: row.id }, 'a match could not be folded and is set aside');
      if (row.end === null) {
        await running.store.commit([{ type: 'matchEnded', match: row.id, end: 'set-aside', score: null }]);
      }
    }
  }
  return games;
}

/** The cards of a class that has ended, from what is stored of it. */
export const cardsOf = (stored: StoredClass): readonly PairCard[] =>
  stored.tables.map((row) =>
    cardOf({
      code: stored.class.code,
      open: false,
      lessons: stored.class.lessons,
      row,
      game: null,
      played: playedAt(stored, row.number),
      member(id) {
        const member = stored.members.find((m) => m.id === id);
        return member && { row: member, connection: null };
      },
    }),
  );
