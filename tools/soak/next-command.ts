import type { Command } from '#shared/game/move.ts';
import { CHOICES } from '#shared/protocol/codes.ts';
import type { CommandBody, SessionState } from '#shared/protocol/session.ts';
import { rightMoveIn } from '../../server/testing/right-move.ts';

/**
 * What a bot says next at its seat: mostly the right move, now and then one that is spoilt, and after a match what to
 * go on with. Null while there is nothing to say.
 * @param mistakes of so many moves, 0 … 1, one is spoilt
 */
export function nextCommand(state: SessionState, random: () => number, mistakes: number): CommandBody | null {
  const { match, lobby, answer } = state;
  if (!match || !lobby) return null;
  if (match.view.outcome !== null) return choice(state, random);
  // What was said last is not in the view yet.
  if (answer && 'at' in answer && (answer.at ?? 0) > match.n) return null;
  const right = rightMoveIn(match.view);
  if (right === null) return null;
  return { type: 'command', match: match.match, command: random() < mistakes ? spoilt(right) : right };
}

function choice({ lobby }: SessionState, random: () => number): CommandBody | null {
  if (!lobby || lobby.phase === 'playing') return null;
  if (lobby.chosen?.by === lobby.me.seat) return null;
  const possible = CHOICES.filter((one) => one !== 'next' || lobby.nextLesson !== null);
  const chosen = lobby.chosen?.choice ?? possible[Math.floor(random() * possible.length)] ?? 'again';
  return { type: 'choose', choice: chosen };
}

/** Nearly right: refused, and answered with findings. */
function spoilt(command: Command): Command {
  if (command.type !== 'move' || command.segments.length === 0) return command;
  const segments = command.segments.map((seg) => ({ ...seg, seq: ((seg.seq ?? 0) + 1) % 2 ** 32 }));
  return { ...command, segments };
}
