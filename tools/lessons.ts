// `npm run -s lessons`: prints the catalogue, a line per lesson: id, English and Chinese title, canonical segments, and
// what a short exploration makes of it. `npm run soak -- explore` goes deeper.

import { resultLine } from '#shared/explorer/result-line.ts';
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { provedInTime } from './explore/driven.ts';
import { lessonLine } from './lessons/lesson-line.ts';

/** One fate against the plan, and no more positions than a second or so allows for all lessons together. */
const SHORT = { k: 1, m: 0, positions: 2_500 };

for (const lesson of LESSONS.values()) {
  // Where calls are free nothing is bound to happen, and nothing can be proved to.
  const proof = lesson.free ? 'free' : resultLine(provedInTime(lesson, SHORT));
  process.stdout.write(`${lessonLine(lesson)}\t${proof}\n`);
}
