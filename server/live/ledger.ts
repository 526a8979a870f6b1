import { CLOSE } from '#shared/protocol/codes.ts';
import { type LastCommand, OutcomeUnknown, type Write } from '../store/store.ts';
import { countedHold, holdsOf } from './absence.ts';
import { type Change, writesOf } from './change.ts';
import type { Member } from './connection.ts';
import type { Driver } from './driver.ts';
import type { Game } from './game.ts';
import type { LiveClock } from './live-clock.ts';
import { paceOf, stretchAt } from './match-time.ts';
import { isPlaying } from './pictures.ts';
import type { Surroundings } from './surroundings.ts';
import type { TableState } from './table-state.ts';
import { tellLobby, tellMissing, tellUpdates } from './telling.ts';

/** How long a table waits before it asks a store again that has failed it. */
const AGAIN = 1_000;

/** Who a change is owed to: the one who is answered, or the one who takes a seat with it. */
interface Owed {
  readonly to?: { readonly member: Member; readonly lastCommand: LastCommand };
  readonly arriving?: Member;
  /** An absence that stops the live clock is to be counted. */
  readonly counting?: boolean;
  /** The teacher stops the live clock, or lets it go on. */
  readonly stopped?: boolean;
}

/** Through here goes every change of a table: stored first, then it has happened, then it is told. */
export class Ledger {
  readonly #around: Surroundings;
  readonly #state: TableState;
  readonly #driver: Driver;
  readonly #clock: LiveClock;

  constructor(around: Surroundings, state: TableState, driver: Driver, clock: LiveClock) {
    this.#around = around;
    this.#state = state;
    this.#driver = driver;
    this.#clock = clock;
  }

  /** Stores a change, lets it have happened, and tells everybody: the one who asked first. */
  async commit(asked: Change, owed: Owed = {}): Promise<void> {
    const { to } = owed;
    const state = this.#state;
    const change = this.#whole(asked, owed);
    const writes = writesOf(change, state.game, state.row, this.#around.world.now());
    if (to) writes.push({ type: 'lastCommand', member: to.member.row.id, lastCommand: to.lastCommand });
    if (writes.length > 0) await this.#store(writes);

    const updates = state.apply(change);
    this.#clock.follow(state.game);
    if (to) {
      to.member.row = { ...to.member.row, lastCommand: to.lastCommand };
      to.member.connection?.send(to.lastCommand.answer);
    }
    for (const { seats, table } of updates) {
      tellUpdates(state, seats, this.#clock.now());
      this.#around.moved(state.game?.id ?? '', table);
    }
    const paced = change.asides?.some(({ type }) => type === 'pace') ?? false;
    if (change.row || change.ended || paced || (change.step && !isPlaying(state))) tellLobby(state);
    if (change.begun)
      for (const member of state.members()) tellMissing(state, member, null, this.#clock.now());
    this.#driver.plan(state.row, state.game);
  }

  /** Ends the match without asking the engine anything: it is the engine that failed. */
  async setAside(): Promise<void> {
    const game = this.#state.game;
    if (game === null) return;
    // A match that was over stays what it was; it is only shown no more.
    if (!game.over) {
      await this.#store([{ type: 'matchEnded', match: game.id, end: 'set-aside', score: null }]);
    }
    this.#state.apply({ ended: 'set-aside' });
    this.#clock.follow(null);
    tellLobby(this.#state);
  }

  /** The change with all that follows from it. */
  #whole(change: Change, owed: Owed): Change {
    const { begun } = change;
    const row = begun ? { ...(change.row ?? this.#state.row), match: begun.id, chosen: null } : change.row;
    const whole: Change = row ? { ...change, row } : change;
    const game = begun ?? this.#state.game;
    if (game === null || change.ended) return whole;
    const asides = this.#asides(whole, game, owed);
    return asides.length === 0 ? whole : { ...whole, asides };
  }

  /** Who is away, and how the live clock runs, where the log does not know it yet. */
  #asides({ begun, members = [], row, step }: Change, game: Game, owed: Owed): NonNullable<Change['asides']> {
    const { arriving, counting = false } = owed;
    const table = row ?? this.#state.row;
    const { seats } = table;
    const after = step?.after ?? game.match;
    const held = begun ? (begun.match.header.settings.pace === 'live' ? 0 : null) : this.#clock.held();
    const changed = holdsOf(
      after,
      (seat) => {
        const { member: id, bot } = seats[seat];
        const member = id === null ? undefined : this.#state.member(id);
        return bot || (member !== undefined && (member === arriving || member.connection !== null));
      },
      held,
    );
    const holds = counting && changed.length === 0 ? countedHold(after, held) : changed;
    const stretch = stretchAt(table, this.#around.settings(), (id) => {
      const changed = members.find((member) => member.id === id);
      return changed ? { row: changed } : this.#state.member(id);
    });
    return [...holds, ...paceOf(after, stretch, owed.stopped ?? after.clock.stopped)];
  }

  async #store(writes: readonly Write[]): Promise<void> {
    try {
      await this.#around.store.commit(writes);
    } catch (error) {
      if (error instanceof OutcomeUnknown) await this.foldAgain();
      throw error;
    }
  }

  /**
   * Whether the last change is stored cannot be told: nothing of it may be shown, and nothing may be built upon what
   * is in memory. The match stops, everybody is sent to come back, and the table is made anew from the store.
   */
  async foldAgain(): Promise<void> {
    this.#driver.pause();
    for (const member of this.#state.members()) dismiss(member, CLOSE.restart);
    for (;;) {
      try {
        this.#state.reload(await this.#around.reread(this.#state.row.number));
        break;
      } catch (error) {
        this.#around.log.error(
          { err: error, table: this.#state.row.number },
          'the table cannot be read again',
        );
        await new Promise<void>((resolve) => this.#around.world.after(AGAIN, resolve));
      }
    }
    // Match time goes on where what is stored ends.
    this.#clock.forget();
    this.#clock.follow(this.#state.game);
    this.#driver.plan(this.#state.row, this.#state.game);
  }

  /** Somebody has come or gone. */
  presenceChanged(except?: Member): void {
    tellLobby(this.#state, except);
    this.#around.touched(this.#state.row.number);
  }
}

export function dismiss(member: Member, code: number): void {
  member.connection?.close(code);
  member.connection = null;
}
