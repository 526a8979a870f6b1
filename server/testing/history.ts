import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import type { HostId } from '#shared/game/host-id.ts';
import type { SeatView } from '#shared/game/view.ts';
import type { SeatCommand, SeatFrame, SeatServerFrame } from '#shared/protocol/messages.ts';
import type { MatchView } from '#shared/protocol/session.ts';

type Verdict = Extract<SeatServerFrame, { type: 'accepted' | 'refused' | 'error' }>;

export const viewHash = (view: SeatView): string =>
  createHash('sha256').update(stringify(view)).digest('base64');

/** Everything that one client has said and been told, as far as a checker needs it. */
export class History {
  readonly nickname: string;
  /** What was sent under each number: the same, however often. */
  readonly commands = new Map<number, SeatCommand>();
  /** The answer to each number. */
  readonly answers = new Map<number, Verdict>();
  /** Match, number of the update, and the hash of the view that it led to. */
  readonly seen = new Map<string, Map<number, string>>();
  readonly seatIn = new Map<string, HostId>();
  /** What must not happen, found out at once. */
  readonly problems: string[] = [];
  sends = 0;
  resumes = 0;
  #held: MatchView | null = null;

  constructor(nickname: string) {
    this.nickname = nickname;
  }

  sent(frame: SeatFrame): void {
    if (!('cid' in frame)) return;
    this.sends += 1;
    const before = this.commands.get(frame.cid);
    if (before && stringify(before) !== stringify(frame)) {
      // Its number stays free after an answer that did not use it up.
      if (this.answers.has(frame.cid)) this.#wrong(`number ${frame.cid} was used again for another command`);
    }
    this.commands.set(frame.cid, frame);
  }

  heard(frame: SeatServerFrame): void {
    if (frame.type === 'welcome') this.resumes += 1;
    if (frame.type !== 'accepted' && frame.type !== 'refused' && frame.type !== 'error') return;
    // A ticket whose welcome was lost: the page joins again.
    if (frame.type === 'error' && frame.code === 'bad-token') return;
    if (frame.cid === null) {
      this.#wrong(`error ${stringify(frame)}`);
      return;
    }
    if (frame.type === 'error' && frame.code !== 'not-now' && frame.code !== 'match-over') {
      this.#wrong(`answer ${stringify(frame)} to ${stringify(this.commands.get(frame.cid))}`);
    }
    const before = this.answers.get(frame.cid);
    if (before && stringify(before) !== stringify(frame)) {
      this.#wrong(`two answers to ${frame.cid}: ${stringify(before)} and ${stringify(frame)}`);
    }
    this.answers.set(frame.cid, frame);
  }

  /** The view as it is after a frame. `whole`: a snapshot brought it. */
  shown(held: MatchView | null, whole: boolean): void {
    const before = this.#held;
    this.#held = held ?? before;
    if (held === null || held.view === before?.view) return;
    const { match, n, view } = held;
    if (before?.match === match && !whole && n !== before.n + 1) {
      this.#wrong(`update ${n} of ${match} after ${before.n}`);
    }
    if (before?.match === match && n < before.n) this.#wrong(`${match} went back from ${before.n} to ${n}`);
    this.seatIn.set(match, view.seat);
    const numbers = this.seen.get(match) ?? new Map<number, string>();
    this.seen.set(match, numbers);
    const hash = viewHash(view);
    if ((numbers.get(n) ?? hash) !== hash) this.#wrong(`two views ${n} of ${match}`);
    numbers.set(n, hash);
  }

  #wrong(what: string): void {
    this.problems.push(`${this.nickname}: ${what}`);
  }
}
