import type { FastifyBaseLogger } from 'fastify';
import type { Lesson } from '#shared/game/lesson.ts';
import { type Misfit, readOwnLesson } from '#shared/lessons/own-lesson.ts';
import { OWN_LESSON } from '#shared/protocol/codes.ts';
import type { OwnLesson, OwnLessonCheck } from '#shared/protocol/own-lessons.ts';
import type { OwnLessonRow, Store } from '../store/store.ts';
import type { World } from '../world.ts';
import { type Exploration, explore } from './exploration.ts';

/** More than anybody keeps in order: beyond it something is wrong. */
const PER_TEACHER = 100;

interface Parts {
  readonly store: Store;
  readonly world: World;
  readonly log: FastifyBaseLogger;
  readonly catalogue: ReadonlyMap<string, Lesson>;
}

interface Kept {
  row: OwnLessonRow;
  ladder: 'given' | 'to-be-climbed';
}

/** All lessons that can be played: those of the catalogue, and what teachers have brought. */
export class Shelf {
  readonly #parts: Parts;
  readonly #kept = new Map<string, Kept>();
  /** One at a time: a teacher can wait, the classes cannot. */
  readonly #queue: string[] = [];
  #running: { readonly id: string; readonly exploration: Exploration } | null = null;
  #stopped = false;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  static async open(parts: Parts): Promise<Shelf> {
    const shelf = new Shelf(parts);
    for (const row of await parts.store.ownLessons()) {
      shelf.#kept.set(row.id, { row, ladder: row.lesson.ladder.length > 0 ? 'given' : 'to-be-climbed' });
      if (row.check === null && !row.removed) shelf.#queue.push(row.id);
    }
    shelf.#exploreNext();
    return shelf;
  }

  get(id: string): Lesson | undefined {
    return this.#parts.catalogue.get(id) ?? this.#kept.get(id)?.row.lesson;
  }

  /** Whether this teacher may open a class with this lesson. */
  mayOpenWith(id: string, teacher: string): boolean {
    if (this.#parts.catalogue.has(id)) return true;
    const kept = this.#of(id, teacher);
    return kept !== null && this.#infoOf(kept.row).playable;
  }

  infos(teacher: string): readonly OwnLesson[] {
    return [...this.#kept.values()]
      .filter(({ row }) => row.teacher === teacher && !row.removed)
      .map(({ row }) => this.#infoOf(row));
  }

  /** The log of the shortest game that shows what is wrong with a lesson; null where there is none. */
  game(id: string, teacher: string): string | null {
    return this.#of(id, teacher)?.row.game ?? null;
  }

  /** Takes a lesson in from its file, and begins to explore it. @returns what is wrong with it; null: too many */
  async add(
    teacher: string,
    file: string,
    language: 'en' | 'zh',
  ): Promise<OwnLesson | { readonly misfits: readonly Misfit[] } | null> {
    const { store, world } = this.#parts;
    if (this.infos(teacher).length >= PER_TEACHER) return null;
    const id = `${OWN_LESSON}${world.id()}`;
    const read = readOwnLesson(file, id, language);
    if (read.type === 'misfits') return { misfits: read.misfits };
    const addedAt = world.now();
    const row: OwnLessonRow = {
      id,
      teacher,
      lesson: read.lesson,
      check: null,
      game: null,
      addedAt,
      removed: false,
    };
    await store.commit([{ type: 'ownLesson', lesson: row }]);
    this.#kept.set(id, { row, ladder: read.ladder });
    this.#queue.push(id);
    this.#exploreNext();
    return this.#infoOf(row);
  }

  /** Gives up the exploration of a lesson: it counts as not settled. @returns whether there is such a lesson */
  async cancel(id: string, teacher: string): Promise<boolean> {
    const kept = this.#of(id, teacher);
    if (kept === null) return false;
    if (this.#running?.id === id) this.#running.exploration.cancel();
    else if (this.#queue.includes(id)) {
      this.#queue.splice(this.#queue.indexOf(id), 1);
      await this.#keep({ ...kept.row, check: { type: 'unsettled', after: 0 } });
    }
    return true;
  }

  /** Takes a lesson off the teacher's list; a class that has it in its plan goes on with it. */
  async remove(id: string, teacher: string): Promise<boolean> {
    const kept = this.#of(id, teacher);
    if (kept === null) return false;
    await this.cancel(id, teacher);
    await this.#keep({ ...(this.#kept.get(id) ?? kept).row, removed: true });
    return true;
  }

  stop(): void {
    this.#stopped = true;
    this.#running?.exploration.cancel();
  }

  #of(id: string, teacher: string): Kept | null {
    const kept = this.#kept.get(id);
    return kept?.row.teacher === teacher && !kept.row.removed ? kept : null;
  }

  async #keep(row: OwnLessonRow): Promise<void> {
    await this.#parts.store.commit([{ type: 'ownLesson', lesson: row }]);
    const kept = this.#kept.get(row.id);
    if (kept) kept.row = row;
  }

  #exploreNext(): void {
    const id = this.#running === null && !this.#stopped ? this.#queue.shift() : undefined;
    const kept = id === undefined ? undefined : this.#kept.get(id);
    if (kept === undefined) return;
    const exploration = explore(kept.row.lesson, kept.ladder, this.#parts.world);
    this.#running = { id: kept.row.id, exploration };
    void exploration.done
      .then(async ({ ladder, verdict, game }) => {
        this.#running = null;
        // A server that ends leaves the verdict to the next one.
        if (this.#stopped) return;
        const { row } = kept;
        await this.#keep({
          ...row,
          lesson: { ...row.lesson, ladder: ladder ?? row.lesson.ladder },
          check: verdict,
          game,
        });
      })
      .catch((error: unknown) =>
        this.#parts.log.error({ err: error, lesson: kept.row.id }, 'a verdict is not stored'),
      )
      .finally(() => this.#exploreNext());
  }

  #checkOf({ id, check }: OwnLessonRow): OwnLessonCheck {
    if (this.#running?.id === id) return { type: 'running', positions: this.#running.exploration.positions };
    return check ?? { type: 'waiting' };
  }

  #infoOf(row: OwnLessonRow): OwnLesson {
    const { en, zh } = row.lesson.texts ?? {};
    const check = this.#checkOf(row);
    return {
      id: row.id,
      titles: { ...(en && { en: en.title }), ...(zh && { zh: zh.title }) },
      check,
      // One that was given up before the bots had climbed its ladder cannot be scored.
      playable: nothingWrong(check) && row.lesson.ladder.length > 0,
    };
  }
}

const nothingWrong = ({ type }: OwnLessonCheck): boolean => type === 'proved' || type === 'unsettled';
