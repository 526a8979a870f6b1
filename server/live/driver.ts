import { referenceBot } from '#shared/game/bots.ts';
import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import { hostViewOf, nextClock } from '#shared/game/match.ts';
import type { Command } from '#shared/game/move.ts';
import type { TableRow } from '../store/store.ts';
import type { World } from '../world.ts';
import type { Game } from './game.ts';
import { linkWait, type Pace } from './pace.ts';

/**
 * Sees to it that what nobody decides happens in good time: the link delivers, and the bot moves. It only rings;
 * what is due then is found out from the position of that moment.
 */
export class Driver {
  readonly #of: {
    readonly world: World;
    readonly pace: Pace;
    clockDue(): void;
    botDue(host: HostId): void;
  };
  readonly #waiting = new Map<'clock' | HostId, () => void>();
  #stopped = false;

  constructor(of: { world: World; pace: Pace; clockDue(): void; botDue(host: HostId): void }) {
    this.#of = of;
  }

  /** What the bot would do now; null where it does not sit, or has nothing to do. */
  static botMove(row: TableRow, game: Game | null, host: HostId): Command | null {
    return game && !game.over && row.seats[host].bot ? referenceBot(hostViewOf(game.match, host)) : null;
  }

  /** To be told of every table as it has become. */
  plan(row: TableRow, game: Game | null): void {
    if (game === null || game.over) return;
    const { pace } = this.#of;
    const due = nextClock(game.match);
    if (due !== null) {
      this.#ring('clock', linkWait(pace, game.match.position.now, due), () => this.#of.clockDue());
    }
    for (const host of HOST_IDS) {
      if (Driver.botMove(row, game, host) !== null) this.#ring(host, pace.bot, () => this.#of.botDue(host));
    }
  }

  stop(): void {
    this.#stopped = true;
    this.pause();
  }

  /** Until it is told of the table again. */
  pause(): void {
    for (const callOff of this.#waiting.values()) callOff();
    this.#waiting.clear();
  }

  #ring(what: 'clock' | HostId, ms: number, bell: () => void): void {
    if (this.#stopped || this.#waiting.has(what)) return;
    const callOff = this.#of.world.after(ms, () => {
      this.#waiting.delete(what);
      bell();
    });
    this.#waiting.set(what, callOff);
  }
}
