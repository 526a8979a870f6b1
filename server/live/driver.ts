import { freeEntry, referenceBot } from '#shared/game/bots.ts';
import { HOST_IDS, type HostId, peerOf } from '#shared/game/host-id.ts';
import type { Entry } from '#shared/game/log.ts';
import { freely, hostViewOf, nextClock } from '#shared/game/match.ts';
import type { Command } from '#shared/game/move.ts';
import type { TableRow } from '../store/store.ts';
import type { World } from '../world.ts';
import type { Game } from './game.ts';
import type { LiveClock } from './live-clock.ts';
import { linkWait, type Pace } from './pace.ts';

interface Bells {
  readonly world: World;
  readonly pace: Pace;
  readonly clock: LiveClock;
  /** Something happens by itself now. */
  clockDue(): void;
  /** An absence that stops the live clock is to be counted. */
  holdDue(): void;
  botDue(host: HostId): void;
}
type Bell = 'clock' | 'hold' | HostId;

/**
 * Sees to it that what nobody decides happens in good time: the link delivers, and the bot moves. It only rings;
 * what is due then is found out from the position of that moment.
 */
export class Driver {
  readonly #of: Bells;
  readonly #waiting = new Map<Bell, () => void>();
  #stopped = false;

  constructor(of: Bells) {
    this.#of = of;
  }

  /** What the bot would do now; null where it does not sit, or has nothing to do. */
  static botMove(row: TableRow, game: Game | null, host: HostId): Command | null {
    return game && !game.over && !game.match.clock.stopped && row.seats[host].bot
      ? referenceBot(hostViewOf(game.match, host))
      : null;
  }

  /** In free play, what it would do beside moving: it calls what it has to, and agrees to end what the other ends. */
  static botAct(row: TableRow, game: Game | null, host: HostId): Entry | null {
    if (game === null || game.over || !row.seats[host].bot) return null;
    const { match } = game;
    const { finished } = match;
    if (finished[peerOf(host)] && !finished[host]) {
      return freely(match, { seat: host, cid: null }, { type: 'finish', agreed: true });
    }
    return freeEntry(match, [host]);
  }

  /** To be told of every table as it has become. */
  plan(row: TableRow, game: Game | null): void {
    if (game === null || game.over) return;
    const { pace } = this.#of;
    if (game.match.header.settings.pace === 'live') this.#planLive(game);
    else {
      const due = nextClock(game.match);
      if (due !== null) {
        this.#ring('clock', linkWait(pace, game.match.position.now, due), () => this.#of.clockDue());
      }
    }
    const { clock, header } = game.match;
    const thinks = header.settings.pace === 'live' ? pace.botLive * clock.stretch : pace.bot;
    for (const host of HOST_IDS) {
      const acts = Driver.botMove(row, game, host) ?? Driver.botAct(row, game, host);
      if (acts !== null) this.#ring(host, thinks, () => this.#of.botDue(host));
    }
  }

  /** In the live pace something may become due sooner than what has been waited for, or the clock stand. */
  #planLive({ match }: Game): void {
    const { clock } = this.#of;
    const due = nextClock(match);
    this.#ringAnew('clock', due === null ? null : clock.until(due), () => this.#of.clockDue());
    this.#ringAnew('hold', clock.untilCount(match.clock.held), () => this.#of.holdDue());
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

  #ringAnew(what: Bell, ms: number | null, bell: () => void): void {
    this.#waiting.get(what)?.();
    this.#waiting.delete(what);
    if (ms !== null) this.#ring(what, ms, bell);
  }

  #ring(what: Bell, ms: number, bell: () => void): void {
    if (this.#stopped || this.#waiting.has(what)) return;
    const callOff = this.#of.world.after(ms, () => {
      this.#waiting.delete(what);
      bell();
    });
    this.#waiting.set(what, callOff);
  }
}
