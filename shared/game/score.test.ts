import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import type { Deduction, Finding } from './finding.ts';
import { HOST_IDS } from './host-id.ts';
import type { LogHeader } from './log.ts';
import { newHeader } from './match.ts';
import { costOfMissing } from './missed.ts';
import {
  budgetOf,
  costOf,
  newTally,
  RUBRIC_VERSION,
  scoreOf,
  shownBy,
  tallyAccepted,
  tallyCharged,
} from './score.ts';

/** Of a match that keeps no more than the two accounts that are shared over the steps. */
const headerOf = (id: string): LogHeader => newHeader({ match: 'm', lesson: LESSONS.get(id)!, seed: 1 });

const wrong = (field: Finding['field']): readonly Finding[] => [
  field === 'becomes'
    ? { code: 'state-stays', field, segment: 0, values: { given: 'CLOSED', expected: 'LISTEN' } }
    : { code: 'ack-empty', field, segment: 0, values: { expected: 1 } },
];

test('the steps of each seat share its whole budget, to the point', () => {
  for (const id of LESSONS.keys()) {
    for (const header of [headerOf(id), { ...headerOf(id), leastSegments: 3 }]) {
      const tally = newTally(header);
      const budget = budgetOf(header);
      for (const host of HOST_IDS) {
        const sum = (kind: 'accuracy' | 'state') => tally[host].reduce((s, step) => s + step.left[kind], 0);
        expect([sum('accuracy'), sum('state')]).toEqual([budget.accuracy, budget.state]);
      }
    }
  }
});

test('each refused attempt takes half of what its step still holds, rounded up', () => {
  let tally = newTally(headerOf('three-way-handshake'));
  const costs: number[] = [];
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const charge = costOf(tally, 'clientHost', 'OPEN', wrong('ack'), []);
    costs.push(charge.points.accuracy);
    tally = tallyCharged(tally, 'clientHost', 'OPEN', charge);
  }
  expect(costs).toEqual([9, 4, 2, 1, 1, 0]);
});

test('a field whose right value has been shown earns nothing more; what is not shown may still be earned', () => {
  const tally = newTally(headerOf('three-way-handshake'));
  const cost = (fields: readonly Finding['field'][], shown: readonly Finding['field'][]) =>
    costOf(tally, 'clientHost', 'OPEN', fields.flatMap(wrong), shown).points;
  // Of 17 and 7 points.
  expect(cost(['ack'], [])).toEqual({ accuracy: 9, state: 0 });
  expect(cost(['ack'], ['ack'])).toEqual({ accuracy: 9, state: 0 });
  expect(cost(['ack', 'seq', 'len'], ['ack', 'seq', 'len'])).toEqual({ accuracy: 13, state: 0 });
  expect(cost(['becomes'], [])).toEqual({ accuracy: 0, state: 4 });
  expect(cost(['becomes'], ['becomes'])).toEqual({ accuracy: 0, state: 7 });
  expect(cost(['ack', 'becomes'], ['ack', 'becomes'])).toEqual({ accuracy: 9, state: 7 });
  // One after the other comes to the same as all at once.
  const first = tallyCharged(
    tally,
    'clientHost',
    'OPEN',
    costOf(tally, 'clientHost', 'OPEN', wrong('ack'), ['ack', 'flags']),
  );
  expect(costOf(first, 'clientHost', 'OPEN', wrong('seq'), ['seq', 'len']).points.accuracy).toBe(8);
});

test('which fields a finding shows is what its text reveals', () => {
  expect(shownBy(wrong('ack'))).toEqual(['ack']);
  expect(shownBy(wrong('becomes'))).toEqual(['becomes']);
  const both = { given: 1, ack: 1, expected: 2, expectedAck: 2 };
  expect(shownBy([{ code: 'numbers-swapped', field: 'seq', segment: 0, values: both }])).toEqual([
    'seq',
    'ack',
  ]);
  expect(shownBy([{ code: 'silence-on-fin', field: 'segments', segment: 0, values: {} }])).toEqual([]);
});

