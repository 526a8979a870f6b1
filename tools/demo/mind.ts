import { applyMove } from '#shared/game/evolve.ts';
import type { HostId } from '#shared/game/host-id.ts';
import type { LogHeader } from '#shared/game/log.ts';
import { newHeader } from '#shared/game/match.ts';
import type { Move } from '#shared/game/move.ts';
import { type Host, type HostView, withHost } from '#shared/game/position.ts';
import { startPosition } from '#shared/game/start.ts';
import type { SeatView } from '#shared/game/view.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { hostViewIn } from '../../server/testing/right-move.ts';

type Connections = Host['connections'];

const movesIn = ({ story }: SeatView): number => story.filter(({ type }) => type === 'moved').length;

/**
 * What an exam does not show, a player keeps in mind: the numbers of the own connections. They go on here as the
 * engine takes them on with every own move that is accepted; what arrives is in view.
 */
export class Mind {
  readonly #header: LogHeader;
  readonly #seat: HostId;
  #connections: Connections;
  /** What the connections come to if the move is accepted that was made after so many others. */
  #meant: { readonly after: number; readonly connections: Connections } | null = null;

  constructor(view: SeatView) {
    const { seat, connections, lesson } = view;
    const [own] = Object.values(connections);
    const header = newHeader({ match: '', lesson: LESSONS.get(lesson)!, seed: 0 });
    this.#seat = seat;
    this.#header = { ...header, iss: { ...header.iss, [seat]: own?.iss ?? 0 } };
    this.#connections = startPosition(this.#header).position.hosts[seat].connections;
  }

  /** The host as its player knows it. */
  hostView(view: SeatView): HostView {
    if (this.#meant !== null && movesIn(view) > this.#meant.after) {
      this.#connections = this.#meant.connections;
      this.#meant = null;
    }
    const shown = hostViewIn(view);
    return { ...shown, host: { ...shown.host, connections: this.#connections } };
  }

  /** To be told of every move before it is made; whether it is legal, the referee will say. */
  means(view: SeatView, move: Move): void {
    const { position } = startPosition(this.#header);
    const here = { ...withHost(position, this.#seat, this.hostView(view).host), now: view.now };
    try {
      const { hosts } = applyMove(this.#header, here, this.#seat, move, 0).position;
      this.#meant = { after: movesIn(view), connections: hosts[this.#seat].connections };
    } catch {
      // It is wrong, and will be refused.
      this.#meant = null;
    }
  }
}
