import type { SeatServerFrame } from './messages.ts';
import {
  newSession,
  type SessionEffect,
  type SessionEvent,
  type SessionState,
  sessionStep,
} from './session.ts';

/** The part of a WebSocket that a session needs; the browser's and the `ws` package's both have it. */
export interface Socket {
  onopen: ((event: never) => unknown) | null;
  onmessage: ((event: never) => unknown) | null;
  onclose: ((event: never) => unknown) | null;
  /** Set, so that a refused connection is no unhandled error; `onclose` follows it. */
  onerror: ((event: never) => unknown) | null;
  send(text: string): void;
  close(code?: number): void;
}

/** What a session may not find out by itself. */
export interface SessionWorld {
  /** An id that no other page has. */
  readonly page: string;
  /** Wall time, ms, that goes on while the device sleeps. */
  now(): number;
  random(): number;
  openSocket(): Socket;
  /** Calls back once after `ms`; the function returned calls it off. */
  startTimer(ms: number, callBack: () => void): () => void;
  storeToken(token: string | null): void;
  /** Joins again with the same joinId. Rejects when nobody answered; null: there is no seat to be had. */
  askTicket(): Promise<string | null>;
  /** After every step that changed something. */
  changed(state: SessionState): void;
}

export interface RunningSession {
  readonly state: SessionState;
  dispatch(event: SessionEvent): void;
  /** Drops the socket and the timer without a word to the server. */
  stop(): void;
}

/** Carries out what the pure session wants done: the one place that touches sockets and timers. */
export function runSession(world: SessionWorld): RunningSession {
  let state = newSession(world.page);
  let socket: { readonly number: number; readonly socket: Socket } | null = null;
  let stopTimer = () => {};
  let stopped = false;

  function dispatch(event: SessionEvent): void {
    if (stopped) return;
    const step = sessionStep(state, event, { now: world.now(), random: world.random() });
    const before = state;
    state = step.state;
    for (const effect of step.effects) act(effect);
    if (state !== before) world.changed(state);
  }

  function act(effect: SessionEffect): void {
    switch (effect.type) {
      case 'connect':
        socket?.socket.close();
        socket = { number: effect.socket, socket: listen(world.openSocket(), effect.socket) };
        return;
      case 'send':
        if (socket?.number === effect.socket) socket.socket.send(JSON.stringify(effect.frame));
        return;
      case 'close':
        if (socket?.number === effect.socket) socket.socket.close(effect.code);
        return;
      case 'wakeAt':
        stopTimer();
        stopTimer = world.startTimer(Math.max(0, effect.at - world.now()), () => dispatch({ type: 'time' }));
        return;
      case 'askTicket':
        // Without an answer the session's own patience runs out, and it tries again.
        world.askTicket().then(
          (ticket) => dispatch({ type: 'ticket', ticket }),
          () => {},
        );
        return;
      case 'storeToken':
        world.storeToken(effect.token);
        return;
    }
  }

  function listen(opened: Socket, number: number): Socket {
    opened.onopen = () => dispatch({ type: 'opened', socket: number });
    opened.onclose = (event: { readonly code: number }) =>
      dispatch({ type: 'closed', socket: number, code: event.code });
    opened.onerror = () => {};
    // The server is ours and tsc has checked what it sends, so its frames are not parsed once more.
    opened.onmessage = (event: { readonly data: string }) =>
      dispatch({ type: 'frame', socket: number, frame: JSON.parse(event.data) as SeatServerFrame });
    return opened;
  }

  return {
    get state() {
      return state;
    },
    dispatch,
    stop() {
      stopped = true;
      stopTimer();
      socket?.socket.close();
    },
  };
}
