// `npm run -s referee`: reads cases, one line of JSON each, and answers each with one line, in order.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { answerLine } from './referee/answer-line.ts';

// A reader that has had enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number += 1;
  if (!process.stdout.write(`${answerLine(line, number)}\n`)) await once(process.stdout, 'drain');
}
