import { expect, test } from 'vitest';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { playByBots, referenceBot } from '../bots.ts';
import { HOST_IDS, type HostId, peerOf } from '../host-id.ts';
import type { Lesson } from '../lesson.ts';
import { type Match, newHeader, openMatch } from '../match.ts';
import { MISCONCEPTIONS, type MisconceptionId, misconceptionBehind } from '../misconceptions.ts';
import { learner } from './learner.ts';
import { LEARNERS } from './roster.ts';

const SEED = 4711;

const handshake = LESSONS.get('three-way-handshake')!;
/** A client whose application has text from the very beginning: it may go with the third segment. */
const textAtOnce: Lesson = {
  ...handshake,
  id: 'text-at-once',
  calls: {
    ...handshake.calls,
    clientHost: [
      ...handshake.calls.clientHost,
      { when: { type: 'at', t: 0 }, call: { type: 'SEND', len: 100 } },
    ],
  },
};
const PLAYED = [...LESSONS.values(), textAtOnce];

function played(lesson: Lesson, believes: MisconceptionId, seat: HostId): Match {
  const bots = { [seat]: learner(believes, { rate: 1, seed: SEED }), [peerOf(seat)]: referenceBot };
  const start = openMatch(newHeader({ match: 'learner', lesson, seed: SEED }));
  return playByBots(start, () => {}, bots as Readonly<Record<HostId, typeof referenceBot>>);
}

const refusals = ({ story }: Match) => story.filter((line) => line.type === 'refused');

test.each(LEARNERS)('%s: wherever it shows, the finding names it and no other', (believes) => {
  const shownIn: string[] = [];
  for (const lesson of PLAYED) {
    for (const seat of HOST_IDS) {
      const match = played(lesson, believes, seat);
      expect(match.position.outcome?.type, `${lesson.id} ${seat}`).toBe('goal');
      const named = refusals(match).map(({ findings }) =>
        findings.map(({ code }) => `${code}: ${misconceptionBehind(code)}`),
      );
      for (const one of named)
        expect(one, `${lesson.id} ${seat}`).toEqual([expect.stringMatching(`: ${believes}$`)]);
      if (named.length > 0) shownIn.push(`${lesson.id} ${seat}`);
    }
  }
  expect(shownIn).not.toEqual([]);
});

test('no finding stands for two misconceptions', () => {
  const codes = Object.values(MISCONCEPTIONS).flatMap(({ findings }) => findings);
  expect(new Set<string>(codes).size).toBe(codes.length);
});

test('the rate says how often, the seed when: the same seed makes the same mistakes', () => {
  const lesson = LESSONS.get('full-life')!;
  const count = (rate: number, seed: number) => {
    const bots = { clientHost: learner('ack-takes-a-number', { rate, seed }), serverHost: referenceBot };
    const start = openMatch(newHeader({ match: 'rate', lesson, seed: SEED }));
    return refusals(playByBots(start, () => {}, bots)).length;
  };
  const all = count(1, 1);
  const half = Array.from({ length: 40 }, (_, seed) => count(0.5, seed));
  const mean = half.reduce((sum, n) => sum + n, 0) / half.length;
  expect(count(0, 1)).toBe(0);
  expect(mean / all).toBeGreaterThan(0.35);
  expect(mean / all).toBeLessThan(0.65);
  expect(count(0.5, 7)).toBe(half[7]);
});
