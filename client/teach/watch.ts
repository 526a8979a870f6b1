import type { TableView } from '#shared/game/view.ts';
import { applyCards } from '#shared/protocol/apply-cards.ts';
import { applyUpdate } from '#shared/protocol/apply-update.ts';
import { BACK_OFF, CLOSE, PROTOCOL_VERSION, SILENCE_LIMIT } from '#shared/protocol/codes.ts';
import type {
  ClassInfo,
  PairCard,
  Trouble,
  WatchFrame,
  WatchServerFrame,
} from '#shared/protocol/messages.ts';
import type { Problem } from './request.ts';

/** One match, followed whole. `n` is the number of the last update that is in the view. */
export interface OpenedMatch {
  readonly match: string;
  readonly n: number;
  readonly view: TableView;
}

export interface WatchState {
  /** `stopped`: connecting again would not help; `problem` says why. */
  readonly status: 'connecting' | 'live' | 'lost' | 'stopped';
  readonly problem: Problem | null;
  readonly class: ClassInfo | null;
  readonly pairs: readonly PairCard[];
  /** The server's wall time with the last board, ms. */
  readonly now: number | null;
  /** What is wrong with the server itself. */
  readonly trouble: Trouble | null;
  readonly opened: OpenedMatch | null;
  /** A match that was asked for and that the server cannot show. */
  readonly unavailable: string | null;
}

export const NOT_YET: WatchState = {
  status: 'connecting',
  problem: null,
  class: null,
  pairs: [],
  now: null,
  trouble: null,
  opened: null,
  unavailable: null,
};

export interface Watch {
  /** Follows this match instead of the one before; null: none. */
  readonly open: (match: string | null) => void;
  readonly stop: () => void;
}

/** Errors after which the same question would get the same answer. */
const FINAL: readonly Problem[] = ['not-signed-in', 'not-found', 'class-over', 'old-version', 'bad-token'];

const problemOfClose = (code: number): Problem | null => {
  if (code === CLOSE.badToken) return 'not-signed-in';
  if (code === CLOSE.classOver) return 'class-over';
  return code === CLOSE.oldVersion ? 'old-version' : null;
};

/** What says what it said before is the same object: what is drawn of it need not be drawn again. */
const same = <Said>(before: Said | null | undefined, after: Said): Said =>
  before && JSON.stringify(before) === JSON.stringify(after) ? before : after;

const sameWhereEqual = (before: readonly PairCard[], after: readonly PairCard[]): readonly PairCard[] =>
  after.map((pair, at) => same(before[at], pair));

/**
 * A teacher's socket: connects, watches one class, and connects again by itself for as long as it takes. It begins
 * with the whole board each time, and so does whoever was too slow for some frames: nothing has to be caught up with.
 */
export function watchClass(
  classId: string,
  openSocket: () => WebSocket,
  changed: (state: WatchState) => void,
): Watch {
  let state = NOT_YET;
  let socket: WebSocket | null = null;
  let wanted: string | null = null;
  let attempts = 0;
  /** Whether this socket has been let in: what is not found before is the class, and afterwards a match. */
  let watching = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;

  const set = (change: Partial<WatchState>) => {
    state = { ...state, ...change };
    changed(state);
  };
  const send = (frame: WatchFrame) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
  };
  const wakeIn = (ms: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, ms);
  };
  const stopWith = (problem: Problem) => {
    over = true;
    clearTimeout(timer);
    drop();
    set({ status: 'stopped', problem });
  };
  const drop = () => {
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
    socket.close();
    socket = null;
  };

  function connect() {
    drop();
    watching = false;
    const opened = openSocket();
    socket = opened;
    opened.onopen = () => {
      send({ type: 'watch', protocol: PROTOCOL_VERSION, classId });
      if (wanted !== null) send({ type: 'open', match: wanted });
    };
    opened.onmessage = (event: MessageEvent<string>) => {
      wakeIn(SILENCE_LIMIT, lose);
      take(JSON.parse(event.data) as WatchServerFrame);
    };
    opened.onclose = (event) => {
      const problem = problemOfClose(event.code);
      if (problem) stopWith(problem);
      else lose();
    };
    wakeIn(SILENCE_LIMIT, lose);
  }

  function lose() {
    drop();
    if (over) return;
    set({ status: 'lost' });
    // Full jitter, so that a server that comes back is not met by everybody at once.
    const most = Math.min(BACK_OFF.most, BACK_OFF.first * 2 ** attempts);
    attempts += 1;
    wakeIn(Math.random() * most, connect);
  }

  function take(frame: WatchServerFrame) {
    switch (frame.type) {
      case 'ping':
        return send({ type: 'pong' });
      case 'board':
        attempts = 0;
        watching = true;
        return set({
          status: 'live',
          problem: null,
          class: same(state.class, frame.class),
          pairs: sameWhereEqual(state.pairs, frame.pairs),
          now: frame.now,
          trouble: frame.trouble ?? null,
        });
      case 'cards':
        return set({ pairs: applyCards(state.pairs, frame.pairs), now: frame.now });
      case 'snapshot':
        if (frame.match !== wanted) return;
        return set({ opened: { match: frame.match, n: frame.n, view: frame.view }, unavailable: null });
      case 'update': {
        const { opened } = state;
        if (frame.match !== wanted || opened?.match !== wanted || frame.update.n <= opened.n) return;
        // A gap: ask for the whole again.
        if (frame.update.n > opened.n + 1) return send({ type: 'open', match: wanted });
        return set({
          opened: { ...opened, n: frame.update.n, view: applyUpdate(opened.view, frame.update) },
        });
      }
      case 'error':
        if (frame.code === 'not-found' && watching) return set({ opened: null, unavailable: wanted });
        if (FINAL.includes(frame.code)) stopWith(frame.code);
    }
  }

  connect();
  return {
    open: (match) => {
      if (match === wanted) return;
      wanted = match;
      if (state.opened?.match !== match) set({ opened: null });
      send({ type: 'open', match });
    },
    stop: () => {
      over = true;
      clearTimeout(timer);
      drop();
    },
  };
}
