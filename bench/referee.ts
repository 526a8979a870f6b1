/**
 * How many moves one thread judges per second: every move of whole matches, right and wrong ones, each judged from
 * the host's view as the server would. `npm run bench -- referee`
 */
import { playByBots } from '#shared/game/bots.ts';
import { fold } from '#shared/game/fold.ts';
import { judge } from '#shared/game/judge.ts';
import type { Entry } from '#shared/game/log.ts';
import { hostViewOf, type Match, newHeader, openMatch } from '#shared/game/match.ts';
import type { Move } from '#shared/game/move.ts';
import type { HostView } from '#shared/game/position.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';

interface Case {
  readonly view: HostView;
  readonly move: Move;
}

/** The moves of a match as the bots play it, each with the view that it is judged from. */
function casesOf(lessonId: string): readonly Case[] {
  const lesson = LESSONS.get(lessonId)!;
  const cases: Case[] = [];
  const header = newHeader({ match: 'bench', lesson, seed: 1 });
  let match: Match = openMatch(header);
  playByBots(match, (entry: Entry) => {
    if (entry.type === 'move' && entry.command.type === 'move') {
      cases.push({ view: hostViewOf(match, entry.seat), move: entry.command });
    }
    match = fold(match, entry);
  });
  return cases;
}

const spoilt = ({ view, move }: Case): Case => ({
  view,
  move: { ...move, segments: move.segments.map((s) => ({ ...s, ack: s.ack === null ? 1 : s.ack - 1 })) },
});

function perSecond(cases: readonly Case[], ms: number): number {
  const end = performance.now() + ms;
  let judged = 0;
  while (performance.now() < end) {
    for (const { view, move } of cases) judge(view, move);
    judged += cases.length;
  }
  return Math.round((judged / ms) * 1000);
}

export function benchReferee(): void {
  const right = [...LESSONS.keys()].flatMap(casesOf);
  const wrong = right.filter((c) => c.move.segments.length > 0).map(spoilt);
  for (const [name, cases] of [
    ['right moves', right],
    ['wrong moves', wrong],
    ['one in four wrong', right.flatMap((c, i) => (i % 3 === 0 ? [c, wrong[i % wrong.length]!] : [c]))],
  ] as const) {
    perSecond(cases, 1000);
    const rounds = [1, 2, 3, 4, 5].map(() => perSecond(cases, 1000)).sort((a, b) => a - b);
    process.stdout.write(
      `${name}: ${rounds[2]!.toLocaleString('en')} judged/s (median of 5; ${rounds[0]!.toLocaleString('en')} to ${rounds[4]!.toLocaleString('en')})\n`,
    );
  }
}
