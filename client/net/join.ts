import type { ErrorCode } from '#shared/protocol/codes.ts';
import type { ErrorReply, JoinReply, JoinRequest } from '#shared/protocol/messages.ts';
import { randomId } from './random-id.ts';
import { browserMemory } from './storage.ts';

export type JoinResult =
  | { readonly type: 'joined'; readonly ticket: string }
  | { readonly type: 'refused'; readonly error: ErrorCode }
  /** No answer came: the Wi-Fi, or something between us and the server. */
  | { readonly type: 'unreachable' };

/** These pass: the seat may be there all the same. */
const PASSING: readonly ErrorCode[] = ['not-stored', 'busy', 'restarting', 'too-fast', 'internal'];

const BROWSER = 'ackademy.browser';

/** Of this browser, made once: who has been shut out of a class stays out, whatever the nickname. */
function browserId(): string {
  const known = browserMemory.get(BROWSER) ?? randomId();
  browserMemory.set(BROWSER, known);
  return known;
}

let last: JoinRequest | null = null;

/**
 * The seat that was asked for last, with a fresh ticket: a welcome may get lost on its way.
 * @throws when no answer came, or one that will be another a little later
 */
export const requestTicketAgain = async (): Promise<string | null> => {
  const result = last && (await requestSeat(last));
  if (result?.type === 'unreachable') throw new Error('no answer');
  if (result?.type === 'refused' && PASSING.includes(result.error)) throw new Error(result.error);
  return result?.type === 'joined' ? result.ticket : null;
};

/** Asks for a seat. The same `joinId` gets the same seat again, so that it may be asked twice. */
export const requestSeat = async (request: JoinRequest): Promise<JoinResult> => {
  last = { ...request, browser: browserId() };
  let reply: Response;
  try {
    reply = await fetch('/api/join', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(last),
    });
  } catch {
    return { type: 'unreachable' };
  }
  const body = (await reply.json().catch(() => null)) as JoinReply | ErrorReply | null;
  if (body && 'ticket' in body) return { type: 'joined', ticket: body.ticket };
  return { type: 'refused', error: body && 'error' in body ? body.error : 'internal' };
};
