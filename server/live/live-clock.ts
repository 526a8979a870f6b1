import { clockStands, HOLD_CREDIT, type Stands } from '#shared/game/clock.ts';
import type { MatchTime } from '#shared/game/position.ts';
import type { World } from '../world.ts';
import type { Game } from './game.ts';

/** An absence is counted in such steps, ms of wall time: a crash renews no more of the credit than this. */
const HOLD_STEP = 5_000;

/** Since when the clock has run, or stood, as it does now. */
interface Since {
  readonly match: string;
  readonly stretch: number;
  readonly stands: Stands | null;
  /** Match time at `at`. */
  readonly t: MatchTime;
  /** Monotonic time, ms. */
  readonly at: number;
  /** How much of the credit for absences had been used then. */
  readonly held: number;
}

/**
 * Tells the match time of a game in the live pace: that of the log's last word about the clock, and the monotonic time
 * since then. After a restart it goes on where the log ends. Whatever it says has happened only once it is an entry.
 */
export class LiveClock {
  readonly #world: Pick<World, 'monotonic'>;
  #since: Since | null = null;
  /** Since when nothing can be stored, monotonic ms: a clock whose ticks cannot happen must not run. */
  #frozenAt: number | null = null;

  constructor(world: Pick<World, 'monotonic'>) {
    this.#world = world;
  }

  /** To be told of the game after every change. */
  follow(game: Game | null): void {
    if (game === null || game.match.header.settings.pace === 'relaxed') {
      this.#since = null;
      return;
    }
    const { position, clock } = game.match;
    const { stretch } = clock;
    const stands = clockStands(game.match);
    const before = this.#since;
    if (before?.match === game.id && before.stretch === stretch && before.stands === stands) return;
    const at = this.#now();
    this.#since = { match: game.id, stretch, stands, t: position.now, at, held: clock.held };
  }

  /** What is in the store is not what was followed. */
  forget(): void {
    this.#since = null;
  }

  /** The match time, in whole ms; null where no live clock is followed. */
  now(): MatchTime | null {
    const since = this.#since;
    if (since === null) return null;
    return since.stands === null ? Math.floor(since.t + this.#passed(since) / since.stretch) : since.t;
  }

  /** How long until the match time `t`, ms of wall time; null while the clock stands. */
  until(t: MatchTime): number | null {
    const since = this.#since;
    if (since === null || since.stands !== null) return null;
    return Math.max(0, (t - since.t) * since.stretch - this.#passed(since));
  }

  /** What absences have used of their credit, ms of wall time; null where there is nothing to count. */
  held(): number | null {
    const since = this.#since;
    if (since === null) return null;
    return since.stands === 'away' ? Math.min(HOLD_CREDIT, since.held + this.#passed(since)) : since.held;
  }

  /** How long until an absence has to be counted, ms of wall time; null where none stops the clock. */
  untilCount(counted: number): number | null {
    const held = this.held();
    if (held === null || this.#since?.stands !== 'away') return null;
    return Math.max(0, Math.min(counted + HOLD_STEP, HOLD_CREDIT) - held);
  }

  /** Stops the clock while nothing can be stored; the log knows nothing of it. */
  freeze(frozen: boolean): void {
    const frozenAt = this.#frozenAt;
    if (frozen === (frozenAt !== null)) return;
    const now = this.#world.monotonic();
    this.#frozenAt = frozen ? now : null;
    const since = this.#since;
    if (frozenAt !== null && since !== null) this.#since = { ...since, at: since.at + now - frozenAt };
  }

  #now(): number {
    return this.#frozenAt ?? this.#world.monotonic();
  }

  #passed({ at }: Since): number {
    return Math.max(0, Math.floor(this.#now() - at));
  }
}