test('a right segment with a wrong state costs state tracking only', () => {
  const tally = newTally(headerOf('four-way-close'));
  const cost = (findings: readonly Finding[]) => costOf(tally, 'clientHost', 'CLOSE', findings, []).points;
  expect(cost(wrong('becomes'))).toMatchObject({ accuracy: 0, state: expect.any(Number) });
  expect(cost([...wrong('ack'), ...wrong('becomes')])).toMatchObject({ state: 0 });
});

test('what the ladder does not know costs nothing, and a step that is done is not charged again', () => {
  const tally = newTally(headerOf('three-way-handshake'));
  expect(costOf(tally, 'clientHost', 'retransmission', wrong('seq'), []).points.accuracy).toBe(0);
  const done = tallyAccepted(tally, 'clientHost', 'OPEN');
  expect(costOf(done, 'clientHost', 'OPEN', wrong('seq'), []).points.accuracy).toBe(0);
});

test('what a player splits or joins otherwise than the ladder is charged to the same steps', () => {
  const apart = newTally(headerOf('full-life'));
  const twice = 'ACK len=100 + ACK len=100';
  const worth = costOf(apart, 'serverHost', twice, wrong('ack'), []).points.accuracy;
  expect(worth).toBeGreaterThan(0);
  expect(costOf(apart, 'serverHost', 'ACK len=50', wrong('ack'), []).points.accuracy).toBe(worth);
  const first = tallyAccepted(apart, 'serverHost', 'ACK len=100');
  expect(costOf(first, 'serverHost', 'ACK len=100', wrong('ack'), []).points.accuracy).toBe(worth);
  const both = tallyAccepted(first, 'serverHost', 'ACK len=100');
  expect(both).toEqual(tallyAccepted(apart, 'serverHost', twice));
  expect(costOf(both, 'serverHost', 'ACK len=100', wrong('ack'), []).points.accuracy).toBe(0);

  const merged = tallyAccepted(newTally(headerOf('four-way-close')), 'serverHost', 'FIN,ACK + CLOSE');
  expect(merged.serverHost.map((step) => step.done)).toEqual([true, true, false]);
});

test('an attempt that handles nothing is charged to the next step', () => {
  const tally = newTally(headerOf('three-way-handshake'));
  expect(costOf(tally, 'serverHost', '', wrong('answers'), []).points.accuracy).toBeGreaterThan(0);
});

test('no wrong attempt, however many, raises a score or takes it below 0', () => {
  const header = headerOf('four-way-close');
  const { lesson } = header;
  const attempt = fc.record({
    seat: fc.constantFrom(...HOST_IDS),
    what: fc.constantFrom('', ...lesson.ladder.map((step) => step.handles)),
    field: fc.constantFrom('ack' as const, 'becomes' as const),
    accepted: fc.boolean(),
    shown: fc.subarray(['flags', 'seq', 'ack', 'len', 'becomes'] as const),
  });
  fc.assert(
    fc.property(fc.array(attempt, { maxLength: 60 }), (attempts) => {
      let tally = newTally(header);
      const deductions: Deduction[] = [];
      let before = 100;
      for (const [entry, { seat, what, field, accepted, shown }] of attempts.entries()) {
        if (accepted) tally = tallyAccepted(tally, seat, what);
        else {
          const charge = costOf(tally, seat, what, wrong(field), shown);
          tally = tallyCharged(tally, seat, what, charge);
          for (const kind of ['accuracy', 'state'] as const) {
            deductions.push({ entry, seat, kind, points: charge.points[kind], finding: 'ack-empty' });
          }
        }
        const { total } = scoreOf({ header, story: [], deductions });
        expect(total).toBeLessThanOrEqual(before);
        expect(total).toBeGreaterThanOrEqual(0);
        const missing = HOST_IDS.flatMap((id) =>
          Object.values(costOfMissing({ header, story: [], tally, deductions }, id)),
        );
        expect(missing.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(total);
        before = total;
      }
    }),
  );
});

test('docs/score.md tells of this version of the rubric', () => {
  const page = readFileSync(new URL('../../docs/score.md', import.meta.url), 'utf8');
  expect(page).toContain(`# The score, rubric ${RUBRIC_VERSION}`);
});
