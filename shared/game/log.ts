import type { Finding } from './finding.ts';
import type { FreeAct } from './free-act.ts';
import type { HostId } from './host-id.ts';
import type { Intervention } from './intervention.ts';
import type { Lesson } from './lesson.ts';
import type { Command } from './move.ts';
import type { MatchTime } from './position.ts';
import type { MatchSettings } from './settings.ts';

/** Raised whenever a line is written otherwise; docs/log-format.md tells of each. */
export const LOG_FORMAT = 2;
/** Raised whenever a fold of an old log would come out otherwise. */
export const ENGINE_VERSION = 3;

/** The first line of a log: everything that the fold starts from. Times are match time in ms. */
export interface LogHeader {
  readonly type: 'header';
  readonly format: typeof LOG_FORMAT;
  readonly engine: number;
  readonly rubric: number;
  readonly match: string;
  readonly seed: number;
  /** The initial sequence numbers that the hosts' clocks have drawn for this match. */
  readonly iss: Readonly<Record<HostId, number>>;
  readonly lesson: Lesson;
  readonly settings: MatchSettings;
  /** The fewest segments with which the goal can be reached here (shared/explorer); left out where nobody knows. */
  readonly leastSegments?: number;
  /** A what-if: the match that it goes on from otherwise, and after how many of its entries. */
  readonly branchOf?: { readonly match: string; readonly entry: number };
}

/** Who caused an entry: the seat, and the number of its command, so that a repeated one is answered alike. */
export interface Cause {
  readonly seat: HostId;
  /** Null for a bot, whose moves nobody repeats. */
  readonly cid: number | null;
}

/**
 * One line of a log. `before` is the hash of the position that it applies to. A `clock` entry lets match time run
 * to `t` and everything happen that is due by then.
 */
export type Entry = { readonly t: MatchTime; readonly before: string } & (
  | (Cause & { readonly type: 'move'; readonly command: Command })
  | (Cause & { readonly type: 'refused'; readonly command: Command; readonly findings: readonly Finding[] })
  /** The seat was given the next hint; what it said and cost is in the fold. */
  /** `given`: by the teacher, and so for nothing. */
  | (Cause & { readonly type: 'hint'; readonly given?: true })
  /** A player's own call, hand in the network, or wish to end it, where the lesson leaves that to the pair. */
  | (Cause & { readonly type: 'free'; readonly act: FreeAct })
  | { readonly type: 'intervention'; readonly act: Intervention }
  | {
      /**
       * From here on nobody is there to play this seat (`away`), or somebody is again. The relaxed pace asks for
       * nothing more: its clock stands anyway while a seat has something to handle. In the live pace absence stops the
       * clock; such an entry is then also written as the credit for it is used up.
       */
      readonly type: 'hold';
      readonly seat: HostId;
      readonly away: boolean;
      /** In the live pace: ms of wall time that the clock has stood for absences so far. */
      readonly held?: number;
    }
  | {
      /** The teacher's hand on the clock of the live pace: slower or faster from here on, or stopped. */
      readonly type: 'pace';
      readonly stretch: number;
      readonly stopped: boolean;
    }
  | { readonly type: 'clock' }
);

export type Hold = Extract<Entry, { type: 'hold' }>;
export type PaceChange = Extract<Entry, { type: 'pace' }>;
