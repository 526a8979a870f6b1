import type { FreeAct } from '#shared/game/free-act.ts';
import { peerOf } from '#shared/game/host-id.ts';
import type { SeatView } from '#shared/game/view.ts';
import { rightActIn } from '../../server/testing/right-move.ts';

/**
 * What a pupil does in free play beside moving: calls as the reference bot would, opens again who was refused, and
 * agrees to the end when all is said, or when the partner wants it.
 */
export function freeActIn(view: SeatView): FreeAct | null {
  const { seat, connections, inbox, story, finished } = view;
  const act = rightActIn(view);
  if (act !== null || finished === null || finished[seat] || inbox.length > 0) return act;
  const closed = Object.values(connections).every(({ state }) => state === 'CLOSED');
  const connected = story.some((line) => line.type === 'moved' && line.becomes === 'ESTABLISHED');
  if (closed && !connected) return { type: 'call', call: { type: 'OPEN', passive: seat === 'serverHost' } };
  return closed || finished[peerOf(seat)] ? { type: 'finish', agreed: true } : null;
}
