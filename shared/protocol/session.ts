import { applyUpdate } from './apply-update.ts';
import {
  BACK_OFF,
  CID_STAYS_FREE,
  CLOSE,
  type ErrorCode,
  PROTOCOL_VERSION,
  SILENCE_LIMIT,
  STORE_AGAIN,
} from './codes.ts';
import type { Lobby, SeatFrame, SeatServerFrame } from './messages.ts';
import {
  type Answer,
  type CommandBody,
  type EndedBy,
  type Moment,
  newSession,
  type SessionEffect,
  type SessionEvent,
  type SessionState,
  type SessionStep,
} from './session-state.ts';

export {
  type Answer,
  type CommandBody,
  type EndedBy,
  type MatchView,
  type Moment,
  newSession,
  type SessionEffect,
  type SessionEvent,
  type SessionState,
  type SessionStatus,
  type SessionStep,
} from './session-state.ts';

/**
 * The reconnecting client of a seat, as a pure step: pages, bots and tests drive it alike (run-session.ts). It
 * holds what the server has said and sees to it that every command is carried out once, whatever the network does.
 * The rules it follows are numbered in docs/protocol.md.
 */

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
      return same({
        ...state,
        match: { match: frame.match, n: frame.n, view: frame.view, ...heard(frame, moment) },
      });
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

const heard = ({ time }: { readonly time?: number | undefined }, { now }: Moment) =>
  time === undefined ? {} : { heard: { time, at: now } };

function updated(
  state: SessionState,
  frame: Extract<SeatServerFrame, { type: 'update' }>,
  moment: Moment,
): SessionStep {
  const { match, update } = frame;
  const held = state.match;
  if (held?.match === match && update.n <= held.n) return same(state);
  if (held?.match === match && update.n === held.n + 1) {
    const view = applyUpdate(held.view, update);
    return same({ ...state, match: { match, n: update.n, view, ...heard(frame, moment) } });
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
  // Neither is the player's to mend: the command waits here, and goes out again by itself.
  const wait = code === 'too-fast' ? BACK_OFF.first : code === 'not-stored' ? STORE_AGAIN : null;
  if (wait !== null) {
    const at = moment.now + wait + moment.random * wait;
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
