import { seatMemory } from '../net/seat-memory.ts';
import { type Reply, request } from '../teach/request.ts';

/**
 * Who looks on is the teacher, by the cookie, or a student, by the token of the seat. It goes in a header: an address
 * is passed on, and must hold no secret.
 */
export function viewerHeaders(): Readonly<Record<string, string>> {
  const token = seatMemory().viewing();
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

/** A plain request, as the one who looks on. */
export const requestAsViewer = <Body>(
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<Reply<Body>> => request<Body>(method, path, body, viewerHeaders());

/** Whether this tab is a student's, who goes back to the table and not to the teacher's classes. */
export const isAtTable = (): boolean => seatMemory().token() !== null;
