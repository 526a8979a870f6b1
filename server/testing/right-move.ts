import { referenceBot } from '#shared/game/bots.ts';
import type { Command } from '#shared/game/move.ts';
import type { Host } from '#shared/game/position.ts';
import type { SeatView } from '#shared/game/view.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { seq } from '#shared/tcp/seq.ts';

/**
 * What the reference bot would do in this seat, found from what its page has been shown; null: nothing. In an exam a
 * page is not shown the numbers of its TCB, and such a bot would have to keep them in mind.
 */
export function rightMoveIn(view: SeatView): Command | null {
  const { inbox, waitedFor, script, on, now } = view;
  const params = LESSONS.get(view.lesson)!.params;
  const connections = Object.fromEntries(
    Object.entries(view.connections).map(([id, conn]) => [id, { ...conn, iss: seq(conn.iss) }]),
  );
  const host = {
    connections: connections as unknown as Host['connections'],
    inbox,
    waitedFor,
    script,
    callDue: null,
    on,
    arrivals: 0,
    delivered: 0,
  };
  return view.outcome === null ? referenceBot({ now, params, host }) : null;
}
