import type { Lesson } from '#shared/game/lesson.ts';
import en from '#shared/texts/en/titles.ts';
import zh from '#shared/texts/zh/titles.ts';

const titlesOf = (groups: typeof en | typeof zh): ReadonlyMap<string, string> =>
  new Map(Object.values(groups).flatMap((lessons) => Object.entries(lessons)));
const TITLES = [titlesOf(en), titlesOf(zh)];

const ARROWS = { clientHost: 'C→S', serverHost: 'S→C' } as const;

/** A lesson in one line, parted by tabs: id, both titles for the teacher, the segments of its canonical ladder. */
export function lessonLine({ id, ladder }: Lesson): string {
  const segments = ladder.flatMap(({ host, sends }) =>
    (sends ?? '')
      .split(' | ')
      .filter((segment) => segment !== '')
      .map((segment) => `${ARROWS[host]} ${segment}`),
  );
  return [id, ...TITLES.map((titles) => titles.get(id) ?? ''), segments.join('; ')].join('\t');
}
