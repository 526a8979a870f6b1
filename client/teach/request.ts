import type { ErrorCode } from '#shared/protocol/codes.ts';
import type { ErrorReply } from '#shared/protocol/messages.ts';

/** Why a request was not carried out: the server's reason, or that it was not reached at all. */
export type Problem = ErrorCode | 'offline';

export type Reply<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly problem: Problem };

/** A plain request to our own server. Never throws: what can go wrong is a value, and has a text. */
export async function request<Body>(
  method: 'GET' | 'POST',
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply<Body>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: body ? { 'content-type': 'application/json', ...headers } : headers,
      ...(body && { body: JSON.stringify(body) }),
    });
  } catch {
    return { ok: false, problem: 'offline' };
  }
  const json: unknown = await response.json().catch(() => null);
  // The server is ours: tsc has checked what it answers.
  if (response.ok) return { ok: true, body: json as Body };
  return { ok: false, problem: (json as ErrorReply | null)?.error ?? 'internal' };
}
