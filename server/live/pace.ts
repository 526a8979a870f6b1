/** How fast things happen that nobody decides: of wall time, in ms, unless it says otherwise. Tests set all to 0. */
export interface Pace {
  /** Of the match time that the link needs, this much is waited for: 1 is real time, 0 not at all. */
  readonly link: number;
  /** However long the link takes, a class does not wait longer. */
  readonly linkMost: number;
  /** How long the reference bot seems to think. */
  readonly bot: number;
  /** The same in the live pace, ms of match time: there it should be as slow as a person. */
  readonly botLive: number;
  /** How long a failed join is kept waiting, at the least. */
  readonly failedJoin: number;
}

/** How long a class waits for the clock of a match to go on from `now` to `t` (match time). */
export const linkWait = (pace: Pace, now: number, t: number): number =>
  Math.min(Math.max(0, t - now), pace.linkMost) * pace.link;
