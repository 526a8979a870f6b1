import { HOST_IDS, type HostId } from '../game/host-id.ts';
import type { Move } from '../game/move.ts';
import type { Host, Position } from '../game/position.ts';
import type { PositionKeys } from './position-key.ts';
import type { Way } from './ways.ts';

/** Whether a host that looks the same has the same best move, whatever the rest of the position is. */
export interface OwnView {
  holds(position: Position, ways: readonly Way[]): boolean;
}

/** The first of a host's moves that handles something: the canonical one. */
function bestMove(ways: readonly Way[], id: HostId): Move | null {
  for (const { step } of ways) {
    if (step.type !== 'command' || step.seat !== id || step.command.type !== 'move') continue;
    if (step.command.answers.length + step.command.calls.length > 0) return step.command;
  }
  return null;
}

/** A move with what it handles called by its place in the inbox. */
function described({ inbox }: Host, { conn, answers, calls, segments, becomes }: Move): string {
  const places = (ids: readonly number[]) => ids.map((id) => inbox.findIndex((a) => a.id === id)).join();
  const drafts = segments.map(({ ctl, seq, ack, len }) => `${ctl.join()} ${seq} ${ack} ${len}`).join('|');
  return `${conn} ${places(answers)} ${places(calls)} ${becomes} ${drafts}`;
}

export function ownViews(keys: PositionKeys): OwnView {
  const known = new Map<string, string>();
  return {
    holds: (position, ways) =>
      HOST_IDS.every((id) => {
        const best = bestMove(ways, id);
        if (best === null) return true;
        const key = `${id} ${keys.host(id, position)}`;
        const move = described(position.hosts[id], best);
        const before = known.get(key);
        if (before === undefined) known.set(key, move);
        return before === undefined || before === move;
      }),
  };
}
