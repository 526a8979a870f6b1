import { decide } from '../../game/decide.ts';
import { fold } from '../../game/fold.ts';
import { HOST_IDS } from '../../game/host-id.ts';
import { mustAct } from '../../game/inbox.ts';
import { legalMoves } from '../../game/legal-moves.ts';
import type { LogHeader } from '../../game/log.ts';
import { hostViewOf, type Match, nextClock, openMatch, tick } from '../../game/match.ts';
import type { Command } from '../../game/move.ts';

const WAIT: Command = { type: 'wait' };

/** The command of a host that has something to handle: any legal answer, or with `dawdling` nothing, or too early. */
function anyCommand(match: Match, choose: (n: number) => number, dawdling: boolean) {
  const host = HOST_IDS.find((id) => mustAct(match.position.hosts[id]));
  const seat = host ?? HOST_IDS.find((id) => match.position.hosts[id].inbox.length > 0);
  if (seat === undefined) return null;
  const moves = legalMoves(hostViewOf(match, seat));
  const answers = moves.filter((p) => p.answers.length + p.calls.length > 0);
  const odd = dawdling && match.position.now > 0 ? choose(20) : 20;
  const early = moves.find((p) => p.answers.length + p.calls.length === 0);
  if (odd === 0 && early !== undefined) return { seat, command: early.canonical };
  if (odd < 3 || answers.length === 0) return { seat, command: WAIT };
  return { seat, command: answers[choose(answers.length)]!.canonical };
}

/** A match played to its end by two who choose at random. */
export function playedSomehow(header: LogHeader, choices: readonly number[], dawdling: boolean): Match {
  let match = openMatch(header);
  let n = 0;
  // Most choices are the canonical one, or few matches would come far.
  const choose = (of: number) => (choices[n++ % choices.length] ?? 0) % of;
  while (match.position.outcome === null && match.entries < 500) {
    const t = nextClock(match);
    const next = t === null ? anyCommand(match, choose, dawdling) : null;
    if (t === null && next === null) break;
    match = fold(
      match,
      next === null ? tick(match, t!) : decide(match, { seat: next.seat, cid: null }, next.command).entry,
    );
  }
  return match;
}
