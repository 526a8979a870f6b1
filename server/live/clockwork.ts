import { decide } from '#shared/game/decide.ts';
import { fold } from '#shared/game/fold.ts';
import type { HostId } from '#shared/game/host-id.ts';
import type { Entry } from '#shared/game/log.ts';
import { nextClock, tick } from '#shared/game/match.ts';
import { isMachines, isStores } from '../store/store.ts';
import { Driver } from './driver.ts';
import type { Game } from './game.ts';
import { Ledger } from './ledger.ts';
import { LiveClock } from './live-clock.ts';
import { Queue } from './queue.ts';
import type { Surroundings } from './surroundings.ts';
import type { TableState } from './table-state.ts';

/** After so long a table tries again what nobody asked for and could not be stored. */
const AGAIN = 1_000;

/**
 * What makes a table go: one thing after the other, each at its own match time, and by itself whatever nobody has to
 * ask for: the link delivers, the bot moves, an absence is counted.
 */
export class Clockwork {
  readonly #around: Surroundings;
  readonly #state: TableState;
  readonly queue = new Queue();
  readonly clock: LiveClock;
  readonly driver: Driver;
  readonly ledger: Ledger;
  #stopped = false;

  constructor(around: Surroundings, state: TableState) {
    this.#around = around;
    this.#state = state;
    this.clock = new LiveClock(around.world);
    this.clock.follow(state.game);
    this.driver = new Driver({
      world: around.world,
      pace: around.pace,
      clock: this.clock,
      clockDue: () => this.byItself('clock', () => this.#letTimePass()),
      holdDue: () => this.byItself('hold', () => this.ledger.commit({}, { counting: true })),
      botDue: (host) => this.byItself('bot', () => this.#letBotMove(host)),
    });
    this.ledger = new Ledger(around, state, this.driver, this.clock);
  }

  /** True once the process ends. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** The process ends: nothing new begins, and what was asked for is stored. */
  async stop(): Promise<void> {
    this.driver.stop();
    await this.queue.idle();
    this.#stopped = true;
  }

  /** Does one thing after the other, each at its own time: in the live pace the log is first told how late it is. */
  inTime<T>(task: () => Promise<T>): Promise<T> {
    return this.queue.run(async () => {
      try {
        await this.catchUp();
        return await task();
      } catch (error) {
        await this.setAside(error);
        throw error;
      }
    });
  }

  /** What nobody asked for. If it fails, that is reported, and what is still due then is done a little later. */
  byItself(what: string, task: () => Promise<void>): void {
    this.inTime(task).catch((error) => {
      this.report(error, 'the table stands still', { what });
      this.#around.world.after(AGAIN, () => {
        if (!this.#stopped) this.#planAgain('again');
      });
    });
  }

  /** While nothing can be stored the live clock stands; what is due is looked at anew. */
  freeze(frozen: boolean): void {
    this.clock.freeze(frozen);
    this.#planAgain('trouble');
  }

  #planAgain(what: string): void {
    this.byItself(what, async () => this.driver.plan(this.#state.row, this.#state.game));
  }

  /** Lets the live clock go to where the wall clock is, with all that is due by then. @returns whether it went on */
  async catchUp(): Promise<boolean> {
    const { game } = this.#state;
    const t = this.clock.now();
    if (game === null || game.over || t === null) return false;
    const due = nextClock(game.match);
    if (t <= game.match.position.now && (due === null || due > t)) return false;
    await this.write(game, tick(game.match, Math.max(t, game.match.position.now)));
    return true;
  }

  /** Something happens by itself. */
  async #letTimePass(): Promise<void> {
    const { game, row } = this.#state;
    if (game?.match.header.settings.pace === 'live') {
      // The bell rang a little too early: it is rung again.
      if (!(await this.catchUp())) this.driver.plan(row, game);
      return;
    }
    const due = game && nextClock(game.match);
    if (game !== null && due !== null) await this.write(game, tick(game.match, due));
  }

  async #letBotMove(host: HostId): Promise<void> {
    const { game, row } = this.#state;
    const command = Driver.botMove(row, game, host);
    if (game === null) return;
    if (command === null) {
      const act = Driver.botAct(row, game, host);
      if (act !== null) await this.write(game, act);
      return;
    }
    const { entry, verdict } = decide(game.match, { seat: host, cid: null }, command);
    if (verdict.type === 'refused') throw new Error(`the bot's move was refused: ${JSON.stringify(verdict)}`);
    await this.write(game, entry);
  }

  /** Puts an entry of its match into the log, and lets it happen. */
  write(game: Game, entry: Entry): Promise<void> {
    return this.ledger.commit({ step: { entry, after: fold(game.match, entry) } });
  }

  /**
   * A match over which the engine stumbles ends here, alone: its log is kept, its players are told and go on with
   * another one, and the class notices nothing.
   */
  async setAside(error: unknown): Promise<void> {
    const { game, row } = this.#state;
    if (game === null || isStores(error)) return;
    this.#around.log.error({ err: error, match: game.id, table: row.number }, 'a match is set aside');
    this.driver.pause();
    this.#around.tally.setAside();
    await this.ledger.setAside();
  }

  /** That the store fails is reported once for all tables, not by each of them every second. */
  report(err: unknown, message: string, of: Readonly<Record<string, unknown>>): void {
    const level = isMachines(err) ? 'debug' : 'error';
    this.#around.log[level]({ err, table: this.#state.row.number, ...of }, message);
  }
}
