import { PROTOCOL_VERSION } from '#shared/protocol/codes.ts';
import type { CheckServerFrame } from '#shared/protocol/messages.ts';

/** How long the server may take, ms: a phone in a crowded room is slow, a filter never answers. */
export const PATIENCE = 8_000;

export type SocketResult =
  | { readonly type: 'ok'; readonly ms: number }
  | { readonly type: 'failed' }
  | { readonly type: 'old-page' };

/** Whether this browser keeps what a page stores. */
export function storageWorks(): boolean {
  try {
    const key = 'ackademy.check';
    localStorage.setItem(key, '1');
    const kept = localStorage.getItem(key) === '1';
    localStorage.removeItem(key);
    return kept;
  } catch {
    return false;
  }
}

/** Whether a plain request is answered by our server, and not by a portal in between. */
export async function requestWorks(): Promise<boolean> {
  try {
    const response = await fetch('/api/me', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
    const body: unknown = await response.json();
    return response.ok && typeof body === 'object' && body !== null && 'signedIn' in body;
  } catch {
    return false;
  }
}

/** Opens a socket, says hello, and measures how long the answer takes. */
export function checkSocket(openSocket: () => WebSocket): Promise<SocketResult> {
  return new Promise((resolve) => {
    const start = performance.now();
    let socket: WebSocket | null = null;
    const end = (result: SocketResult) => {
      clearTimeout(timer);
      if (socket) {
        socket.onclose = socket.onmessage = socket.onopen = null;
        socket.close();
      }
      resolve(result);
    };
    const timer = setTimeout(() => end({ type: 'failed' }), PATIENCE);
    try {
      socket = openSocket();
    } catch {
      end({ type: 'failed' });
      return;
    }
    socket.onopen = () => socket?.send(JSON.stringify({ type: 'check' }));
    socket.onclose = () => end({ type: 'failed' });
    socket.onmessage = (event: MessageEvent<string>) => {
      const frame = JSON.parse(event.data) as CheckServerFrame;
      if (frame.type !== 'checked') return;
      const ms = Math.max(1, Math.round(performance.now() - start));
      end(frame.protocol === PROTOCOL_VERSION ? { type: 'ok', ms } : { type: 'old-page' });
    };
  });
}
