import { applyUpdate } from '#shared/protocol/apply-update.ts';
import { BACK_OFF, CLOSE, PROTOCOL_VERSION, SILENCE_LIMIT } from '#shared/protocol/codes.ts';
import type { ProjectFrame, ProjectServerFrame } from '#shared/protocol/messages.ts';
import type { OpenedMatch } from '../teach/watch.ts';

export type Projection = Extract<ProjectServerFrame, { type: 'projection' }>;

export interface ProjectorState {
  /** `ended`: the link is no longer good; `over`: the class has ended. */
  readonly status: 'connecting' | 'live' | 'lost' | 'ended' | 'over';
  readonly projection: Projection | null;
  readonly shown: OpenedMatch | null;
}

export const DARK: ProjectorState = { status: 'connecting', projection: null, shown: null };

/**
 * A projector's socket: shows what it is told, and connects again by itself for as long as it takes. Every picture
 * is whole; after a gap in the match's updates it connects anew.
 * @returns ends it
 */
export function followClass(
  token: string,
  openSocket: () => WebSocket,
  changed: (state: ProjectorState) => void,
): () => void {
  let state = DARK;
  let socket: WebSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempts = 0;

  const set = (change: Partial<ProjectorState>) => {
    state = { ...state, ...change };
    changed(state);
  };
  const wakeIn = (ms: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, ms);
  };
  const drop = () => {
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
    socket = null;
  };
  const stop = () => {
    clearTimeout(timer);
    drop();
  };

  function connect(): void {
    drop();
    const opened = openSocket();
    const send = (frame: ProjectFrame) => opened.send(JSON.stringify(frame));
    socket = opened;
    opened.onopen = () => send({ type: 'project', protocol: PROTOCOL_VERSION, token });
    opened.onmessage = (event: MessageEvent<string>) => {
      wakeIn(SILENCE_LIMIT, lose);
      const frame = JSON.parse(event.data) as ProjectServerFrame;
      if (frame.type === 'ping') send({ type: 'pong' });
      else take(frame);
    };
    opened.onclose = ({ code }) => {
      if (code === CLOSE.badToken) return end('ended');
      if (code === CLOSE.classOver) return end('over');
      // A page of an older version asks for itself anew.
      if (code === CLOSE.oldVersion) return location.reload();
      lose();
    };
    wakeIn(SILENCE_LIMIT, lose);
  }

  function end(status: 'ended' | 'over'): void {
    stop();
    set({ status });
  }

  function lose(): void {
    drop();
    set({ status: 'lost' });
    const most = Math.min(BACK_OFF.most, BACK_OFF.first * 2 ** attempts);
    attempts += 1;
    wakeIn(Math.random() * most, connect);
  }

  function take(frame: Exclude<ProjectServerFrame, { type: 'ping' }>) {
    switch (frame.type) {
      case 'projection':
        attempts = 0;
        return set({
          status: 'live',
          projection: frame,
          shown: state.shown?.match === frame.match ? state.shown : null,
        });
      case 'snapshot':
        return set({ shown: { match: frame.match, n: frame.n, view: frame.view } });
      case 'update': {
        const { shown } = state;
        if (shown?.match !== frame.match || frame.update.n <= shown.n) return;
        if (frame.update.n > shown.n + 1) return connect();
        const view = applyUpdate(shown.view, frame.update);
        return set({ shown: { ...shown, n: frame.update.n, view } });
      }
      case 'error':
        break; // The close that follows says what it means.
    }
  }

  connect();
  return stop;
}
