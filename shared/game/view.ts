import type { Segment } from '../tcp/segment.ts';
import type { TcpState } from '../tcp/state.ts';
import type { Tcb } from '../tcp/tcb.ts';
import type { Deduction } from './finding.ts';
import type { HostId } from './host-id.ts';
import type { ScheduledCall } from './lesson.ts';
import type { Arrival, ArrivalId, ConnId, Endpoint, MatchTime, Outcome } from './position.ts';
import type { ScoreReport } from './score.ts';
import type { StoryLine } from './story.ts';

/** A connection as its own host's player (or the teacher) sees it. */
export interface ConnectionView {
  readonly local: Endpoint;
  readonly remote: Endpoint | null;
  readonly state: TcpState;
  /** The ISS that this host uses, or will use, for the connection. */
  readonly iss: number;
  readonly tcb: Tcb | null;
}

export interface HostPicture {
  readonly connections: Readonly<Record<ConnId, ConnectionView>>;
  readonly inbox: readonly Arrival[];
  readonly waitedFor: readonly ArrivalId[];
  /** Calls that the application will still make. */
  readonly script: readonly ScheduledCall[];
}

/** Whether a seat has something that it must handle before the clock goes on. */
export type Turn = Readonly<Record<HostId, boolean>>;

/** What a player sees: the own host and the own story, and that the partner has something to handle. */
export interface SeatView extends HostPicture {
  readonly seat: HostId;
  readonly lesson: string;
  readonly now: MatchTime;
  readonly turn: Turn;
  readonly story: readonly StoryLine[];
  readonly deductions: readonly Deduction[];
  readonly outcome: Outcome | null;
  /** The whole truth, once the match has ended. */
  readonly debrief: Debrief | null;
}

/** What the teacher and the replay see: both hosts, the link, everything that happened. */
export interface TableView {
  readonly lesson: string;
  readonly now: MatchTime;
  readonly turn: Turn;
  readonly hosts: Readonly<Record<HostId, HostPicture>>;
  readonly inFlight: readonly { readonly from: HostId; readonly seg: Segment; readonly packet: number }[];
  readonly story: readonly StoryLine[];
  readonly deductions: readonly Deduction[];
  readonly outcome: Outcome | null;
  readonly debrief: Debrief | null;
}

export interface Debrief {
  readonly story: readonly StoryLine[];
  readonly score: ScoreReport;
}

/** The lists of a view that only ever grow: an update carries what was added. */
export type Growing = 'story' | 'deductions';

/**
 * The step from one view to the next: `n` counts the changes of this view densely from 1. A log entry that does
 * not change a view makes no update of it, so a gap in the numbers always means "resume".
 */
export interface ViewUpdate<View extends SeatView | TableView> {
  readonly n: number;
  readonly set: Partial<Omit<View, Growing>>;
  readonly story: readonly StoryLine[];
  readonly deductions: readonly Deduction[];
}
