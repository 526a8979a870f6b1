import type { MatchSettings } from '#shared/game/settings.ts';
import type { Conduct } from '#shared/protocol/conduct.ts';
import { DEFAULT_CONDUCT } from '#shared/protocol/default-conduct.ts';
import type { JoinRequest, PairCard, Trouble } from '#shared/protocol/messages.ts';
import { hashOf } from '../secrets.ts';
import { type ClassRow, isMachines, OutcomeUnknown, type StoredClass } from '../store/store.ts';
import { cardOf } from './card.ts';
import { Classroom } from './classroom.ts';
import type { Member } from './connection.ts';
import type { Joined } from './door.ts';
import { newJoinCode, parseJoinCode } from './join-code.ts';
import { type Recovered, recover } from './recovery.ts';
import type { Running } from './running.ts';
import { playedOf } from './table-state.ts';
import { isGood } from './tokens.ts';

/** All classes that are running in this process. */
export class School {
  readonly #running: Running;
  readonly #classes = new Map<string, Classroom>();
  readonly #unreadable = new Set<string>();
  #stopped = false;

  private constructor(running: Running) {
    this.#running = running;
  }

  /** Reads every open class, folds its logs, and lets it go on from where it was. */
  static async reopen(parts: Omit<Running, 'tokens'>): Promise<School> {
    const running: Running = { ...parts, tokens: new Map() };
    const school = new School(running);
    for (const id of await running.store.openClassIds()) {
      try {
        school.#classes.set(id, new Classroom(running, await readClass(running, id)));
      } catch (error) {
        if (isMachines(error)) throw error;
        // One class that cannot be read must not keep the others waiting. Its teacher is told.
        running.log.error({ err: error, class: id }, 'a class cannot go on');
        school.#unreadable.add(id);
      }
    }
    for (const classroom of school.#classes.values()) classroom.goOn();
    return school;
  }

  census(): { readonly classes: number; readonly seatsOnline: number; readonly matches: number } {
    const each = [...this.#classes.values()].map((classroom) => classroom.census());
    const sum = (what: 'seatsOnline' | 'matches') => each.reduce((total, one) => total + one[what], 0);
    return { classes: each.length, seatsOnline: sum('seatsOnline'), matches: sum('matches') };
  }

  /** Tells everybody in every class how the server itself is. */
  troubleChanged(trouble: Trouble): void {
    for (const classroom of this.#classes.values()) classroom.troubleChanged(trouble);
  }

  /** Whether this class is open and could not be read when the server started. */
  isUnreadable(id: string): boolean {
    return this.#unreadable.has(id);
  }

  /** A running class by its id. */
  class(id: string): Classroom | undefined {
    return this.#classes.get(id);
  }

  /** Opens a class with a code that no other open class has. */
  async open(
    teacher: string,
    of: {
      readonly lessons: readonly string[];
      readonly settings: MatchSettings;
      readonly conduct?: Partial<Conduct> | undefined;
    },
  ): Promise<Classroom> {
    const { store, world } = this.#running;
    const row = {
      id: world.id(),
      teacher,
      coTeachers: [],
      code: this.#unusedCode(),
      lessons: of.lessons,
      settings: of.settings,
      conduct: { ...DEFAULT_CONDUCT, ...of.conduct },
      banned: [],
      projector: null,
      open: true,
      createdAt: world.now(),
      closedRounds: [],
    };
    const classroom = new Classroom(this.#running, {
      stored: { class: row, members: [], tables: [], matches: [] },
      games: new Map(),
    });
    // In the map before it is stored: the code is taken from now on.
    this.#classes.set(row.id, classroom);
    try {
      await store.commit([{ type: 'class', class: row }]);
    } catch (error) {
      const stored = error instanceof OutcomeUnknown && (await store.classById(row.id));
      if (stored) return classroom;
      this.#classes.delete(row.id);
      throw error;
    }
    return classroom;
  }

  /** Lets another teacher into a class, running or ended, or out of it. */
  async share(row: ClassRow, teacher: string, shared: boolean): Promise<ClassRow> {
    const others = row.coTeachers.filter((id) => id !== teacher);
    const coTeachers = shared ? [...others, teacher] : others;
    const classroom = this.#classes.get(row.id);
    if (classroom) return classroom.change({ coTeachers });
    const changed = { ...row, coTeachers };
    await this.#running.store.commit([{ type: 'class', class: changed }]);
    return changed;
  }

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

  /** The class that this token was given out in, open or ended; null if it is good no more, or was never given out. */
  async classOf(token: string): Promise<string | null> {
    const holder = this.holder(token);
    const { store, world } = this.#running;
    const hash = hashOf(token);
    if (holder === undefined) return store.classOfEndedToken(hash);
    return isGood(holder.member.row.tokens, hash, world.now()) ? holder.classroom.row.id : null;
  }

  /** Whether a token that nobody here holds was one of a class that has ended. */
  wasOfEndedClass(token: string): Promise<boolean> {
    return this.#running.store.tokenOfEndedClass(hashOf(token));
  }

  /** The running class whose projector has this token. */
  projected(token: string): Classroom | undefined {
    const hash = hashOf(token);
    return [...this.#classes.values()].find(({ row }) => row.open && row.projector === hash);
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

async function readClass(running: Running, id: string): Promise<Recovered> {
  const stored = await running.store.classById(id);
  if (!stored) throw new Error('it is not in the store');
  if (stored.class.lessons.length === 0) throw new Error('its plan is empty');
  return recover(running, stored);
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
      played: playedOf(stored.matches.filter((match) => match.table === row.number)),
      member(id) {
        const member = stored.members.find((m) => m.id === id);
        return member && { row: member, connection: null };
      },
    }),
  );
