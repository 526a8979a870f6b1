import { WebSocket } from 'ws';
import type { SeatFrame, SeatServerFrame } from '#shared/protocol/messages.ts';
import type { Socket } from '#shared/protocol/run-session.ts';
import type { SessionState } from '#shared/protocol/session.ts';
import type { History } from './history.ts';

/** Who keeps a diary of a seat's sockets. */
export interface Diarist {
  readonly history: History;
  readonly state: SessionState;
  /** Sees each frame before the session does. */
  frame?(frame: SeatServerFrame): void;
}

/** A real socket to `url` as the session wants it; all that goes through it is written into the diary. */
export function recordedSocket(
  url: string,
  of: Diarist,
): { readonly raw: WebSocket; readonly socket: Socket } {
  const raw = new WebSocket(`${url.replace('http', 'ws')}/ws`);
  const socket: Socket = {
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
    send: (text) => {
      of.history.sent(JSON.parse(text) as SeatFrame);
      raw.send(text);
    },
    close: (code) => raw.close(code),
  };
  raw.on('open', () => socket.onopen?.({} as never));
  raw.on('close', (code) => socket.onclose?.({ code } as never));
  raw.on('error', () => {});
  raw.on('message', (data) => {
    const text = data.toString();
    const frame = JSON.parse(text) as SeatServerFrame;
    of.frame?.(frame);
    of.history.heard(frame);
    socket.onmessage?.({ data: text } as never);
    of.history.shown(of.state.match, frame.type === 'snapshot');
  });
  return { raw, socket };
}
