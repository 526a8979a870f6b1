// `npm run -s lessons`: prints the catalogue, a line per lesson: id, English and Chinese title, canonical segments.
import { LESSONS } from '#shared/lessons/catalogue/index.ts';
import { lessonLine } from './lessons/lesson-line.ts';

for (const lesson of LESSONS.values()) process.stdout.write(`${lessonLine(lesson)}\n`);
