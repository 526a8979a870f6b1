import { type Bot, referenceBot } from '#shared/game/bots.ts';
import { withSettings } from '#shared/game/choices.ts';
import type { FreeAct } from '#shared/game/free-act.ts';
import { freeCall } from '#shared/game/freedom.ts';
import type { Command } from '#shared/game/move.ts';
import type { Host, HostView } from '#shared/game/position.ts';
import type { SeatView } from '#shared/game/view.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';

/** What the page has been shown, as the engine looks at a host. */
export function hostViewIn(view: SeatView): HostView {
  const { inbox, waitedFor, script, on, now, connections, choices, cookie, turn, seat, story } = view;
  const lesson = LESSONS.get(view.lesson)!;
  const host: Host = {
    // In an exam numbers of the TCB are not shown, and such a bot would have to keep them in mind.
    connections: connections as unknown as Host['connections'],
    inbox,
    waitedFor,
    script,
    callDue: null,
    on,
    arrivals: story.length,
    delivered: 0,
    ...(choices && { choices: { ...choices, plan: lesson.choices?.[seat].plan ?? [] } }),
    ...(choices && { chosen: choices.chosen }),
    ...(!turn[seat] && { letsRun: true }),
    ...(cookie !== undefined && { cookie }),
  };
  const params = withSettings(lesson.params, choices?.chosen.settings);
  return {
    now,
    params,
    host,
    ...(lesson.rules && { rules: lesson.rules }),
    ...(lesson.choosesIss && { choosesIss: true }),
  };
}

/** What a bot would do in this seat, found from what its page has been shown; null: nothing. */
export const rightMoveIn = (view: SeatView, bot: Bot = referenceBot): Command | null =>
  view.outcome === null ? bot(hostViewIn(view), 0) : null;

/** What the reference bot would call in this seat, where calls are free. */
export const rightActIn = (view: SeatView): FreeAct | null =>
  view.outcome === null && view.finished !== null ? freeCall(hostViewIn(view), view.seat) : null;
