import { expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/game/settings.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { leastSegments } from './least-segments.ts';
import { Openings } from './opening.ts';

const opening = (lesson: string, seed: number) => ({
  match: 'm',
  lesson: LESSONS.get(lesson)!,
  seed,
  settings: DEFAULT_SETTINGS,
});

test('the pairs of a round share one search, whatever else is opened meanwhile', () => {
  const find = vi.fn(leastSegments);
  const openings = new Openings(find);
  for (let pair = 0; pair < 30; pair += 1) {
    expect(openings.of(opening('three-way-handshake', 7)).leastSegments).toBe(3);
    // Nothing is found here, and that is kept in mind, too.
    expect(openings.of(opening('free-play', 7))).not.toHaveProperty('leastSegments');
  }
  expect(find).toHaveBeenCalledTimes(2);
});

test('another network is another search', () => {
  const find = vi.fn(leastSegments);
  const openings = new Openings(find);
  openings.of(opening('lost-syn', 1));
  openings.of(opening('lost-syn', 2));
  const [first] = find.mock.calls;
  const { lesson } = first![0];
  const slower = { ...lesson.link.clientHost, delay: 1_500 };
  openings.of({
    ...opening('lost-syn', 1),
    lesson: { ...lesson, link: { clientHost: slower, serverHost: slower } },
  });
  expect(find).toHaveBeenCalledTimes(3);
});
