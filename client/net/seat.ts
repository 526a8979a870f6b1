import { useSyncExternalStore } from 'react';
import { type RunningSession, runSession } from '#shared/protocol/run-session.ts';
import { type CommandBody, newSession, type SessionState } from '#shared/protocol/session.ts';
import { requestTicketAgain } from './join.ts';
import { randomId } from './random-id.ts';
import { seatMemory } from './seat-memory.ts';

/** This tab's seat: the reconnecting session over a browser's sockets, timers and storage. */
const memory = seatMemory();
const idle = newSession();
const readers = new Set<() => void>();
let running: RunningSession | null = null;

const world = {
  page: randomId(),
  now: () => Date.now(),
  random: () => Math.random(),
  openSocket: () => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/ws`),
  startTimer: (ms: number, callBack: () => void) => {
    const timer = setTimeout(callBack, ms);
    return () => clearTimeout(timer);
  },
  storeToken: (token: string | null) => {
    const lobby = running?.state.lobby;
    if (token === null) memory.forget();
    else memory.keep(token, lobby ? { nickname: lobby.me.nickname, code: lobby.code } : null);
  },
  askTicket: requestTicketAgain,
  changed: () => {
    for (const read of readers) read();
  },
};

/** Phones sleep and trains have tunnels: whenever there is hope again, try at once. */
const listenForHope = () => {
  const woken = () => {
    if (document.visibilityState === 'visible') running?.dispatch({ type: 'woken' });
  };
  // A click, not the pointer going down: what the try changes on the page must not slip from under the finger.
  for (const event of ['online', 'pageshow', 'click', 'keydown']) window.addEventListener(event, woken);
  document.addEventListener('visibilitychange', woken);
};

const session = (): RunningSession => {
  if (!running) {
    running = runSession(world);
    listenForHope();
  }
  return running;
};

export const seat = {
  /** Sits down with a fresh ticket. */
  join: (ticket: string): void => session().dispatch({ type: 'start', ticket }),
  /** Takes the seat back with the tab's own token. False: there is none. */
  resume: (): boolean => {
    const resumeToken = session().state.resumeToken ?? memory.token();
    if (resumeToken !== null) session().dispatch({ type: 'start', resumeToken });
    return resumeToken !== null;
  },
  /** Goes on with the seat that another tab or another device holds, or held. */
  resumeCopy: (token: string): void => session().dispatch({ type: 'start', resumeToken: token }),
  say: (command: CommandBody): void => session().dispatch({ type: 'command', command }),
  tryNow: (): void => session().dispatch({ type: 'woken' }),
  kept: memory.copy,
  hasToken: (): boolean => memory.token() !== null,
};

const subscribe = (read: () => void) => {
  readers.add(read);
  return () => readers.delete(read);
};

export const useSeat = (): SessionState => useSyncExternalStore(subscribe, () => running?.state ?? idle);
