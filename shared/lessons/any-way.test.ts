import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOST_IDS } from '#shared/game/host-id.ts';
import { mustAct } from '#shared/game/inbox.ts';
import { legalMoves } from '#shared/game/legal-moves.ts';
import type { Lesson } from '#shared/game/lesson.ts';
import {
  decide,
  fold,
  hostViewOf,
  type Match,
  newHeader,
  nextClock,
  openMatch,
  tick,
} from '#shared/game/match.ts';
import type { Command } from '#shared/game/move.ts';
import { scoreOf } from '#shared/game/score.ts';
import { SCRIPTED } from './catalogue/index.ts';

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

/** The lesson played to its end by two who choose at random. */
function playedSomehow(lesson: Lesson, seed: number, choices: readonly number[], dawdling: boolean): Match {
  let match = openMatch(newHeader({ match: 'somehow', lesson, seed }));
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

const choices = fc.array(fc.oneof(fc.constant(0), fc.nat(99)), { minLength: 7, maxLength: 60 });

test.each(SCRIPTED)('$id: every legal way leads to the goal, and costs nothing', (lesson) => {
  fc.assert(
    fc.property(fc.nat(999), choices, (seed, list) => {
      const match = playedSomehow(lesson, seed, list, false);
      // Where an end is declared lost, legal moves may lead there: that is the lesson.
      const ends = lesson.lost === undefined ? ['goal'] : ['goal', 'lost'];
      expect(ends).toContain(match.position.outcome?.type);
      if (match.position.outcome?.type === 'goal') expect(scoreOf(match.deductions).total).toBe(100);
    }),
    { numRuns: 25, seed: 6 },
  );
});

test.each(SCRIPTED)('$id: who lets things wait may miss the goal, but never gets stuck', (lesson) => {
  fc.assert(
    fc.property(fc.nat(999), choices, (seed, list) => {
      expect(playedSomehow(lesson, seed, list, true).position.outcome).not.toBeNull();
    }),
    { numRuns: 25, seed: 6 },
  );
});
