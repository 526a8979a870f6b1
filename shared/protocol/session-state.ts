import type { Finding } from '../game/finding.ts';
import type { MatchTime } from '../game/position.ts';
import type { SeatView } from '../game/view.ts';
import type { ErrorCode } from './codes.ts';
import type { Lobby, SeatCommand, SeatFrame, SeatServerFrame } from './messages.ts';

// What a session holds, what can happen to it, and what it wants done: the step itself is in session.ts.

export type SessionStatus =
  | 'idle' // not started
  | 'connecting' // a socket is being opened, or the welcome is on its way
  | 'online'
  | 'offline' // waits for the next try
  | 'replaced' // this seat is played from another tab or device; `start` takes it back
  | 'ended'; // for good: see `endedBy`

export type EndedBy = 'left' | 'removed' | 'bad-token' | 'class-over' | 'old-version';

/** What the page says; the session gives it its number. */
export type CommandBody = SeatCommand extends infer C ? (C extends unknown ? Omit<C, 'cid'> : never) : never;

export type Answer = {
  readonly cid: number;
  readonly command: CommandBody;
} /** `at`: of a move, the number of the update that shows it: until then the view is the one before it. */ & (
  | { readonly type: 'accepted'; readonly at?: number }
  | {
      readonly type: 'refused';
      readonly at?: number;
      readonly findings: readonly Finding[];
      readonly cost: number | null;
    }
  | { readonly type: 'error'; readonly code: ErrorCode }
);

export interface MatchView {
  readonly match: string;
  /** The number of the last update that went into `view`. */
  readonly n: number;
  readonly view: SeatView;
  /** In the live pace: the match time when the last frame came, and the wall time at which it came. */
  readonly heard?: { readonly time: MatchTime; readonly at: number };
}

export interface SessionState {
  readonly status: SessionStatus;
  readonly endedBy: EndedBy | null;
  /** Tells the server which sockets are of one page; '' where it need not know. */
  readonly page: string;
  /** Counts the sockets that this session has opened; events of older ones are ignored. */
  readonly socket: number;
  readonly ticket: string | null;
  readonly resumeToken: string | null;
  readonly lobby: Lobby | null;
  /** The match that the lobby names (being played, or played last); null until its snapshot is here. */
  readonly match: MatchView | null;
  /** The last number used; null before the first welcome. */
  readonly lastCid: number | null;
  /** The one command on its way. The next is sent when this one has been answered. */
  readonly inFlight: { readonly cid: number; readonly body: CommandBody } | null;
  readonly waiting: readonly CommandBody[];
  /** To the last command that was answered. A new object each time. */
  readonly answer: Answer | null;
  /** The last error that belonged to no command. */
  readonly error: ErrorCode | null;
  /** Tickets asked for since the last welcome. */
  readonly tickets: number;
  /** Failed tries in a row. */
  readonly failures: number;
  /** When something last came (or the socket was asked for); wall time, ms. */
  readonly heardAt: number;
  /** When the next try, or the repetition of a command that came too fast, is due; null: not waiting. */
  readonly retryAt: number | null;
}

export type SessionEvent =
  /** Opens the seat with a fresh ticket or a stored token; also takes it back from another tab. */
  | { readonly type: 'start'; readonly ticket?: string; readonly resumeToken?: string }
  | { readonly type: 'opened'; readonly socket: number }
  | { readonly type: 'frame'; readonly socket: number; readonly frame: SeatServerFrame }
  | { readonly type: 'closed'; readonly socket: number; readonly code: number }
  /** The time asked for by `wakeAt` has come (or a later one). */
  | { readonly type: 'time' }
  /** The join was asked for again: a fresh ticket, or none to be had for good. */
  | { readonly type: 'ticket'; readonly ticket: string | null }
  /** The device is online again, or the page is visible again. */
  | { readonly type: 'woken' }
  /** Something the player wants done. Without effect before the first welcome and after the end. */
  | { readonly type: 'command'; readonly command: CommandBody };

export type SessionEffect =
  /** Open a socket to /ws; its events bear this number. Any older socket is of no interest any more. */
  | { readonly type: 'connect'; readonly socket: number }
  | { readonly type: 'send'; readonly socket: number; readonly frame: SeatFrame }
  | { readonly type: 'close'; readonly socket: number; readonly code: number }
  /** Join again with the same joinId, and send `ticket`; nothing when nobody answered. */
  | { readonly type: 'askTicket' }
  /** Send `time` at this moment; replaces any earlier wish. */
  | { readonly type: 'wakeAt'; readonly at: number }
  /** Keep the token where a reload finds it; null: forget it. */
  | { readonly type: 'storeToken'; readonly token: string | null };

/** `now`: wall time in ms that goes on while the device sleeps; `random`: 0 … 1, fresh for each step. */
export interface Moment {
  readonly now: number;
  readonly random: number;
}

export interface SessionStep {
  readonly state: SessionState;
  readonly effects: readonly SessionEffect[];
}

export const newSession = (page = ''): SessionState => ({
  page,
  status: 'idle',
  endedBy: null,
  socket: 0,
  ticket: null,
  resumeToken: null,
  lobby: null,
  match: null,
  lastCid: null,
  inFlight: null,
  waiting: [],
  answer: null,
  error: null,
  tickets: 0,
  failures: 0,
  heardAt: 0,
  retryAt: null,
});
