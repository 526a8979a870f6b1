import { playByBots } from '../game/bots.ts';
import { chance } from '../game/chance.ts';
import type { Lesson, Situation } from '../game/lesson.ts';
import type { LogHeader } from '../game/log.ts';
import { newHeader, openMatch } from '../game/match.ts';
import { ASSISTANCE, type MatchSettings } from '../game/settings.ts';
import { ladderOf } from './ladder-of.ts';

/** The lesson with these situations, and the ladder that the reference bots climb then: the score is weighed by it. */
export function withSituations(lesson: Lesson, situations: readonly Situation[], seed: number): Lesson {
  const calls = situations.findLast((one) => one.calls !== null)?.calls ?? lesson.calls;
  const faults = [...lesson.faults, ...situations.flatMap((one) => one.faults)];
  const played: Lesson = { ...lesson, calls, faults, draws: [] };
  return {
    ...played,
    ladder: ladderOf(playByBots(openMatch(newHeader({ match: '', lesson: played, seed })))),
  };
}

/** The lesson as a match with this seed plays it: of each list of situations one is drawn. */
function drawn(lesson: Lesson, seed: number): Lesson {
  if (lesson.draws.length === 0) return lesson;
  const one = (list: readonly Situation[], slot: number) =>
    list[Math.floor(chance(seed, `situation ${slot}`) * list.length)]!;
  return withSituations(lesson, lesson.draws.map(one), seed);
}

/** A lesson may give less help than the class wants, never more. */
function settingsFor({ assistance }: Lesson, settings: MatchSettings): MatchSettings {
  const least = Math.max(ASSISTANCE.indexOf(assistance ?? 'full'), ASSISTANCE.indexOf(settings.assistance));
  return { ...settings, assistance: ASSISTANCE[least]! };
}

/** The first line of the log of a match of this lesson: what is to be drawn has been drawn, and stands in it. */
export function openingOf(of: {
  readonly match: string;
  readonly lesson: Lesson;
  readonly seed: number;
  readonly settings: MatchSettings;
}): LogHeader {
  const { match, lesson, seed, settings } = of;
  return newHeader({ match, seed, lesson: drawn(lesson, seed), settings: settingsFor(lesson, settings) });
}
