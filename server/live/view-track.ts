import { type SeatView, type TableView, type ViewUpdate, viewUpdate } from '#shared/game/view.ts';

/** So many updates are kept for a resume; who has missed more gets a snapshot. */
const KEPT = 64;

/** One reader's view of a match as the log moves on, with its dense numbers. */
export class ViewTrack<View extends SeatView | TableView> {
  #view: View;
  #n = 0;
  #recent: ViewUpdate<View>[] = [];

  constructor(view: View) {
    this.#view = view;
  }

  get view(): View {
    return this.#view;
  }

  /** How many entries of the log have changed this view. */
  get n(): number {
    return this.#n;
  }

  /** The number that the view will have when it is this one. */
  numberOf(after: View): number {
    return viewUpdate(this.#view, after, this.#n + 1)?.n ?? this.#n;
  }

  /** Null where the entry changed nothing in it. */
  advance(after: View): ViewUpdate<View> | null {
    const update = viewUpdate(this.#view, after, this.#n + 1);
    this.#view = after;
    if (update === null) return null;
    this.#n = update.n;
    this.#recent.push(update);
    if (this.#recent.length > KEPT) this.#recent = this.#recent.slice(-KEPT);
    return update;
  }

  /** What came after update `n`; null where a snapshot is needed. */
  since(n: number): readonly ViewUpdate<View>[] | null {
    const missed = this.#n - n;
    if (missed < 0 || missed > this.#recent.length) return null;
    return missed === 0 ? [] : this.#recent.slice(-missed);
  }
}

/** A match as those see it who see all of it; nothing where it is on no table, or cannot be shown. */
export type MatchTrack = ViewTrack<TableView> | null | undefined;
