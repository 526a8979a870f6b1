import { advance, nextDueAt } from '../game/advance.ts';
import { applyChoice, sameSetting } from '../game/choose.ts';
import { applyMove, applyWait, hostView } from '../game/evolve.ts';
import { HOST_IDS, type HostId } from '../game/host-id.ts';
import { mustAct, offeredCalls } from '../game/inbox.ts';
import type { LogHeader } from '../game/log.ts';
import type { Choice, Command } from '../game/move.ts';
import type { Pattern } from '../game/pattern.ts';
import type { Host, HostView, MatchTime, Position } from '../game/position.ts';

/** What the explorer takes the rules from; a test passes rules with a fault in them. */
export interface Rules {
  readonly legalMoves: (view: HostView) => readonly Pattern[];
}

/** One step of a game: a seat's command, or the clock that runs on to what is due next. */
export type Step =
  | { readonly type: 'command'; readonly seat: HostId; readonly command: Command }
  | { readonly type: 'clock'; readonly t: MatchTime };

/** A step that is possible now, and whether who makes it wastes something: time, or segments. */
export interface Way {
  readonly step: Step;
  readonly wasteful: boolean;
}

/**
 * The steps from here. While somebody has to act, only one host's moves are tried: what the two do at the same time
 * touches nothing that the other one's moves touch, so that either order leads to the same positions.
 */
export function waysFrom(rules: Rules, header: LogHeader, position: Position): readonly Way[] {
  if (position.outcome !== null) return [];
  const pressed = HOST_IDS.find((id) => mustAct(position.hosts[id]));
  if (pressed !== undefined) return waysOf(rules, header, position, pressed);
  const t = nextDueAt(position);
  return [
    ...(t === null ? [] : [{ step: { type: 'clock', t } as const, wasteful: false }]),
    ...HOST_IDS.flatMap((id) => waysOf(rules, header, position, id)),
  ];
}

function waysOf(rules: Rules, header: LogHeader, position: Position, seat: HostId): readonly Way[] {
  const moves = rules.legalMoves(hostView(header, position, seat));
  const ways: Way[] = moves.map(({ canonical, marks }) => ({
    step: { type: 'command', seat, command: canonical },
    wasteful: marks.includes('wasteful') || marks.includes('early'),
  }));
  ways.push(...choicesOf(position.hosts[seat], seat));
  if (!mustAct(position.hosts[seat])) return ways;
  // To let everything wait is waste, unless nothing of it can be handled now.
  const possible = moves.some((p) => p.answers.length + p.calls.length > 0);
  ways.push({ step: { type: 'command', seat, command: { type: 'wait' } }, wasteful: possible });
  return ways;
}

/** What the lesson leaves to the player, and would change something. */
function choicesOf(host: Host, seat: HostId): readonly Way[] {
  const { settings = [] } = host.choices ?? {};
  const held = host.chosen?.settings ?? [];
  const choices: readonly Choice[] = [
    ...settings
      .filter((setting) => !held.some((one) => sameSetting(one, setting)))
      .map((setting) => ({ type: 'set' as const, setting })),
    ...Object.keys(host.connections).flatMap((conn) =>
      offeredCalls(host, conn).map(({ call }) => ({ type: 'call' as const, conn, call })),
    ),
  ];
  return choices.map((command) => ({ step: { type: 'command', seat, command }, wasteful: false }));
}

/** The position after a step, and how many segments it has put on the link. */
export function take(
  header: LogHeader,
  position: Position,
  step: Step,
): { readonly position: Position; readonly segments: number } {
  if (step.type === 'clock') return { position: advance(header, position, step.t).position, segments: 0 };
  const { seat, command } = step;
  if (command.type === 'wait') return { position: applyWait(header, position, seat).position, segments: 0 };
  if (command.type !== 'move')
    return { position: applyChoice(header, position, seat, command, 0).position, segments: 0 };
  const { position: after } = applyMove(header, position, seat, command, 0);
  return { position: after, segments: command.segments.length };
}
