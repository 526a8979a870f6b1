import { expect, test } from 'vitest';
import { playByBots } from '#shared/game/bots.ts';
import { HOST_IDS } from '#shared/game/host-id.ts';
import type { LadderStep, Lesson } from '#shared/game/lesson.ts';
import { type Match, newHeader, openMatch } from '#shared/game/match.ts';
import { scoreOf } from '#shared/game/score.ts';
import type { Segment } from '#shared/tcp/segment.ts';
import { distance, seq } from '#shared/tcp/seq.ts';
import enLessons from '#shared/texts/en/lessons.ts';
import zhLessons from '#shared/texts/zh/lessons.ts';
import { LESSONS } from './catalogue/index.ts';
import { readLesson } from './schema.ts';

const played = (lesson: Lesson, seed: number): Match =>
  playByBots(openMatch(newHeader({ match: 'bots', lesson, seed })));

/** The ladder of a match, with x and y for the ISSs, as a lesson's file writes it. */
function ladderOf(match: Match): readonly LadderStep[] {
  const { iss } = match.header;
  const lettered = (n: number): string => {
    const [letter, from] = n < 5000 ? ['x', iss.clientHost] : ['y', iss.serverHost];
    const ahead = distance(seq(from), seq(n));
    return ahead === 0 ? letter : `${letter}+${ahead}`;
  };
  const written = ({ ctl, seq: s, ack, len }: Segment): string =>
    [
      ctl.join(),
      `seq=${lettered(s)}`,
      ack === null ? '' : `ack=${lettered(ack)}`,
      len > 0 ? `len=${len}` : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  return match.story.flatMap((line, i): LadderStep[] => {
    if (line.type !== 'moved') return [];
    const rest = match.story.slice(i + 1);
    const own = rest.slice(
      0,
      rest.findIndex((l) => l.type !== 'sent'),
    );
    const sends = own.flatMap((l) => (l.type === 'sent' ? [written(l.seg)] : [])).join(' | ');
    const { host, handles, becomes } = line;
    return [{ host, handles, sends: sends === '' ? null : sends, becomes }];
  });
}

test.each([...LESSONS.values()])(
  '$id: the reference bots climb its canonical ladder, rung by rung',
  (lesson) => {
    for (const seed of [1, 2, 3])
      expect(ladderOf(played(lesson, seed)), `seed ${seed}`).toEqual(lesson.ladder);
  },
);

test.each([...LESSONS.values()])('$id: the reference bots reach the goal with a full score', (lesson) => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const match = played(lesson, seed);
    expect(match.position.outcome?.type, `seed ${seed}`).toBe('goal');
    expect(scoreOf(match.deductions).total).toBe(100);
    for (const id of HOST_IDS) expect(match.tally[id].every((step) => step.done)).toBe(true);
  }
});

test('every lesson has its title, briefing and debriefing in both languages', () => {
  expect(Object.keys(enLessons).sort()).toEqual([...LESSONS.keys()].sort());
  expect(Object.keys(zhLessons).sort()).toEqual([...LESSONS.keys()].sort());
});

test('a malformed lesson is refused with its id and the place', () => {
  const [lesson] = LESSONS.values();
  const broken = { ...lesson, goal: { clientHost: 'ESTABLISHD', serverHost: 'ESTABLISHED' } };
  expect(() => readLesson(broken)).toThrow(/^three-way-handshake: goal\.clientHost: /);
  expect(() => readLesson(null)).toThrow(/^\(no id\): /);
});
