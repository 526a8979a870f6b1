import { HOST_IDS, type HostId } from '#shared/game/host-id.ts';
import type { ClassInfo, PairCard, ProjectServerFrame } from '#shared/protocol/messages.ts';
import { standing } from '#shared/protocol/standing.ts';
import type { World } from '../world.ts';
import type { Connection } from './connection.ts';
import type { Updates } from './game.ts';
import type { MatchTrack } from './view-track.ts';

type Projection = Extract<ProjectServerFrame, { type: 'projection' }>;

const perHost = <Value>(of: (host: HostId) => Value): Readonly<Record<HostId, Value>> => ({
  clientHost: of('clientHost'),
  serverHost: of('serverHost'),
});

/** What everybody in the room may see of a class: this is the one place where names and scores are held back. */
export function projectionOf(info: ClassInfo, cards: readonly PairCard[], now: number): Projection {
  const { conduct } = info;
  const shown = cards.find(({ table }) => table === conduct.projected);
  const seated = cards.filter(({ seats }) => HOST_IDS.some((host) => seats[host] !== null));
  const running = seated.filter(({ phase }) => phase === 'playing');
  return {
    type: 'projection',
    code: info.code,
    addresses: info.addresses,
    lessons: info.lessons,
    createdAt: info.createdAt,
    now,
    conduct,
    paused: running.length > 0 && running.every(({ paused }) => paused),
    pairs: seated.map((card) => ({
      table: card.table,
      names: perHost((host) => (conduct.names ? (card.seats[host]?.nickname ?? null) : null)),
      place: card.lesson.place,
      phase: card.phase,
      score: conduct.scores ? standing(card.ended) : null,
    })),
    match: shown?.match ?? null,
  };
}

/** At most four pictures a second, as on the board. */
const EVERY = 250;

/** The projectors of one class: each shows the same, a whole picture at a time, and one match live. */
export class Projectors {
  readonly #world: World;
  readonly #picture: () => Projection;
  readonly #match: (id: string) => MatchTrack;
  readonly #all = new Map<Connection<ProjectServerFrame>, { match: string | null }>();
  #callOff: (() => void) | null = null;

  constructor(world: World, picture: () => Projection, match: (id: string) => MatchTrack) {
    this.#world = world;
    this.#picture = picture;
    this.#match = match;
  }

  add(projector: Connection<ProjectServerFrame>): void {
    this.#all.set(projector, { match: null });
    this.#show(projector);
  }

  remove(projector: Connection<ProjectServerFrame>): void {
    this.#all.delete(projector);
  }

  /** Something that is shown may have changed. */
  touch(): void {
    if (this.#callOff !== null || this.#all.size === 0) return;
    this.#callOff = this.#world.after(EVERY, () => {
      this.#callOff = null;
      for (const projector of this.#all.keys()) this.#show(projector);
    });
  }

  moved(match: string, update: Updates['table']): void {
    if (update === null) return;
    for (const [projector, shown] of this.#all) {
      if (shown.match === match) projector.send({ type: 'update', match, update });
    }
  }

  close(code: number): void {
    this.#callOff?.();
    this.#callOff = null;
    for (const projector of this.#all.keys()) projector.close(code);
    this.#all.clear();
  }

  /** For one who had to be left out of single updates: the match whole again. */
  again(projector: Connection<ProjectServerFrame>): void {
    if (!this.#all.has(projector)) return;
    this.#all.set(projector, { match: null });
    this.#show(projector);
  }

  #show(projector: Connection<ProjectServerFrame>): void {
    const picture = this.#picture();
    projector.send(picture);
    const { match } = picture;
    if (this.#all.get(projector)?.match === match) return;
    const track = match === null ? null : this.#match(match);
    this.#all.set(projector, { match: track ? match : null });
    if (match !== null && track) projector.send({ type: 'snapshot', match, n: track.n, view: track.view });
  }
}
