import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import type { Deduction, Finding } from './finding.ts';
import { HOST_IDS } from './host-id.ts';
import {
  costOf,
  newTally,
  RUBRIC_VERSION,
  SEAT_BUDGET,
  scoreOf,
  tallyAccepted,
  tallyRefused,
} from './score.ts';

const wrong = (field: Finding['field']): readonly Finding[] => [
  field === 'becomes'
    ? { code: 'state-stays', field, segment: 0, values: { given: 'CLOSED', expected: 'LISTEN' } }
    : { code: 'ack-empty', field, segment: 0, values: { expected: 1 } },
];

test('the steps of each seat share its whole budget, to the point', () => {
  for (const lesson of LESSONS.values()) {
    const tally = newTally(lesson);
    for (const id of HOST_IDS) {
      const sum = (kind: 'accuracy' | 'state') => tally[id].reduce((s, step) => s + step.left[kind], 0);
      expect([sum('accuracy'), sum('state')]).toEqual([SEAT_BUDGET.accuracy, SEAT_BUDGET.state]);
    }
  }
});

test('each refused attempt takes half of what its step still holds, rounded up', () => {
  const lesson = LESSONS.get('three-way-handshake')!;
  let tally = newTally(lesson);
  const costs: number[] = [];
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const { kind, points } = costOf(tally, 'clientHost', 'OPEN', wrong('ack'));
    costs.push(points);
    tally = tallyRefused(tally, 'clientHost', 'OPEN', kind, points);
  }
  expect(costs).toEqual([9, 4, 2, 1, 1, 0]);
});

test('a right segment with a wrong state costs state tracking only', () => {
  const tally = newTally(LESSONS.get('four-way-close')!);
  expect(costOf(tally, 'clientHost', 'CLOSE', wrong('becomes')).kind).toBe('state');
  expect(costOf(tally, 'clientHost', 'CLOSE', [...wrong('ack'), ...wrong('becomes')]).kind).toBe('accuracy');
});

test('what the ladder does not know costs nothing, and a step that is done is not charged again', () => {
  const tally = newTally(LESSONS.get('three-way-handshake')!);
  expect(costOf(tally, 'clientHost', 'retransmission', wrong('seq')).points).toBe(0);
  const done = tallyAccepted(tally, 'clientHost', 'OPEN');
  expect(costOf(done, 'clientHost', 'OPEN', wrong('seq')).points).toBe(0);
});

test('what a player splits or joins otherwise than the ladder is charged to the same steps', () => {
  const apart = newTally(LESSONS.get('full-life')!);
  const twice = 'ACK len=100 + ACK len=100';
  const worth = costOf(apart, 'serverHost', twice, wrong('ack')).points;
  expect(worth).toBeGreaterThan(0);
  expect(costOf(apart, 'serverHost', 'ACK len=50', wrong('ack')).points).toBe(worth);
  const first = tallyAccepted(apart, 'serverHost', 'ACK len=100');
  expect(costOf(first, 'serverHost', 'ACK len=100', wrong('ack')).points).toBe(worth);
  const both = tallyAccepted(first, 'serverHost', 'ACK len=100');
  expect(both).toEqual(tallyAccepted(apart, 'serverHost', twice));
  expect(costOf(both, 'serverHost', 'ACK len=100', wrong('ack')).points).toBe(0);

  const merged = tallyAccepted(newTally(LESSONS.get('four-way-close')!), 'serverHost', 'FIN,ACK + CLOSE');
  expect(merged.serverHost.map((step) => step.done)).toEqual([true, true, false]);
});

test('an attempt that handles nothing is charged to the next step', () => {
  const tally = newTally(LESSONS.get('three-way-handshake')!);
  expect(costOf(tally, 'serverHost', '', wrong('answers')).points).toBeGreaterThan(0);
});

test('no wrong attempt, however many, raises a score or takes it below 0', () => {
  const lesson = LESSONS.get('four-way-close')!;
  const attempt = fc.record({
    seat: fc.constantFrom(...HOST_IDS),
    what: fc.constantFrom('', ...lesson.ladder.map((step) => step.handles)),
    field: fc.constantFrom('ack' as const, 'becomes' as const),
    accepted: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 60 }), (attempts) => {
      let tally = newTally(lesson);
      const deductions: Deduction[] = [];
      let before = 100;
      for (const [entry, { seat, what, field, accepted }] of attempts.entries()) {
        if (accepted) tally = tallyAccepted(tally, seat, what);
        else {
          const { kind, points } = costOf(tally, seat, what, wrong(field));
          tally = tallyRefused(tally, seat, what, kind, points);
          deductions.push({ entry, seat, kind, points, finding: 'ack-empty' });
        }
        const { total } = scoreOf(deductions);
        expect(total).toBeLessThanOrEqual(before);
        expect(total).toBeGreaterThanOrEqual(0);
        before = total;
      }
    }),
  );
});

test('docs/score.md tells of this version of the rubric', () => {
  const page = readFileSync(new URL('../../docs/score.md', import.meta.url), 'utf8');
  expect(page).toContain(`# The score, rubric ${RUBRIC_VERSION}`);
});
