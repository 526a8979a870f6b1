import { expect, test } from 'vitest';
import { botEntry } from '#shared/game/bots.ts';
import { fold } from '#shared/game/fold.ts';
import { HOST_IDS } from '#shared/game/host-id.ts';
import type { LogHeader } from '#shared/game/log.ts';
import { newHeader, nextClock, openMatch, tick } from '#shared/game/match.ts';
import type { Position } from '#shared/game/position.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { deedsOf, fates, withoutChance } from './network.ts';
import { take } from './ways.ts';

const headerOf = (id: string): LogHeader =>
  newHeader({ match: 'fates', lesson: withoutChance(LESSONS.get(id)!, 'long'), seed: 1 });

/** What a position is but for how its packets are called. */
const nameless = ({ hosts, inFlight, outcome, now }: Position) => ({
  now,
  hosts,
  outcome,
  inFlight: inFlight.map(({ from, seg, due, source, destination }) => ({
    from,
    seg,
    due,
    source,
    destination,
  })),
});

test.each(['three-way-handshake', 'full-life', 'lost-data', 'abort', 'simultaneous-close'])(
  '%s: a fate against the plan is what the link makes of the same fault in the lesson',
  (id) => {
    const header = headerOf(id);
    const deeds = deedsOf(header.lesson);
    let compared = 0;
    for (let match = openMatch(header); match.position.outcome === null; ) {
      const t = nextClock(match);
      const entry = t === null ? botEntry(match)! : tick(match, t);
      if (entry.type === 'move') {
        const step = { type: 'command', seat: entry.seat, command: entry.command } as const;
        const before = match.position;
        const after = take(header, before, step).position;
        for (const { position, against } of fates(header, deeds, before, after, 2)) {
          const faults = [...header.lesson.faults, ...against];
          const scripted = take({ ...header, lesson: { ...header.lesson, faults } }, before, step).position;
          expect(nameless(position)).toEqual(nameless(scripted));
          compared += against.length;
        }
      }
      match = fold(match, entry);
    }
    expect(compared).toBeGreaterThan(10);
  },
);

test('the plan comes first, and no more is against it than allowed', () => {
  const header = headerOf('full-life');
  let match = openMatch(header);
  while (match.position.inFlight.length < 2) {
    const t = nextClock(match);
    match = fold(match, t === null ? botEntry(match)! : tick(match, t));
  }
  const before = { ...match.position, packets: 0, inFlight: [] };
  const many = (most: number) => fates(header, deedsOf(header.lesson), before, match.position, most);
  expect(many(0).map(({ position }) => position)).toEqual([match.position]);
  // Five deeds for each of two segments; then all pairs of them.
  expect(many(1)).toHaveLength(1 + 2 * 5);
  expect(many(2)).toHaveLength(1 + 2 * 5 + 5 * 5);
  expect(Math.max(...many(2).map(({ against }) => against.length))).toBe(2);
});

test('nothing lives on the link for longer than the MSL', () => {
  for (const lesson of LESSONS.values()) {
    const still = withoutChance(lesson, 'long');
    for (const id of HOST_IDS) {
      for (const deed of deedsOf(still)[id]) {
        const extra = deed.type === 'lose' ? 0 : deed.type === 'delay' ? deed.by : deed.after;
        expect(still.link[id].delay + extra).toBeLessThanOrEqual(lesson.params.msl);
      }
    }
  }
});
