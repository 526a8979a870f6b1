import type { Finding } from '../game/finding.ts';
import type { SeatView } from '../game/view.ts';
import { applyUpdate } from './apply-update.ts';
import { BACK_OFF, CID_STAYS_FREE, CLOSE, type ErrorCode, PROTOCOL_VERSION, SILENCE_LIMIT } from './codes.ts';
import type { Lobby, SeatCommand, SeatFrame, SeatServerFrame } from './messages.ts';

/**
 * The reconnecting client of a seat, as a pure step: pages, bots and tests drive it alike (run-session.ts). It
 * holds what the server has said and sees to it that every command is carried out once, whatever the network does.
 * The rules it follows are numbered in docs/protocol.md.
 */

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
      readonly cost: number;
    }
  | { readonly type: 'error'; readonly code: ErrorCode }
);

export interface MatchView {
  readonly match: string;
  /** The number of the last update that went into `view`. */
  readonly n: number;
  readonly view: SeatView;
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

export function sessionStep(state: SessionState, event: SessionEvent, moment: Moment): SessionStep {
  switch (event.type) {
    case 'start':
      return start(state, event, moment);
    case 'opened':
      return event.socket === state.socket && state.status === 'connecting'
        ? hello(state, moment)
        : same(state);
    case 'frame':
      return event.socket === state.socket && isOpen(state)
        ? received({ ...state, heardAt: moment.now }, event.frame, moment)
        : same(state);
    case 'closed':
      return event.socket === state.socket && isOpen(state) ? closed(state, event.code, moment) : same(state);
    case 'ticket':
      return isOpen(state) && state.ticket !== null ? ticketCame(state, event.ticket, moment) : same(state);
    case 'time':
      return timePassed(state, moment);
    case 'woken':
      return woken(state, moment);
    case 'command':
      return command(state, event.command);
  }
}

const same = (state: SessionState): SessionStep => ({ state, effects: [] });
const isOpen = (state: SessionState): boolean => state.status === 'connecting' || state.status === 'online';

function start(
  state: SessionState,
  event: Extract<SessionEvent, { type: 'start' }>,
  moment: Moment,
): SessionStep {
  const credentials = { ticket: event.ticket ?? null, resumeToken: event.resumeToken ?? null };
  // Another ticket may mean another seat: nothing of the old one is kept.
  const before = event.ticket === undefined ? state : { ...newSession(state.page), socket: state.socket };
  return connect({ ...before, ...credentials, endedBy: null, failures: 0 }, moment);
}

function connect(state: SessionState, { now }: Moment): SessionStep {
  const socket = state.socket + 1;
  return {
    state: { ...state, status: 'connecting', socket, heardAt: now, retryAt: null },
    effects: [
      { type: 'connect', socket },
      { type: 'wakeAt', at: now + SILENCE_LIMIT },
    ],
  };
}

function hello(state: SessionState, { now }: Moment): SessionStep {
  const { match } = state;
  const credential =
    state.resumeToken !== null ? { resumeToken: state.resumeToken } : { ticket: state.ticket ?? '' };
  const frame: SeatFrame = {
    type: 'hello',
    protocol: PROTOCOL_VERSION,
    ...credential,
    ...(state.page === '' ? {} : { page: state.page, socket: state.socket }),
    have: match && { match: match.match, n: match.n },
  };
  return { state: { ...state, heardAt: now }, effects: [{ type: 'send', socket: state.socket, frame }] };
}

function received(state: SessionState, frame: SeatServerFrame, moment: Moment): SessionStep {
  switch (frame.type) {
    case 'welcome':
      return welcomed(state, frame);
    case 'lobby':
      return same(seen(state, frame.lobby));
    case 'snapshot':
      return same({ ...state, match: { match: frame.match, n: frame.n, view: frame.view } });
    case 'update':
      return updated(state, frame, moment);
    case 'accepted':
      return answered(state, frame.cid, { type: 'accepted', ...atOf(frame) });
    case 'refused': {
      const { findings, cost } = frame;
      return answered(state, frame.cid, { type: 'refused', findings, cost, ...atOf(frame) });
    }
    case 'error':
      return failed(state, frame.code, frame.cid, moment);
    case 'ping':
      return { state, effects: [{ type: 'send', socket: state.socket, frame: { type: 'pong' } }] };
    default:
      // A frame of a later server: what this page does not know, it does not need.
      return same(state);
  }
}

function welcomed(state: SessionState, frame: Extract<SeatServerFrame, { type: 'welcome' }>): SessionStep {
  const { inFlight } = state;
  // Sent again whether it arrived or not: the server answers a number that it knows from its store.
  const again = inFlight && { ...inFlight, cid: Math.min(inFlight.cid, frame.lastCid + 1) };
  const online: SessionState = {
    ...seen(state, frame.lobby),
    status: 'online',
    failures: 0,
    tickets: 0,
    ticket: null,
    resumeToken: frame.resumeToken,
    lastCid: Math.max(frame.lastCid, again?.cid ?? 0),
    inFlight: again,
    error: null,
  };
  const next = again ? { state: online, effects: [sendCommand(online, again)] } : sendNext(online);
  return {
    state: next.state,
    effects: [{ type: 'storeToken', token: frame.resumeToken }, ...next.effects],
  };
}

const seen = (state: SessionState, lobby: Lobby): SessionState => ({
  ...state,
  lobby,
  // The view of another match is of no use beside this lobby: the snapshot is on its way.
  match: state.match?.match === lobby.match ? state.match : null,
});

function updated(
  state: SessionState,
  { match, update }: Extract<SeatServerFrame, { type: 'update' }>,
  moment: Moment,
): SessionStep {
  const held = state.match;
  if (held?.match === match && update.n <= held.n) return same(state);
  if (held?.match === match && update.n === held.n + 1) {
    return same({ ...state, match: { match, n: update.n, view: applyUpdate(held.view, update) } });
  }
  // A gap: the server knows from `hello` what we have, and sends what is missing.
  return reconnectNow(state, moment);
}

function reconnectNow(state: SessionState, moment: Moment): SessionStep {
  const next = connect(state, moment);
  return {
    state: next.state,
    effects: [{ type: 'close', socket: state.socket, code: CLOSE.restart }, ...next.effects],
  };
}

const atOf = ({ at }: { readonly at?: number }) => (at === undefined ? {} : { at });

type Verdict = Answer extends infer A ? (A extends unknown ? Omit<A, 'cid' | 'command'> : never) : never;

function answered(state: SessionState, cid: number, verdict: Verdict): SessionStep {
  const { inFlight } = state;
  if (inFlight?.cid !== cid) return same(state);
  return sendNext({
    ...state,
    inFlight: null,
    answer: { cid, command: inFlight.body, ...verdict },
  });
}

function failed(state: SessionState, code: ErrorCode, cid: number | null, moment: Moment): SessionStep {
  const { inFlight } = state;
  if (cid === null || inFlight?.cid !== cid) return same({ ...state, error: code });
  if (code === 'too-fast') {
    const at = moment.now + BACK_OFF.first + moment.random * BACK_OFF.first;
    return { state: { ...state, retryAt: at }, effects: [{ type: 'wakeAt', at }] };
  }
  // Our count is wrong: the next welcome sets it right, and the command goes out under its true number.
  if (code === 'cid-gap') return reconnectNow(state, moment);
  const lastCid = CID_STAYS_FREE.includes(code) ? cid - 1 : state.lastCid;
  return answered({ ...state, lastCid }, cid, { type: 'error', code });
}

function command(state: SessionState, body: CommandBody): SessionStep {
  if (state.lastCid === null || state.status === 'ended' || state.status === 'replaced') return same(state);
  return sendNext({ ...state, waiting: [...state.waiting, body] });
}

function sendNext(state: SessionState): SessionStep {
  const [body, ...waiting] = state.waiting;
  if (!body || state.inFlight || state.lastCid === null || state.status !== 'online') return same(state);
  const inFlight = { cid: state.lastCid + 1, body };
  const sent = { ...state, waiting, inFlight, lastCid: inFlight.cid };
  return { state: sent, effects: [sendCommand(sent, inFlight)] };
}

const sendCommand = (
  { socket }: SessionState,
  { cid, body }: { readonly cid: number; readonly body: CommandBody },
): SessionEffect => ({ type: 'send', socket, frame: { ...body, cid } });

/** What a close code means to a page; any other one means: try again. */
const ENDS: ReadonlyMap<number, EndedBy> = new Map([
  [CLOSE.left, 'left'],
  [CLOSE.removed, 'removed'],
  [CLOSE.badToken, 'bad-token'],
  [CLOSE.classOver, 'class-over'],
  [CLOSE.oldVersion, 'old-version'],
]);

/** So many tickets in a row, and none good: then it is not the network. */
const TICKETS_MOST = 8;

function ticketCame(state: SessionState, ticket: string | null, moment: Moment): SessionStep {
  return ticket === null ? ended(state, 'bad-token') : connect({ ...state, ticket }, moment);
}

function closed(state: SessionState, code: number, moment: Moment): SessionStep {
  // Whoever plays on from elsewhere has seen whether it was done; sent again later, it could only do harm.
  if (code === CLOSE.replaced) {
    return same({ ...state, status: 'replaced', inFlight: null, waiting: [], retryAt: null });
  }
  // The ticket was used, or took too long, and the welcome never came: the seat is there all the same.
  if (code === CLOSE.badToken && state.ticket !== null && state.tickets < TICKETS_MOST) {
    const asking: SessionState = { ...state, status: 'connecting', tickets: state.tickets + 1 };
    return { state: asking, effects: [{ type: 'askTicket' }] };
  }
  const endedBy = ENDS.get(code);
  return endedBy === undefined ? retryLater(state, moment) : ended(state, endedBy);
}

function ended(state: SessionState, endedBy: EndedBy): SessionStep {
  const over: SessionState = {
    ...state,
    status: 'ended',
    endedBy,
    inFlight: null,
    waiting: [],
    retryAt: null,
  };
  // A page of an old version keeps its token: it reloads and resumes.
  if (endedBy === 'old-version') return same(over);
  return {
    state: { ...over, ticket: null, resumeToken: null },
    effects: [{ type: 'storeToken', token: null }],
  };
}

function retryLater(state: SessionState, { now, random }: Moment): SessionStep {
  const most = Math.min(BACK_OFF.most, BACK_OFF.first * 2 ** state.failures);
  const at = now + random * most;
  return {
    state: { ...state, status: 'offline', failures: state.failures + 1, retryAt: at },
    effects: [{ type: 'wakeAt', at }],
  };
}

function timePassed(state: SessionState, moment: Moment): SessionStep {
  const { now } = moment;
  if (state.status === 'offline') {
    return state.retryAt !== null && now < state.retryAt
      ? { state, effects: [{ type: 'wakeAt', at: state.retryAt }] }
      : connect(state, moment);
  }
  if (!isOpen(state)) return same(state);
  if (now - state.heardAt >= SILENCE_LIMIT) return silent(state, moment);
  const due = state.retryAt !== null && now >= state.retryAt;
  const later: SessionState = due ? { ...state, retryAt: null } : state;
  const wake: SessionEffect = {
    type: 'wakeAt',
    at: Math.min(later.retryAt ?? Number.POSITIVE_INFINITY, later.heardAt + SILENCE_LIMIT),
  };
  const repeat =
    due && later.inFlight && later.status === 'online' ? [sendCommand(later, later.inFlight)] : [];
  return { state: later, effects: [...repeat, wake] };
}

function silent(state: SessionState, moment: Moment): SessionStep {
  const next = retryLater(state, moment);
  return {
    state: next.state,
    effects: [{ type: 'close', socket: state.socket, code: CLOSE.restart }, ...next.effects],
  };
}

function woken(state: SessionState, moment: Moment): SessionStep {
  if (state.status === 'offline') return connect({ ...state, failures: 0 }, moment);
  if (isOpen(state) && moment.now - state.heardAt >= SILENCE_LIMIT) return reconnectNow(state, moment);
  return same(state);
}
