import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LESSONS } from '../lessons/catalogue/index.ts';
import { playedSomehow } from '../lessons/testing/played-somehow.ts';
import { WAYS_OUT } from '../lessons/ways-out.ts';
import { playByBots } from './bots.ts';
import { HOST_IDS, type HostId } from './host-id.ts';
import type { Lesson } from './lesson.ts';
import type { LogHeader } from './log.ts';
import { type Match, newHeader, openMatch } from './match.ts';
import { answerable, costOfMissing } from './missed.ts';
import { scoreOf } from './score.ts';

const headerOf = (lesson: Lesson, part: Partial<LogHeader> = {}): LogHeader => ({
  ...newHeader({ match: 'm', lesson, seed: 1 }),
  ...part,
});

/** Nobody does anything about the flood, and the client never gets its connection. */
const flooded = (part: Partial<LogHeader>): Match => {
  const { clientHost, serverHost } = WAYS_OUT.find(({ way }) => way === 'drop')!;
  return playByBots(openMatch(headerOf(LESSONS.get('syn-flood')!, part)), () => {}, {
    clientHost,
    serverHost,
  });
};

const charged = ({ deductions }: Match): readonly HostId[] =>
  HOST_IDS.filter((id) => deductions.some(({ seat, finding }) => seat === id && finding === 'goal-missed'));

test('the seat whose choices led there answers for the missed goal, not the one that could do nothing', () => {
  const end = flooded({});
  expect(end.position.outcome).toMatchObject({ type: 'lost', end: 'flooded-out' });
  expect(charged(end)).toEqual(['serverHost']);
});

test('up to rubric 3 both answered for every missed goal, and in those logs they still do', () => {
  expect(charged(flooded({ rubric: 3 }))).toEqual(HOST_IDS);
});

/** The server’s application opens when the client’s has already been refused. */
const refused = (): Lesson => {
  const lesson = LESSONS.get('three-way-handshake')!;
  const late = [{ when: { type: 'at', t: 60_000 }, call: { type: 'OPEN', passive: true } }] as const;
  return { ...lesson, calls: { ...lesson.calls, serverHost: late } };
};

test('where nobody has let anything wait, both answer: a match whose goal is missed is not worth 100', () => {
  const end = playByBots(openMatch(headerOf(refused())));
  expect(end.position.outcome?.type).toBe('missed');
  expect(answerable(end)).toEqual(HOST_IDS);
});

test('whoever lets something wait until a declared end answers for it', () => {
  const lesson = LESSONS.get('full-life')!;
  const lost = [{ id: 'too-late', when: { type: 'at', t: 60_000 } }] as const;
  const choices = fc.array(fc.nat(1_000), { minLength: 20, maxLength: 60 });
  fc.assert(
    fc.property(choices, (some) => {
      const end = playedSomehow(headerOf({ ...lesson, lost }), some, true);
      if (end.position.outcome?.type !== 'lost') return;
      const { hosts, now } = end.position;
      const idle = HOST_IDS.filter((id) => hosts[id].inbox.some(({ at }) => at < now));
      expect(charged(end)).toEqual(idle.length > 0 ? idle : HOST_IDS);
    }),
  );
});

test('what a missed goal costs is never nothing while something is left, and never more', () => {
  const choices = fc.array(fc.nat(1_000), { minLength: 5, maxLength: 60 });
  fc.assert(
    fc.property(choices, (some) => {
      const end = playedSomehow(headerOf(refused(), { leastSegments: 3 }), some, true);
      const { outcome } = end.position;
      if (outcome === null || outcome.type === 'goal') return;
      const { total, seats } = scoreOf(end);
      expect(total).toBeLessThanOrEqual(95);
      for (const id of HOST_IDS) {
        for (const points of Object.values(seats[id])) expect(points).toBeGreaterThanOrEqual(0);
      }
      const before = {
        ...end,
        deductions: end.deductions.filter(({ finding }) => finding !== 'goal-missed'),
      };
      for (const id of answerable(end)) {
        const cost = Object.values(costOfMissing(before, id)).reduce((sum, points) => sum + points, 0);
        expect(cost).toBeGreaterThanOrEqual(5);
      }
    }),
  );
});
